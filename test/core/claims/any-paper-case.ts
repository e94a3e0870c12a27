import fc from 'fast-check'
import { addDays, addMonths, type Day, day, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import type { Wallet } from '../../../src/core/bills/transaction.ts'
import type { CaseMaterial } from '../../../src/core/claims/case-material.ts'
import { evidenceIds } from '../../../src/core/claims/evidence-names.ts'
import { channelIds, outcomes, type ProgressEntry, progressOf } from '../../../src/core/claims/progress.ts'
import { questionIds } from '../../../src/core/claims/question-ids.ts'
import type { StoredCharge } from '../../../src/core/subscriptions/subscription.ts'
import { answered, madeCase, madeCharge, madeFinding } from './made-case.ts'

/** Whom the charges are paid to: the contract party, another company of the group, other companies, a brand alone. */
const payees = [
  { counterparty: '小米科技有限责任公司', goods: '小米云服务', service: 'mi-cloud', merchant: 'xiaomi' },
  { counterparty: '北京小米移动软件有限公司', goods: '小米云服务', service: 'mi-cloud', merchant: 'xiaomi' },
  { counterparty: '杭州青竹影音有限公司', goods: '青竹会员连续包月', service: 'other', merchant: null },
  { counterparty: '青竹音乐', goods: '青竹会员连续包月', service: 'other', merchant: null },
] as const

/** What each question is answered with where it wants words: nothing else in a paper looks like it. */
export function typedAnswer(question: string): string {
  return `甲乙${questionIds.indexOf(question as never)}丙丁`
}

/** Far enough from the day it was due to count as early. */
const daysEarly = 12

const answersIn = fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 6 }), {
  minLength: questionIds.length,
  maxLength: questionIds.length,
})

/**
 * Every situation, answer, wallet, merchant and person, with doubles, rises, trials, refunds, files and steps taken
 * somewhere; some questions are left open.
 */
export const anyPaperCase: fc.Arbitrary<CaseMaterial> = fc
  .record({
    start: fc.integer({ min: 0, max: 60 }),
    amounts: fc.array(
      fc.record({ fen: fc.constantFrom(600, 1800, 2100, 2990, 4), back: fc.constantFrom(0, 0, 0, 50, 100) }),
      { minLength: 1, maxLength: 14 },
    ),
    marks: fc.array(fc.integer({ min: 0, max: 13 }), { maxLength: 5 }),
    payee: fc.constantFrom(...payees),
    wallets: fc.constantFrom<readonly Wallet[]>(['alipay'], ['wechat'], ['alipay', 'wechat']),
    pick: answersIn,
    days: fc.integer({ min: 0, max: 70 }),
    files: fc.array(fc.constantFrom(...evidenceIds), { maxLength: 4 }),
    taken: fc.array(
      fc.record({
        channel: fc.constantFrom(...channelIds),
        step: fc.constantFrom('filed' as const, 'accepted' as const),
        outcome: fc.option(fc.constantFrom(...outcomes)),
      }),
      { maxLength: 3 },
    ),
    isOff: fc.boolean(),
    isEarly: fc.boolean(),
  })
  .map(({ start, amounts, marks, payee, wallets, pick, days, files, taken, isOff, isEarly }) => {
    const charges = amounts.map(({ fen: amount, back }, index): StoredCharge => {
      const wallet = wallets[index % wallets.length] ?? 'alipay'
      const due = addMonths(day('2020-10-05'), start + index)
      // The last one of several may have come within the period before it.
      const on = isEarly && index > 0 && index === amounts.length - 1 ? addDays(due, -daysEarly) : due
      const made = madeCharge(on, amount, Math.floor((amount * back) / 100), wallet, index)
      const { counterparty, goods } = payee
      return { ...made, charge: { ...made.charge, counterparty, goods } }
    })
    const marked = charges.filter((_, index) => marks.includes(index))
    const findings = [
      madeFinding('duplicate-charge', marked.slice(0, 2)),
      madeFinding('price-increase', marked.slice(1), { before: fen(500) }),
      madeFinding('trial-conversion', charges.slice(1)),
    ].filter(one => one.charges.length > 0)
    const attachments = files.map((evidence, index) => ({
      id: index + 1,
      evidence,
      name: `图${index + 1}.png`,
      sha256: String(index).repeat(64),
      bytes: 10,
      keptAt: '2026-11-20T10:00:00' as WallTime,
      covers: null,
    }))
    const make = (said: Record<string, string>): CaseMaterial => {
      const made = madeCase(charges, said, findings)
      const subscription = made.charges[0]?.subscription
      if (!subscription) return made
      const name = {
        ...subscription.name,
        service: payee.service,
        merchant: payee.merchant,
        product: payee.goods,
        counterparty: payee.counterparty,
      }
      const own = { ...subscription, service: payee.service, name, counterparty: payee.counterparty }
      return {
        ...made,
        attachments,
        charges: charges.map(stored => ({ stored, subscription: own, service: payee.goods })),
      }
    }
    const last = charges.at(-1)?.charge.paidAt.slice(0, 10) as Day | undefined
    const said = answered(make, ({ id }) => {
      const choice = pick[questionIds.indexOf(id)]
      if (choice === null || choice === undefined) return null
      const isDayBefore = id === 'cancelled-on' && isEarly && last
      return {
        choice,
        day: isDayBefore ? addDays(last, 1) : addMonths(day('2020-11-20'), days),
        text: typedAnswer(id),
      }
    })
    const material = make(said)
    const entries = taken.flatMap(({ channel, step, outcome }): ProgressEntry[] => [
      { kind: 'step', channel, step, on: addMonths(day('2020-11-21'), days) },
      ...(outcome === null ? [] : [{ kind: 'outcome', channel, outcome } satisfies ProgressEntry]),
    ])
    const off = { place: 'wallet', wallet: wallets[0] ?? 'alipay', at: '2026-01-02T10:11:12' as WallTime }
    return {
      ...material,
      channels: progressOf(entries).channels,
      switchedOff: isOff ? [off] : [],
    }
  })
