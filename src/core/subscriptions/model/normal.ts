import { columnCost } from './explanation.ts'
import { type Column, chargesOf, type Mandate, type Run } from './mandate.ts'
import { isExhausted, noise, type Pool, stepsPerRow } from './pool.ts'
import { scheduleKey } from './schedule.ts'

/**
 * One of the explanations that cost alike: where two mandates pay a cycle of one schedule, either may be the one that
 * goes on with what follows, and the longer one is told as long as it can be.
 */
export function inNormalForm(pool: Pool, columns: readonly Column[]): Column[] {
  const told = [...columns]
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (let first = 1; first < told.length; first += 1) {
      for (let second = 0; second < first && !isExhausted(pool); second += 1) {
        const better = lengthened(pool, told[first]!, told[second]!)
        if (!better) continue
        told[first] = better[0]
        told[second] = better[1]
        isChanged = true
      }
    }
  }
  return told
}

/** The same charges in two mandates of which the longer is longer, if that costs no more. */
function lengthened({ problem, search }: Pool, a: Column, b: Column): Pair | undefined {
  search.steps += 1
  if (a.kind === 'habit' || b.kind === 'habit' || a.names.plan !== b.names.plan) return undefined
  const cost = columnCost(problem, a) + columnCost(problem, b)
  const longest = Math.max(sizeOf(a), sizeOf(b))
  search.steps += (sizeOf(a) + sizeOf(b)) * stepsPerRow
  return exchanges(a, b).find(pair => {
    if (Math.max(...pair.map(sizeOf)) <= longest) return false
    search.steps += (sizeOf(a) + sizeOf(b)) * stepsPerRow
    return columnCost(problem, pair[0]) + columnCost(problem, pair[1]) < cost + noise
  })
}

type Pair = readonly [Mandate, Mandate]

/** The two with what follows each cycle that both pay exchanged. */
function exchanges(a: Mandate, b: Mandate): Pair[] {
  return spotsOf(a).flatMap(one =>
    spotsOf(b).flatMap((other): Pair[] =>
      one.key === other.key ? [[follow(a, one, b, other), follow(b, other, a, one)]] : [],
    ),
  )
}

/** A charge that pays a cycle: its place among the runs, and what tells the cycle. */
interface Spot {
  run: number
  hit: number
  key: string
}

function spotsOf({ runs }: Mandate): Spot[] {
  return runs.flatMap(({ schedule: { cycle, phase, anchor }, hits }, run) =>
    hits.map(({ index }, hit) => ({
      run,
      hit,
      key: `${cycle.unit} ${cycle.every} ${scheduleKey(phase, anchor)} ${index}`,
    })),
  )
}

/** A mandate up to one of its charges, and another from one of its own on. */
function follow(own: Mandate, to: Spot, other: Mandate, from: Spot): Mandate {
  const [last, next] = [own.runs[to.run]!, other.runs[from.run]!]
  const joined: Run = {
    schedule: last.schedule,
    hits: [...last.hits.slice(0, to.hit + 1), ...next.hits.slice(from.hit + 1)],
  }
  const [ownAt, otherAt] = [last.hits[to.hit]!.at, next.hits[from.hit]!.at]
  const beside = (of: (one: Mandate) => readonly number[]) =>
    [...of(own).filter(at => at < ownAt), ...of(other).filter(at => at > otherAt)].sort((x, y) => x - y)
  return {
    ...own,
    runs: [...own.runs.slice(0, to.run), joined, ...other.runs.slice(from.run + 1)],
    doubles: beside(({ doubles }) => doubles),
    strays: beside(({ strays }) => strays),
  }
}

function sizeOf(mandate: Mandate): number {
  return chargesOf(mandate).length
}
