import { type Day, dayOfTime, epochDay } from '../base/calendar.ts'
import { catalogue } from '../catalogue/catalogue.ts'
import { classify } from '../catalogue/classify.ts'
import { cleanedMerchant } from '../catalogue/clean.ts'
import { type JoinedCoverage, joinedCoverage } from './coverage.ts'
import type { Decisions } from './decisions.ts'
import { tellApart } from './describe/disambiguate.ts'
import { netOf } from './describe/findings.ts'
import { subscriptionOf } from './describe/subscribe.ts'
import type { DetectionInput } from './detect.ts'
import type { HistoryInput } from './history.ts'
import { hitsOf } from './search/fit.ts'
import { itemOf } from './search/item.ts'
import type { Stream } from './search/stream.ts'
import { groupSearch, keepAsked, type StreamMemo } from './search/stream-memo.ts'
import { textOf } from './search/stream-text.ts'
import { cancelledOn, saidOf } from './search/verdicts.ts'
import type { StoredCharge, Subscription } from './subscription.ts'

/** Rows between people, to oneself and to lenders repeat too, and are no renewals. */
const notForServices =
  /转账|红包|还款|借还|投资|理财|充值|提现|亲友代付|亲属卡|信用卡|保险|公益|收款|赞赏|群收款|扫二维码|余额宝|零钱通|转入|转出|花呗|借呗|白条|工资|房租|租金|物业|水费|电费|燃气|供电|供水|话费/
const hitsNeeded = 4
const hitsNeededWithWord = 2
/** A debit of a mandate comes within days of its due day; a habit wanders. */
const mostDaysOff = 4

/** The renewals of other merchants found in a history; decisions change nothing of them. */
export interface Renewals {
  readonly asOf: Day
  readonly coverage: JoinedCoverage
  readonly streams: readonly Stream[]
}

/**
 * The same search for all other merchants, without a catalogue and so far stricter: equal prices, one merchant, every
 * cycle hit, nothing beside them. It rather misses a renewal than calls a habit one.
 */
export function detectOthers(input: DetectionInput): Subscription[] {
  return othersIn(renewalsOf(merchantGroups(input), input), input)
}

/** Finds the renewals among groups of charges of one merchant each, as `merchantGroups` makes them. */
export function renewalsOf(
  groups: readonly (readonly StoredCharge[])[],
  input: Omit<HistoryInput, 'charges'>,
  memo: StreamMemo | null = null,
): Renewals {
  const coverage = joinedCoverage(input.coverage)
  const search = groupSearch(coverage, memo)
  const streams = groups.flatMap(charges => {
    const items = charges.map(charge => itemOf(charge, classify(charge.charge, input.rules)))
    if (items.some(({ text }) => text.service !== 'other')) return []
    return search(items).filter(stream => isRenewal(stream, items.length))
  })
  keepAsked(memo)
  return { asOf: input.asOf, coverage, streams }
}

/** What the person says of renewals that are known already. */
export function othersIn({ asOf, coverage, streams }: Renewals, { verdicts }: Decisions): Subscription[] {
  const found: Subscription[] = []
  for (const stream of streams) {
    const said = saidOf({ stream, byHand: null }, verdicts)
    if (said === 'not-recurring') continue
    const text = textOf(stream)
    found.push(
      subscriptionOf(
        stream,
        { ...text, tier: text.renews ? 'renewal' : 'membership' },
        {
          asOf,
          coverage,
          said,
          byHand: null,
          cancelledOn: cancelledOn(stream, text.service, { verdicts, cancellations: [] }),
        },
      ),
    )
  }
  tellApart(found)
  return found.sort((a, b) => netOf(b.charges) - netOf(a.charges) || (a.id < b.id ? -1 : 1))
}

/**
 * Charges whose texts say that they renew belong together whatever they cost; of the others the price decides. Groups
 * too small or too dense to be a renewal are left out before any text is looked at closely.
 */
export function merchantGroups(input: Pick<HistoryInput, 'charges' | 'asOf'>): StoredCharge[][] {
  const groups = new Map<string, { charges: StoredCharge[]; renews: boolean }>()
  for (const charge of input.charges) {
    const { wallet, counterparty, category, goods, fen, paidAt } = charge.charge
    if (dayOfTime(paidAt) > input.asOf || notForServices.test(category + counterparty + goods)) continue
    const merchant = cleanedOnce(counterparty)
    if (merchant === '' || merchant === '/') continue
    const renews = catalogue.renewal.test(goods)
    const key = `${wallet} ${merchant} ${renews ? 'renews' : fen}`
    const group = groups.get(key)
    if (group) group.charges.push(charge)
    else groups.set(key, { charges: [charge], renews })
  }
  return [...groups.values()]
    .filter(({ charges, renews }) => (renews ? charges.length >= hitsNeededWithWord : isSparse(charges)))
    .map(({ charges }) => charges)
}

/** Without a word that says so, nothing that comes more often than monthly is taken for a renewal. */
const leastDaysBetween = 20

function isSparse(charges: readonly StoredCharge[]): boolean {
  if (charges.length < hitsNeeded) return false
  const days = charges.map(({ charge }) => epochDay(dayOfTime(charge.paidAt)))
  const span =
    days.reduce((most, day) => Math.max(most, day), 0) - days.reduce((least, day) => Math.min(least, day))
  return span / (charges.length - 1) >= leastDaysBetween
}

const cleanedNames = new Map<string, string>()
const mostNames = 50_000

function cleanedOnce(counterparty: string): string {
  const known = cleanedNames.get(counterparty)
  if (known !== undefined) return known
  if (cleanedNames.size >= mostNames) cleanedNames.clear()
  const merchant = cleanedMerchant(counterparty)
  cleanedNames.set(counterparty, merchant)
  return merchant
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
