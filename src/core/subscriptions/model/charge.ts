import { counted, grouped } from '../../base/lists.ts'
import type { PlanText } from '../../catalogue/plan-text.ts'
import { onceCost, type Speech } from './costs.ts'

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
  charges: readonly PricedCharge[]
  /** The days that bills cover, joined, oldest first, in days since 1970. */
  covered: readonly { from: number; to: number }[]
}

/** A charge with what it costs, in bits, bought once, and what it would be bought with again and again. */
export interface PricedCharge extends ModelCharge {
  once: number
  /** Charges of one habit are of one kind. */
  kind: string
  /** From the first to the last of its kind; infinite where that tells no rate. */
  days: number
  /** Whether nearly all of its kind come on one day of the week. */
  keepsWeekday: boolean
  /** Whether they are of one kind because none of their prices comes often enough to be one of its own. */
  varies: boolean
}

/** `charges` in the order of the clock. */
export function problemOf(charges: readonly ModelCharge[], covered: Problem['covered']): Problem {
  const byPrice = [...grouped(charges, priceKind)]
  const least = leastOften(byPrice.map(([, { length }]) => length))
  const often = byPrice.filter(([, { length }]) => length >= least)
  const rest = byPrice.flatMap(([, some]) => (some.length < least ? some : []))
  const priced = new Map<ModelCharge, PricedCharge>()
  for (const [kind, some] of [...often, ...grouped(rest, ({ speech }) => speech)]) {
    const isRare = some.length < leastForRate
    const on = some.map(({ day }) => day)
    const days = isRare ? Number.POSITIVE_INFINITY : Math.max(...on) - Math.min(...on) + 1
    const onWeekday = Math.max(...counted(on.map(day => day % 7)).values())
    const keepsWeekday = !isRare && onWeekday >= some.length * leastOnWeekday
    const varies = !isRare && kind !== priceKind(some[0]!)
    for (const charge of some) {
      const once = onceCost(charge.speech, Math.log2(days / some.length))
      priced.set(charge, { ...charge, once, kind, days, keepsWeekday, varies })
    }
  }
  return { charges: charges.map(charge => priced.get(charge)!), covered }
}

/** Who buys on one day of the week keeps it four times in five: see `weekdayBits`. */
const leastOnWeekday = 0.8
/** Fewer at one price tell no rate; all such ones are a habit of sums that differ each time. */
const leastForRate = 3

/** Of so many sums that came once, some come several times by chance. */
const leastSingle = 30
/** One group in so many has a price that comes as often by chance. */
const byChance = 0.05

/**
 * How often a price has to come to be one of its own, by how often each does: of sums that differ each time as many come
 * once, twice and three times as chance has it (Poisson).
 */
function leastOften(times: readonly number[]): number {
  const [once, twice] = [1, 2].map(count => times.filter(time => time === count).length) as [number, number]
  let least = leastForRate
  if (once < leastSingle) return least
  const rate = (2 * twice) / once
  for (let expected = (once * rate ** 2) / 6; expected > byChance; least += 1) expected *= rate / (least + 1)
  return least
}

/** What is bought at another price is another habit; an agreement has its price from others. */
function priceKind({ speech, fen }: ModelCharge): string {
  return speech === 'renews' ? speech : `${speech} ${fen}`
}

/** Some of the charges, by kind. */
export function kindsOf(charges: readonly PricedCharge[], some: readonly number[]): number[][] {
  const kinds = new Map<string, number[]>()
  for (const at of some) {
    const { kind } = charges[at]!
    const known = kinds.get(kind)
    if (known) known.push(at)
    else kinds.set(kind, [at])
  }
  return [...kinds.values()]
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
