import type { Period } from '../calendar.ts'
import { classify, cleanedMerchant } from '../catalogue/classify.ts'
import { covers, joinPeriods } from './coverage.ts'
import type { DetectionInput } from './detect.ts'
import { hitsOf } from './evidence.ts'
import { netOf } from './findings.ts'
import { type Fit, fitStream } from './fit.ts'
import { byTime } from './stream.ts'
import { subscriptionOf } from './subscribe.ts'
import type { StoredCharge, Subscription } from './subscription.ts'

/** Rows between people, to oneself and to lenders repeat too, and are no renewals. */
const notForServices =
  /转账|红包|还款|借还|投资|理财|充值|提现|亲友代付|亲属卡|信用卡|保险|公益|收款|赞赏|群收款|扫二维码/
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
  const byMerchant = new Map<string, StoredCharge[]>()
  for (const one of input.charges) {
    const { charge } = one
    if (classify(charge).service !== 'other' || notForServices.test(charge.category + charge.goods)) continue
    const merchant = cleanedMerchant(charge.counterparty)
    if (merchant === '' || merchant === '/') continue
    const key = `${charge.wallet} ${merchant}`
    byMerchant.set(key, [...(byMerchant.get(key) ?? []), one])
  }
  const found: Subscription[] = []
  for (const all of byMerchant.values()) {
    for (const charges of sameThing(all)) {
      const isCovered = (days: Period) => covers(coverage[charges[0]?.charge.wallet ?? 'alipay'], days)
      const fit = fitStream({ charges, named: null, isCovered })
      const newest = charges.at(-1)
      if (!fit || !newest || !isRenewal(fit, charges)) continue
      const text = classify(newest.charge)
      found.push(
        subscriptionOf(
          { charges, fit, twin: false },
          { ...text, tier: text.renews ? 'renewal' : 'membership' },
          {
            asOf: input.asOf,
            coverage,
            confirmed: false,
            cancelledOn: null,
            saysTrial: () => false,
          },
        ),
      )
    }
  }
  return found.sort((a, b) => netOf(b.charges) - netOf(a.charges) || (a.id < b.id ? -1 : 1))
}

/** Charges whose texts say that they renew belong together whatever they cost; of the others the price decides. */
function sameThing(all: readonly StoredCharge[]): StoredCharge[][] {
  const groups = new Map<string, StoredCharge[]>()
  for (const one of all) {
    const key = classify(one.charge).renews ? 'renews' : String(one.charge.fen)
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].map(group => group.sort(byTime))
}

function isRenewal(fit: Fit, charges: readonly StoredCharge[]): boolean {
  const needed = charges.some(({ charge }) => classify(charge).renews) ? hitsNeededWithWord : hitsNeeded
  const strays =
    fit.misses.length + fit.offSchedule.length + fit.runs.reduce((sum, run) => sum + run.doubles.length, 0)
  return hitsOf(fit) >= needed && strays === 0 && fit.runs.length === 1 && fit.worstShift <= mostDaysOff
}
