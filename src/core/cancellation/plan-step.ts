import { type Day, dayOfTime, withOffset } from '../base/calendar.ts'
import { formatYuan } from '../base/money.ts'
import type { Subscription } from '../subscriptions/subscription.ts'
import type { CancelWords } from './cancel-words.ts'
import {
  type Evidence,
  filledIn,
  type GuidePath,
  type Guides,
  hasKnownSwitch,
  type NamedSource,
  namedSources,
} from './guide.ts'
import type { PlanFacts } from './plan-facts.ts'
import { currentMark, type PlaceId, type PlaceMark, type PlaceState } from './step-mark.ts'

/** One way to a place, in one language. */
export interface PlanPath {
  id: string
  label: string
  holdsFor: string
  steps: string[]
  /** Whether a step sends the prepared message to customer service. */
  asksService: boolean
  rightPage: string
  success: string
  evidence: Evidence
  /** What the evidence means, in a sentence. */
  caution: string
  verified: boolean
  sources: NamedSource[]
  checkedOn: string
}

/** One card of a plan. */
export interface PlanPlace {
  id: PlaceId
  title: string
  /** Why it matters, or how far it is. */
  why: string
  /** Ways to the same place, the likeliest first. */
  paths: PlanPath[]
  /** What to do where the page can't be found; null where that can't happen. */
  notFound: string | null
  state: PlaceState
  /** When that was said; null where nothing was. */
  at: string | null
}

/**
 * The four places in the order in which they are done. Where no source tells of a switch at Xiaomi the wallet comes
 * first: its way has sources, and customer service may take days. So does Apple's own list where an Apple ID pays.
 */
export function placesOf(facts: PlanFacts): PlanPlace[] {
  const { guides, subscription } = facts.input
  const ends = [merchant(facts), wallet(facts)]
  const isKnown = subscription.service === 'other' || hasKnownSwitch(guides, subscription.service)
  if (!isKnown || isApple(subscription)) ends.reverse()
  return [photograph(facts), ...ends, verify(facts)]
}

function photograph(facts: PlanFacts): PlanPlace {
  const { guides, subscription, marks } = facts.input
  return {
    id: 'screenshot',
    title: facts.words.photograph.title,
    why: facts.words.photograph.why,
    paths: [pathOf(guides.photograph[subscription.wallet], facts)],
    notFound: null,
    ...stateOf(marks, 'screenshot'),
  }
}

function merchant(facts: PlanFacts): PlanPlace {
  const { guides, subscription, marks } = facts.input
  const words = facts.words.xiaomi
  const isOther = subscription.service === 'other'
  const paths = guides.services[subscription.service].paths.flatMap(id => {
    const path = guides.merchant.find(candidate => candidate.id === id)
    return path ? [pathOf(path, facts)] : []
  })
  return {
    id: 'merchant',
    title: isOther ? words.titleOther : words.title,
    why: isOther
      ? words.whyOther
      : hasKnownSwitch(guides, subscription.service)
        ? words.why
        : words.noPath(facts.wallet),
    paths,
    notFound: (paths.every(path => path.asksService) ? words.onlyService : words.notFound)(facts.wallet),
    ...stateOf(marks, 'merchant'),
  }
}

/** Bills name Apple where the Apple ID pays; only then does its own list hold the renewal. */
const appleName = /apple|app store|苹果/i

function isApple({ counterparty }: Subscription): boolean {
  return appleName.test(counterparty)
}

function wallet(facts: PlanFacts): PlanPlace {
  const { guides, subscription, marks } = facts.input
  const words = facts.words.wallet
  const byApple = isApple(subscription)
  const paths = [...(byApple ? guides.wallets.apple : []), ...guides.wallets[subscription.wallet]]
  return {
    id: 'wallet',
    title: words.title[subscription.wallet],
    why: byApple ? words.apple : words.why,
    paths: paths.map(path => pathOf(path, facts)),
    notFound: words.notFound(facts.wallet),
    ...stateOf(marks, 'wallet'),
  }
}

function verify(facts: PlanFacts): PlanPlace {
  const { guides, subscription, marks } = facts.input
  const said = stateOf(marks, 'verify')
  return {
    id: 'verify',
    title: facts.words.verify.title,
    why: verifyWhy(facts),
    paths: [pathOf(guides.verify[subscription.wallet], facts)],
    notFound: null,
    state: facts.verified ? 'done' : said.state,
    at: said.at,
  }
}

function verifyWhy({ input, words, watch, stage, late, wallet }: PlanFacts): string {
  const date = (day: Day) => words.date(day, input.asOf)
  if (stage === 'charged') return words.verify.charged(late.length)
  if (!watch) return words.verify.unknown(wallet)
  if (stage === 'verified') return words.verify.verified(date(watch.from), date(watch.to), wallet)
  return words.verify.pending(date(watch.from), date(watch.to), date(watch.exportAfter), wallet)
}

function pathOf(path: GuidePath, { input, words, wallet }: PlanFacts): PlanPath {
  const { subscription, guides, language, asOf } = input
  const newest = subscription.charges.at(-1)?.charge
  const facts = {
    wallet,
    counterparty: isNamed(subscription.counterparty)
      ? subscription.counterparty
      : words.title(subscription.name),
    charge: newest ? words.charge(words.date(dayOfTime(newest.paidAt), asOf), formatYuan(newest.fen)) : '',
  }
  const text = (both: GuidePath['label']) => filledIn(both[language], facts)
  return {
    id: path.id,
    label: text(path.label),
    holdsFor: text(path.holdsFor),
    steps: path.steps.map(text),
    asksService: path.asksService === true,
    rightPage: text(path.rightPage),
    success: text(path.success),
    evidence: path.evidence,
    caution: cautionOf(path, guides, words),
    verified: path.verified,
    sources: namedSources(guides, path.sources, language),
    checkedOn: path.checkedOn,
  }
}

/** What the evidence means; a way that a single how-to tells of says so. */
function cautionOf({ evidence, sources }: GuidePath, guides: Guides, words: CancelWords): string {
  const told = sources.filter(id => guides.sources[id]?.kind === 'guide').length
  return evidence === 'guide' && told === 1 ? words.toldOnce : words.evidence[evidence]
}

/** The mark of a place as the person sees it. */
function stateOf(marks: readonly PlaceMark[], place: PlaceId): { state: PlaceState; at: string | null } {
  const mark = currentMark(marks, place)
  return mark ? { state: mark.state, at: withOffset(mark.at) } : { state: 'todo', at: null }
}

/** Bills write `/` where they name nobody. */
function isNamed(counterparty: string): boolean {
  return counterparty !== '' && counterparty !== '/'
}
