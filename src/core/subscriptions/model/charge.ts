import type { PlanText } from '../../catalogue/plan-text.ts'
import { purchase, type Speech, speechCosts } from './costs.ts'

/** A charge as the model sees it: no language, no wallet, only what terms are made of. */
export interface ModelCharge {
  /** Days since 1970. */
  day: number
  fen: number
  speech: Speech
  /** Its text names a trial or a first period. */
  trial: boolean
  /** What service the text names; null for none. */
  service: string | null
  plan: PlanText
  /** Alike where two rows are worded alike. */
  wording: string
}

/** The charges of one account at one merchant, and what its bills show. */
export interface Problem {
  /** In the order of the clock, by trade where that does not decide: answers depend on nothing else. */
  charges: readonly ModelCharge[]
  /** The days that bills cover, joined, oldest first, in days since 1970. */
  covered: readonly { from: number; to: number }[]
  /** What each charge of a habit adds, and what a charge bought once costs, by what its text says. */
  habitCharge: Readonly<Record<Speech, number>>
  oneOff: Readonly<Record<Speech, number>>
}

/** `charges` in the order of the clock. */
export function problemOf(charges: Problem['charges'], covered: Problem['covered']): Problem {
  const habitCharge = bySpeech(speech => {
    const { least, most } = speechCosts[speech].habitCharge
    // An agreement does not charge twice at once: its day is one of half as many.
    const bits = dayBits(charges, speech) - (speech === 'renews' ? 1 : 0)
    return Math.max(least, Math.min(most, bits))
  })
  const oneOff = bySpeech(speech => {
    const most = speechCosts[speech].oneOff
    return speech === 'plain' ? Math.min(most, purchase + dayBits(charges, speech)) : most
  })
  return { charges, covered, habitCharge, oneOff }
}

function bySpeech(of: (speech: Speech) => number): Record<Speech, number> {
  return {
    renews: of('renews'),
    names: of('names'),
    silent: of('silent'),
    soft: of('soft'),
    plain: of('plain'),
  }
}

/** What the day of a purchase tells: it is one of those since the last, so the less the more often they come. */
function dayBits(charges: readonly ModelCharge[], speech: Speech): number {
  let [count, first, last] = [0, 0, 0]
  for (const charge of charges) {
    if (charge.speech !== speech) continue
    if (count === 0) first = charge.day
    last = charge.day
    count += 1
  }
  return count === 0 ? 0 : Math.log2((last - first + 1) / count)
}

export function isCovered({ covered }: Pick<Problem, 'covered'>, from: number, to: number): boolean {
  for (const period of covered) if (period.from <= from && to <= period.to) return true
  return false
}

/**
 * What one mandate's charges name together: `null` where none of them names anything. Charges of one mandate never name
 * two different things; what only one of them names tells nothing apart.
 */
export interface Signature {
  service: string | null
  plan: PlanText
  /** The charges that may be of it, oldest first, by their place in the problem. */
  members: readonly number[]
}

type Named = readonly (string | null)[]

/** More combinations of plans than any history names; further ones are left apart. */
const mostSignatures = 32

/**
 * Every way in which charges can name one thing: plans that contradict each other are never together, and each
 * signature is as full as its charges make it. Charges that name no service also stand for themselves.
 */
export function signaturesOf(charges: readonly ModelCharge[]): Signature[] {
  const all = charges.map((_, at) => at)
  const nameless = all.filter(at => charges[at]!.service === null)
  const isMixed = nameless.length > 0 && nameless.length < all.length
  return [...closed(charges, all), ...(isMixed ? closed(charges, nameless) : [])]
}

function closed(charges: readonly ModelCharge[], among: readonly number[]): Signature[] {
  const found = new Map<string, Named>()
  for (const at of among) found.set(namedBy(charges[at]!).join('\0'), namedBy(charges[at]!))
  const list = [...found.values()]
  for (let a = 0; a < list.length && list.length < mostSignatures; a += 1) {
    for (let b = 0; b < a && list.length < mostSignatures; b += 1) {
      if (!agree(list[a]!, list[b]!)) continue
      const both = list[a]!.map((part, at) => part ?? list[b]![at]!)
      if (found.has(both.join('\0'))) continue
      found.set(both.join('\0'), both)
      list.push(both)
    }
  }
  const fullest = list.filter(
    named => !list.some(other => other !== named && agree(named, other) && isWithin(named, other)),
  )
  return fullest.map(named => {
    const members = among.filter(at => isWithin(namedBy(charges[at]!), named))
    const [service = null, size = null, tier = null, product = null, period = null] = named
    const counted = members.find(at => charges[at]!.plan.periodDays !== null)
    const periodDays = counted === undefined ? null : charges[counted]!.plan.periodDays
    return {
      service,
      plan: { size, tier, product, period: period as PlanText['period'], periodDays },
      members,
    }
  })
}

function namedBy({ service, plan: { size, tier, product, period } }: ModelCharge): Named {
  return [service, size, tier, product, period]
}

function agree(a: Named, b: Named): boolean {
  return a.every((part, at) => part === null || b[at] === null || part === b[at])
}

/** Whether everything that `named` names is named by the other too. */
function isWithin(named: Named, other: Named): boolean {
  return named.every((part, at) => part === null || part === other[at])
}
