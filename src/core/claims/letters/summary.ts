import type { Cadence } from '../../base/cadence.ts'
import { monthOf, monthsBetween } from '../../base/calendar.ts'
import { counted } from '../../base/lists.ts'
import { addFen, type Fen, zeroFen } from '../../base/money.ts'
import { type CaseCharge, dayOfCharge, doubledCharges } from '../charge-facts.ts'
import { dayText, listComma, walletNames, yuanText } from '../paper-text.ts'

/** More different sums than these tell nothing in a line. */
const mostGroups = 4

/**
 * `2024年11月6日至2026年10月6日，每月6日从支付宝自动扣款一次，共24笔468元（18元12笔、21元12笔）。`, from long to short; where the
 * wallet was named before, it is not again.
 */
export function summaries(charges: readonly CaseCharge[], isWalletNamed = false): string[] {
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) return ['']
  const wallets = [...new Set(charges.map(({ stored }) => walletNames[stored.charge.wallet]))].join(listComma)
  const [from, to] = [dayText(dayOfCharge(first)), dayText(dayOfCharge(last))]
  const period = from === to ? from : `${from}至${to}`
  const total = `共${charges.length}笔${yuanText(paidOf(charges))}`
  const back = addFen(...charges.map(({ stored }) => stored.refundedFen))
  const refunded = back > zeroFen ? `其中已退回${yuanText(back)}。` : ''
  const often = rhythmOf(charges)
  // A day alone needs its verb.
  const paid = isWalletNamed ? (often.endsWith('日') ? '扣款，' : '') : `从${wallets}自动扣款，`
  return [
    `${period}，${often}${paid}${total}${groupsOf(charges)}。${refunded}`,
    `${period}，${often}${paid}${total}。${refunded}`,
    `${period}，${often}被扣${charges.length}笔${yuanText(paidOf(charges))}。${refunded}`,
  ]
}

/** Everything that was charged, before refunds. */
export function paidOf(charges: readonly CaseCharge[]): Fen {
  return addFen(...charges.map(({ stored }) => stored.charge.fen))
}

/** `（18元12笔、21元12笔）`, nothing where all are alike or too many differ. */
function groupsOf(charges: readonly CaseCharge[]): string {
  const counts = counted(charges.map(({ stored }) => stored.charge.fen))
  if (charges.length === 1 || counts.size > mostGroups) return ''
  const groups = [...counts].map(([fen, count]) =>
    counts.size === 1 ? `每笔${yuanText(fen)}` : `${yuanText(fen)}${count}笔`,
  )
  return `（${groups.join(listComma)}）`
}

const rhythms: Record<Cadence, string> = {
  weekly: '每周一次，',
  monthly: '每月一次，',
  quarterly: '每季一次，',
  semiannual: '每半年一次，',
  annual: '每年一次，',
  irregular: '',
  single: '',
}

/**
 * How often, where all of it is one plan: `每月6日` where every charge came on the same day. A month in which it charged
 * twice is named; where one was left out nothing is said.
 */
function rhythmOf(charges: readonly CaseCharge[]): string {
  const plans = new Set(charges.map(({ subscription }) => subscription))
  const [plan] = plans
  const [first, last] = [charges[0], charges.at(-1)]
  if (plans.size !== 1 || !plan || !first || !last || charges.length === 1) return ''
  if (plan.cadence !== 'monthly') return doubledCharges(charges).length > 0 ? '' : rhythms[plan.cadence]
  const times = new Map<string, number>()
  for (const charge of charges) {
    const month = monthOf(dayOfCharge(charge))
    times.set(month, (times.get(month) ?? 0) + 1)
  }
  if (times.size !== monthsBetween(monthOf(dayOfCharge(first)), monthOf(dayOfCharge(last))).length) return ''
  const more = [...times].filter(([, count]) => count > 1)
  const [one] = more
  if (one) return more.length === 1 ? `每月一次（${monthText(one[0])}${one[1]}次），` : ''
  const days = new Set(charges.map(charge => Number(dayOfCharge(charge).slice(8))))
  const [day] = days
  return days.size === 1 ? `每月${day}日` : rhythms.monthly
}

/** `2026年8月` */
function monthText(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}
