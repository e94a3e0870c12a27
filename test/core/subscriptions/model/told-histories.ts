import { addMonths, day, epochDay } from '../../../../src/core/base/calendar.ts'
import { noPlan } from '../../../../src/core/catalogue/plan-text.ts'
import { type Problem, problemOf } from '../../../../src/core/subscriptions/model/charge.ts'
import { price } from '../../../../src/core/subscriptions/model/explanation.ts'
import type { Mandate, Run } from '../../../../src/core/subscriptions/model/mandate.ts'
import {
  cyclesOf,
  monthDayOf,
  placeOn,
  type Schedule,
} from '../../../../src/core/subscriptions/model/schedule.ts'

/** A history that docs/detector.md tells, with two explanations of it. */
export interface ToldHistory {
  name: string
  problem: Problem
  /** The right one first. */
  explanations: { name: string; cost: number }[]
}

const lastCoveredAfter = 3
const firstCoveredBefore = 60

/** Charges of a camera whose text says that it renews and nothing of the plan, on the days given. */
function camera(days: readonly number[]): Problem {
  const sorted = [...days].sort((a, b) => a - b)
  const charges = sorted.map(on => ({
    day: on,
    fen: 1000,
    speech: 'renews' as const,
    trial: false,
    service: 'mi-home-camera',
    plan: noPlan,
    wording: '米家云存储自动续费',
  }))
  const covered = [{ from: sorted[0]! - firstCoveredBefore, to: sorted.at(-1)! + lastCoveredAfter }]
  return problemOf(charges, covered)
}

function months(from: string, count: number, without: readonly number[] = []): number[] {
  return Array.from({ length: count }, (_, at) => epochDay(addMonths(day(from), at))).filter(
    (_, at) => !without.includes(at),
  )
}

/** Takes the charges of a problem, each once, by their day. */
function takerOf({ charges }: Problem): (on: number) => number {
  const left = new Map<number, number[]>()
  for (const [at, { day: on }] of charges.entries()) left.set(on, [...(left.get(on) ?? []), at])
  return on => left.get(on)!.shift()!
}

/** A mandate by the month on the day of its first charge. */
function monthly(
  take: (on: number) => number,
  paid: readonly (readonly number[])[],
  doubles: readonly number[] = [],
): Mandate {
  const runs = paid.map((days): Run => {
    const schedule: Schedule = {
      cycle: cyclesOf.monthly[0]!,
      phase: 0,
      anchor: monthDayOf(days[0]!).date,
    }
    return { schedule, hits: days.map(on => ({ at: take(on), ...placeOn(schedule, on)! })) }
  })
  return {
    kind: 'mandate',
    names: { service: 'mi-home-camera', plan: noPlan },
    runs,
    lead: null,
    doubles: doubles.map(take),
    strays: [],
  }
}

/** Two explanations, each by the mandates that there would be: the days that pay a cycle, run by run, and doubles. */
function told(
  name: string,
  days: readonly number[],
  ways: Record<string, { paid: readonly (readonly number[])[]; doubles?: readonly number[] }[]>,
): ToldHistory {
  const problem = camera(days)
  const explanations = Object.entries(ways).map(([way, mandates]) => {
    const take = takerOf(problem)
    const columns = mandates.map(({ paid, doubles }) => monthly(take, paid, doubles))
    const cost = price(problem, { columns, oneOffs: [] })
    return { name: way, cost }
  })
  return { name, problem, explanations }
}

const fourth = months('2024-01-04', 10, [5])
const eighth = months('2024-01-08', 10)
const before = months('2024-01-10', 5)
const after = months('2024-10-25', 5)
const own = months('2024-01-10', 9)
const pair = own.slice(3, 5)
const three = own.slice(3, 6)

export const toldHistories: readonly ToldHistory[] = [
  told('two cameras four days apart, one missed a month', [...fourth, ...eighth], {
    'two mandates, one missed a month': [{ paid: [fourth] }, { paid: [eighth] }],
    'one mandate with nine doubles': [{ paid: [eighth], doubles: fourth }],
  }),
  told('a pause and a new day', [...before, ...after], {
    'one mandate, signed up again': [{ paid: [before, after] }],
    'two mandates, the first has ended': [{ paid: [before] }, { paid: [after] }],
  }),
  told('two months charged twice', [...own, ...pair], {
    'one mandate with two doubles': [{ paid: [own], doubles: pair }],
    'two mandates, one has ended': [{ paid: [own] }, { paid: [pair] }],
  }),
  told('three months charged twice', [...own, ...three], {
    'two mandates, one has ended': [{ paid: [own] }, { paid: [three] }],
    'one mandate with three doubles': [{ paid: [own], doubles: three }],
  }),
]
