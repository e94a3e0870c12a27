import type { Period } from '../calendar.ts'
import { classify } from '../catalogue/classify.ts'
import { cleanedMerchant } from '../catalogue/clean.ts'
import { covers, joinPeriods } from './coverage.ts'
import type { DetectionInput } from './detect.ts'
import { netOf } from './findings.ts'
import { hitsOf } from './fit.ts'
import { type Item, itemOf } from './item.ts'
import { type Stream, streamsOf } from './stream.ts'
import { textOf } from './stream-text.ts'
import { subscriptionOf } from './subscribe.ts'
import type { Subscription } from './subscription.ts'

/** Rows between people, to oneself and to lenders repeat too, and are no renewals. */
const notForServices =
  /转账|红包|还款|借还|投资|理财|充值|提现|亲友代付|亲属卡|信用卡|保险|公益|收款|赞赏|群收款|扫二维码|余额宝|零钱通|转入|转出|花呗|借呗|白条|工资|房租|租金|物业|水费|电费|燃气|供电|供水|话费/
const hitsNeeded = 4
const hitsNeededWithWord = 2
/** A debit of a mandate comes within days of its due day; a habit wanders. */
const mostDaysOff = 4

/**
 * The same search for all other merchants, without a catalogue and so far stricter: equal prices, one merchant, every
 * cycle hit, nothing beside them. It rather misses a renewal than calls a habit one.
 */
export function detectOthers(input: DetectionInput): Subscription[] {
  const coverage = { alipay: joinPeriods(input.coverage.alipay), wechat: joinPeriods(input.coverage.wechat) }
  const found: Subscription[] = []
  for (const items of byMerchantAndPrice(input)) {
    if (items.length < hitsNeededWithWord) continue
    const { wallet } = items[0]!.charge.charge
    const isCovered = (days: Period) => covers(coverage[wallet], days)
    const streams = streamsOf(items, isCovered)
    for (const stream of streams) {
      if (!isRenewal(stream, items.length)) continue
      const text = textOf(stream)
      const told = { ...text, tier: text.renews ? ('renewal' as const) : ('membership' as const) }
      found.push(
        subscriptionOf(stream, told, { asOf: input.asOf, coverage, confirmed: false, cancelledOn: null }),
      )
    }
  }
  return found.sort((a, b) => netOf(b.charges) - netOf(a.charges) || (a.id < b.id ? -1 : 1))
}

/** Charges whose texts say that they renew belong together whatever they cost; of the others the price decides. */
function byMerchantAndPrice(input: DetectionInput): Item[][] {
  const groups = new Map<string, Item[]>()
  for (const charge of input.charges) {
    const { wallet, counterparty, category, goods, fen } = charge.charge
    if (notForServices.test(category + counterparty + goods)) continue
    const text = classify(charge.charge)
    const merchant = cleanedMerchant(counterparty)
    if (text.service !== 'other' || merchant === '' || merchant === '/') continue
    const key = `${wallet} ${merchant} ${text.renews ? 'renews' : fen}`
    const item = itemOf(charge, text)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}

function isRenewal({ items, fit }: Stream, ofMerchant: number): boolean {
  if (!fit) return false
  const renews = items.some(({ text }) => text.renews)
  const doubles = fit.runs.reduce((sum, run) => sum + run.doubles.length, 0)
  const strays = fit.misses.length + fit.offSchedule.length + doubles
  if (renews) return hitsOf(fit) >= hitsNeededWithWord && strays * 2 <= hitsOf(fit)
  if (hitsOf(fit) < hitsNeeded || strays > 0 || fit.runs.length > 1) return false
  return fit.worstShift <= mostDaysOff && items.length === ofMerchant && fit.cycle.cadence !== 'weekly'
}
