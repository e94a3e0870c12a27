import { dayOfTime, epochDay } from '../base/calendar.ts'
import { counted, grouped } from '../base/lists.ts'
import { ownerText } from '../bills/accounts/accounts.ts'
import { joinedCoverage } from '../bills/coverage.ts'
import { isTrialText, otherText } from '../catalogue/other-text.ts'
import type { Decided } from './decisions.ts'
import { disambiguateNames } from './describe/disambiguate.ts'
import { compareStates } from './describe/state.ts'
import { type DetectionInput, describeStreams, sortedByNet } from './detect.ts'
import type { HistoryInput, Renewals } from './history.ts'
import { itemsOf } from './item.ts'
import { merchantKeyOf } from './merchant-key.ts'
import { isNearPrice } from './model/costs.ts'
import { otherItem } from './other-item.ts'
import { type StreamMemo, searchGroups } from './stream-memo.ts'
import type { StoredCharge, Subscription } from './subscription.ts'
import { unheldKeys, withUnfound } from './unfound.ts'

/** The same model for all other merchants: what no list knows is told by words and rhythm alone. */
export function detectOthers(input: DetectionInput): Subscription[] {
  const renewals = renewalsOf(merchantGroups(input), input)
  const keys = unheldKeys(input.decisions, [renewals])
  return othersIn([withUnfound(renewals, keys, input.charges, input)], input)
}

/** Finds the renewals among groups of charges of one merchant each, as `merchantGroups` makes them. */
export function renewalsOf(
  groups: readonly (readonly StoredCharge[])[],
  input: Omit<HistoryInput, 'charges'>,
  memo: StreamMemo | null = null,
): Renewals {
  const coverage = joinedCoverage(input.coverage)
  const items = groups
    .map(charges =>
      itemsOf(charges, charge => otherItem(charge, input)).filter(({ text }) => text.service === 'other'),
    )
    .filter(group => group.length > 0)
  const { streams, steps } = searchGroups(items, coverage, memo)
  return {
    account: input.account ?? null,
    asOf: input.asOf,
    coverage,
    proof: joinedCoverage(input.proof ?? input.coverage),
    streams: streams.filter(({ recurs }) => recurs),
    unfound: [],
    steps,
  }
}

/** What the person says of renewals that are known already, those of each account. */
export function othersIn(renewals: readonly Renewals[], decided: Decided): Subscription[] {
  const found: Subscription[] = []
  for (const one of renewals) {
    const beside = { other: one.unfound, loose: [] }
    const { described } = describeStreams(one, beside, decided)
    const own = described.map(({ subscription }) => subscription)
    compareStates(own)
    found.push(...own)
  }
  for (const own of grouped(found, ({ account }) => ownerText(account)).values()) disambiguateNames(own)
  return sortedByNet(found)
}

/** Charges by wallet and merchant, without those whose texts never renew, and only where something could renew. */
export function merchantGroups(input: Pick<HistoryInput, 'charges' | 'asOf'>): StoredCharge[][] {
  const known = input.charges.filter(({ charge }) => dayOfTime(charge.paidAt) <= input.asOf)
  const groups = grouped(known, ({ charge }) => merchantKeyOf(charge))
  groups.delete('alipay ')
  groups.delete('wechat ')
  return [...groups.values()].flatMap(charges => {
    const some = mayRenew(charges)
    return some.length === 0 ? [] : [some]
  })
}

/** Of one price without a word, and of a membership: fewer can't be a mandate. */
const leastPlain = 3
const leastMembership = 2
/** Without a word, what comes more often than this is bought; in days between. */
const leastDaysBetween = 5

function mayRenew(charges: readonly StoredCharge[]): StoredCharge[] {
  const read = charges.map(({ charge }) => otherText(charge))
  const kept = charges.filter((_, at) => read[at] !== 'never')
  const texts = read.filter(text => text !== 'never')
  const named = kept.filter((_, at) => texts[at] !== 'plain')
  const plain = kept.filter((_, at) => texts[at] === 'plain')
  const steady = isDense(plain) ? steadyIn(plain) : null
  const some = steady ?? (named.length > 0 ? besideNamed(plain, named) : null)
  const isAnything =
    texts.includes('renews') ||
    mostAlike(kept.filter((_, at) => texts[at] === 'membership' || texts[at] === 'bill')) >=
      leastMembership ||
    (steady ? steady.size > 0 : mostAlike(plain) >= leastPlain)
  if (!isAnything) return []
  return some ? kept.filter((one, at) => texts[at] !== 'plain' || some.has(one)) : kept
}

/**
 * What says nothing where other texts name a membership: in a shop it was bought, so it counts only at a price of
 * theirs, at one that comes again and again, or as a trial by its own word.
 */
function besideNamed(plain: readonly StoredCharge[], named: readonly StoredCharge[]): Set<StoredCharge> {
  const prices = new Set(named.map(({ charge }) => charge.fen))
  for (const [fen, count] of counted(plain.map(({ charge }) => charge.fen)))
    if (count >= leastPlain) prices.add(fen)
  return new Set(plain.filter(({ charge }) => prices.has(charge.fen) || isTrialText(charge.goods)))
}

/** What a week, and a calendar month, may be in days. */
const steadyGaps = [7, 28, 29, 30, 31]
/** Where purchases come often, a price of which so many are followed by one a week or month later may still renew. */
const steadyShare = 0.7
const leastSteady = 6

function isDense(plain: readonly StoredCharge[]): boolean {
  return plain.length > leastPlain && spanOf(plain) / plain.length < leastDaysBetween
}

/** What may renew of purchases that come often: prices that keep a rhythm, and the rest if only those made them many. */
function steadyIn(plain: readonly StoredCharge[]): Set<StoredCharge> {
  const byPrice = grouped(plain, ({ charge }) => charge.fen)
  const steady = new Set([...byPrice.values()].filter(isSteady).flat())
  const rest = plain.filter(one => !steady.has(one))
  return steady.size === 0 || isDense(rest) ? steady : new Set(plain)
}

function isSteady(charges: readonly StoredCharge[]): boolean {
  if (charges.length < leastSteady || spanOf(charges) / charges.length < leastDaysBetween) return false
  const days = charges.map(({ charge }) => epochDay(dayOfTime(charge.paidAt)))
  const all = new Set(days)
  const followed = days.filter(on => steadyGaps.some(gap => all.has(on + gap)))
  return followed.length >= days.length * steadyShare
}

/** How many of them have one price, or nearly. */
function mostAlike(charges: readonly StoredCharge[]): number {
  const prices = charges.map(({ charge }) => charge.fen).sort((a, b) => a - b)
  let [most, from] = [0, 0]
  for (const [to, fen] of prices.entries()) {
    while (!isNearPrice(prices[from]!, fen)) from += 1
    most = Math.max(most, to + 1 - from)
  }
  return most
}

function spanOf(charges: readonly StoredCharge[]): number {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { charge } of charges) {
    const day = epochDay(dayOfTime(charge.paidAt))
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return last - first
}
