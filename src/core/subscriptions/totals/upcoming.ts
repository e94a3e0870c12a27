import { addCycles, type Cadence } from '../../base/cadence.ts'
import { addDays, type Day } from '../../base/calendar.ts'
import { addFen, type Fen, zeroFen } from '../../base/money.ts'
import { runs, type SubscriptionKind, type SubscriptionState } from '../subscription.ts'

const daysAhead = 30

export interface Expecting {
  id: string
  kind: SubscriptionKind
  state: SubscriptionState | null
  cadence: Cadence
  /** The first due day that no bill shows to be charged. */
  expected: { date: Day; fen: Fen } | null
  /** The last day that bills of its account cover. */
  billsEnd: Day
}

/** A charge that may come on a day; what is to be paid for insurance and bills is never added to the rest. */
export interface UpcomingCharge {
  id: string
  day: Day
  fen: Fen
  kind: SubscriptionKind
  /** Off and not proven to be, or counted on past due days that no bill shows. */
  isAssumed: boolean
}

export interface Upcoming {
  from: Day
  to: Day
  /** In the order of the days. */
  charges: UpcomingCharge[]
  /** Of memberships. */
  fen: Fen
  /** The part of it that is off and waits for its bill. */
  unverifiedFen: Fen
  billsFen: Fen
}

/** What may be charged in the next 30 days, today among them, by the rhythm so far; of what is late, the next one. */
export function upcomingOf(expecting: readonly Expecting[], today: Day): Upcoming {
  const to = addDays(today, daysAhead - 1)
  const unverified = new Set(expecting.flatMap(({ id, state }) => (state === 'unverified' ? [id] : [])))
  const charges = expecting
    .flatMap(one => dueIn(one, today, to))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1))
  const sum = (isOf: (one: UpcomingCharge) => boolean) =>
    addFen(zeroFen, ...charges.filter(isOf).map(({ fen }) => fen))
  return {
    from: today,
    to,
    charges,
    fen: sum(({ kind }) => kind === 'membership'),
    unverifiedFen: sum(({ kind, id }) => kind === 'membership' && unverified.has(id)),
    billsFen: sum(({ kind }) => kind === 'insurance-or-bill'),
  }
}

/** Nothing where bills end so long ago that a whole cycle is unknown. */
export function isOutOfDate(
  { cadence, billsEnd }: Pick<Expecting, 'cadence' | 'billsEnd'>,
  today: Day,
): boolean {
  const cycleLater = addCycles(billsEnd, cadence, 1)
  return cycleLater !== null && cycleLater < today
}

/** The first due day from today on, whatever the bills still have to show; null where none is expected. */
export function nextDue(
  { cadence, expected }: Pick<Expecting, 'cadence' | 'expected'>,
  today: Day,
): Day | null {
  let due: Day | null = expected?.date ?? null
  for (let cycles = 1; expected && due !== null && due < today; cycles += 1)
    due = addCycles(expected.date, cadence, cycles)
  return due
}

/** What it takes from `from` to `to` if nothing is done. */
export function goesOnFen(one: Expecting, from: Day, to: Day): Fen {
  return addFen(zeroFen, ...dueIn(one, from, to).map(({ fen }) => fen))
}

function dueIn(one: Expecting, from: Day, to: Day): UpcomingCharge[] {
  const { id, kind, state, cadence, expected } = one
  if (!expected || !runs(state) || isOutOfDate(one, from)) return []
  const isAssumed = state === 'unverified' || expected.date < from
  const at = (day: Day): UpcomingCharge => ({ id, day, fen: expected.fen, kind, isAssumed })
  const due: UpcomingCharge[] = []
  for (let cycles = 0; ; cycles += 1) {
    const day: Day | null = cycles === 0 ? expected.date : addCycles(expected.date, cadence, cycles)
    if (day === null || day > to) return due
    if (day >= from) due.push(at(day))
  }
}
