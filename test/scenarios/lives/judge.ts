import { type FalseFinding, falseFindingsOf, isOnCharges } from './false-findings.ts'
import type { Found } from './found.ts'
import { pairUp, type Reading, readingOf, rowsOf } from './reading.ts'
import type { History, TrueMandate } from './truth.ts'

/** At this confidence the contract says of a subscription that it is likely; below, the person is asked. */
const LIKELY = 0.5

export interface MandateJudgement {
  mandate: TrueMandate
  isExact: boolean
}

/** What was found of one history, held against what was. */
export interface Judgement {
  /** Only those that the bills hold the evidence of. */
  mandates: MandateJudgement[]
  /** Names of habits of which a subscription was made, and of those that the person is only asked about. */
  habitsCalled: string[]
  habitsAsked: string[]
  falseFindings: FalseFinding[]
  /** Charges too many whose text says that they renew, and how many of them a finding tells. */
  extras: { there: number; found: number }
  /** Every mandate exact and nothing made up. */
  isExact: boolean
}

export function judgeHistory(history: History, found: readonly Found[]): Judgement {
  const readings = readingsOf(history, found)
  const exact = new Set(readings.filter(({ isExact }) => isExact).map(({ mandate }) => mandate))
  const required = history.mandates.filter(({ isRequired }) => isRequired)
  const habits = habitsIn(history, found)
  const falseFindings = readings.flatMap(({ mandate, found: one }) => falseFindingsOf(history, mandate, one))
  const strange = found.filter(one => !readings.some(reading => reading.found === one))
  const madeUp = strange.filter(one => one.confidence >= LIKELY || holdsMandate(history, one))
  falseFindings.push(...strange.flatMap(one => falseFindingsOf(history, null, one)))
  return {
    mandates: required.map(mandate => ({ mandate, isExact: exact.has(mandate) })),
    ...habits,
    falseFindings,
    extras: foundExtras(history, found),
    isExact: madeUp.length === 0 && required.every(mandate => exact.has(mandate)),
  }
}

function readingsOf(history: History, found: readonly Found[]): (Reading & { isExact: boolean })[] {
  const readings = pairUp(history.mandates, found).map(([mandate, one]) => readingOf(history, mandate, one))
  const shift = readings.reduce((sum, one) => sum + (one.shift ?? 0), 0)
  const held = new Set(readings.flatMap(reading => reading.found.charges))
  return readings.map(reading => {
    const { mandate, found: one } = reading
    const isCadence = mandate.cadence === null || mandate.cadence === one.cadence
    const isWhole = mandate.extras.every(({ row, isCertain }) => !isCertain || held.has(row.id))
    const isSame = reading.shift === 0 || (reading.shift !== null && shift <= 0)
    return { ...reading, isExact: isCadence && isWhole && isSame }
  })
}

/** A subscription most of whose charges are a habit's makes a renewal of that habit. */
function habitsIn(
  history: History,
  found: readonly Found[],
): Pick<Judgement, 'habitsCalled' | 'habitsAsked'> {
  const names = new Map(history.habits.flatMap(({ name, rows }) => rows.map(({ id }) => [id, name])))
  const called = new Set<string>()
  const asked = new Set<string>()
  for (const { charges, confidence } of found) {
    const held = charges.flatMap(id => names.get(id) ?? [])
    if (held.length * 2 > charges.length) (confidence >= LIKELY ? called : asked).add(held[0]!)
  }
  return { habitsCalled: [...called], habitsAsked: [...asked].filter(name => !called.has(name)) }
}

function holdsMandate({ mandates }: History, { charges }: Found): boolean {
  const ids = new Set(
    mandates
      .filter(({ isRequired }) => isRequired)
      .flatMap(rowsOf)
      .map(({ id }) => id),
  )
  return charges.some(id => ids.has(id))
}

function foundExtras({ mandates }: History, found: readonly Found[]): Judgement['extras'] {
  const keys = mandates.flatMap(({ extras }) =>
    extras.filter(({ isCertain }) => isCertain).map(({ row }) => row.id),
  )
  const told = new Set(
    found.flatMap(({ findings }) =>
      findings.flatMap(({ kind, charges }) => (isOnCharges(kind) ? charges : [])),
    ),
  )
  return { there: keys.length, found: keys.filter(id => told.has(id)).length }
}
