import { epochDay, type Period } from '../base/calendar.ts'
import { grouped } from '../base/lists.ts'
import { noPlan, plansDiffer } from '../catalogue/plan-text.ts'
import { type Fit, fitOf } from './fit.ts'
import { byItemTime, type Item } from './item.ts'
import { ownSteps, sharedSteps } from './model/budget.ts'
import { type ModelCharge, type Problem, problemOf } from './model/charge.ts'
import { type Speech, speechCosts } from './model/costs.ts'
import { columnCost, oneOffCost } from './model/explanation.ts'
import { type Column, chargesOf, habitCost, type Mandate } from './model/mandate.ts'
import { openOf, type SolvedPart, solve } from './model/solve.ts'
import { wholeMandate } from './model/whole.ts'
import { habitQuestions, type Question, questionsOf } from './questions.ts'

/** One mandate as found: its charges, oldest first, and the rhythm that explains them; null for no rhythm. */
export interface Stream {
  items: Item[]
  fit: Fit | null
  /** Whether it renews; otherwise someone bought what it holds. */
  recurs: boolean
  /** Bits by which no explanation without it is as likely. */
  margin: number
  /** What of it may as well be something else: no findings, but questions. */
  questions: readonly Question[]
  /** Found as one of several that run side by side at the same price on the same day. */
  twin: boolean
}

/** What was found, and what it took. */
export interface Search {
  streams: readonly Stream[]
  steps: number
  /** Whether more steps could have found more. */
  isCutShort: boolean
}

/**
 * The streams that explain charges of one account at the least cost (docs/detector.md): mandates, agreements and habits
 * without a rhythm, and each other charge by itself. `covered` are the days of its bills.
 */
export function streamsOf(
  items: readonly Item[],
  covered: readonly Period[],
  allowed = sharedSteps + ownSteps(items.length),
): Search {
  const sorted = [...items].sort(byItemTime)
  const allowance = { left: allowed }
  const { parts, explanation } = solve(problemIn(sorted, covered), allowance)
  const streams = parts.flatMap(part => {
    const own = part.at.map(at => sorted[at]!)
    return part.explanation.columns.map(column => {
      const questions =
        column.kind === 'mandate' ? questionsOf(part, column, own, allowance) : habitQuestions(column, own)
      return { ...streamOf(part, column, own), questions }
    })
  })
  markTwins(streams)
  const alone = explanation.oneOffs.map(
    (at): Stream => ({
      items: [sorted[at]!],
      fit: null,
      recurs: false,
      margin: 0,
      questions: [],
      twin: false,
    }),
  )
  return {
    streams: [...streams.sort((a, b) => byItemTime(a.items[0]!, b.items[0]!)), ...alone],
    steps: allowed - allowance.left,
    isCutShort: parts.some(({ isCutShort }) => isCutShort),
  }
}

/** What the model sees of charges, which are sorted by time. */
export function problemIn(sorted: readonly Item[], covered: readonly Period[]): Problem {
  return problemOf(sorted.map(modelOf), daysOf(covered))
}

function daysOf(covered: readonly Period[]): Problem['covered'] {
  return covered.map(({ from, to }) => ({ from: epochDay(from), to: epochDay(to) }))
}

function modelOf({ text, kind, day, fen, wording }: Item): ModelCharge {
  return {
    day,
    fen,
    speech: speechOf(text, kind),
    trial: text.trial,
    service: serviceOf(text),
    plan: text.plan,
    wording,
  }
}

function speechOf({ renews, tier, service }: Item['text'], kind: Item['kind']): Speech {
  if (renews) return 'renews'
  if (tier === 'unspecific') return 'unlabelled'
  if (tier === 'none') return 'plain'
  // What is owed is collected late as often as not; that it is collected binds it together.
  if (kind === 'insurance-or-bill') return 'names'
  return service === 'other' ? 'soft' : 'names'
}

/** What a text names of a service; merchants of the person's own choice have nothing in common but that. */
export function serviceOf({ service, plan, ruled, tier }: Item['text']): string | null {
  if (tier === 'unspecific' || service === 'other') return ruled
  if (service !== 'mi-other') return service
  return ruled ?? (plan.product === null ? null : service)
}

function streamOf(part: SolvedPart, column: Column, items: readonly Item[]): Stream {
  const { problem } = part.pool
  const held = chargesOf(column)
  const margin = marginOf(problem, column)
  return {
    items: held.map(at => items[at]!),
    fit: column.kind === 'mandate' ? fitOf(problem, column, items) : null,
    recurs: column.kind === 'mandate' || problem.charges[held[0]!]!.speech === 'renews',
    // An explanation that could be cheaper by so much, whatever it says of these charges, leaves half of it at least.
    margin: margin - Math.min(openOf(part), Math.max(0, margin) / 2),
    questions: [],
    twin: false,
  }
}

/** What the charges would cost more without it: each bought once, or all by habit. */
function marginOf(problem: Problem, column: Column): number {
  const held = chargesOf(column)
  const { names } = column
  const once = held.reduce((sum, at) => sum + oneOffCost(problem, at), 0)
  const speech = speechIn(held.map(at => problem.charges[at]!))
  const habit = habitCost(problem, held)
  const without = column.kind === 'mandate' && held.length > 1 ? Math.min(once, habit) : once
  return without - columnCost(problem, { ...column, names }) - speechCosts[speech].doubt
}

const loudestFirst: readonly Speech[] = ['renews', 'names', 'soft', 'unlabelled', 'plain']

function speechIn(charges: readonly ModelCharge[]): Speech {
  return loudestFirst.find(speech => charges.some(charge => charge.speech === speech)) ?? 'plain'
}

/** So many common days make two streams of one price look like one charged twice. */
const commonDays = 3

function markTwins(streams: readonly Stream[]): void {
  const holding = grouped(
    streams.flatMap(stream => stream.items.map(item => ({ stream, item }))),
    ({ item }) => keyOf(item),
  )
  for (const one of streams) {
    const common = one.items.flatMap(item =>
      holding
        .get(keyOf(item))!
        .filter(other => other.stream !== one && mayBeOnePlan(other.item, item))
        .map(({ stream }) => ({ stream, day: item.day })),
    )
    const days = [...grouped(common, ({ stream }) => stream).values()]
    one.twin = days.some(shared => new Set(shared.map(({ day }) => day)).size >= commonDays)
  }
}

function keyOf({ day, fen }: Item): string {
  return `${day} ${fen}`
}

/** Of one price on one day: not where the texts name two plans, nor where they name two things of a merchant no list knows. */
function mayBeOnePlan(a: Item, b: Item): boolean {
  if (plansDiffer(a.text.plan, b.text.plan)) return false
  const isNamed = [a, b].every(({ text }) => text.service === 'other' && text.tier !== 'none')
  return !isNamed || a.wording === b.wording
}

/** All the charges as one stream, whatever their texts say of plans: for what the person put together. */
export function asOneStream(items: readonly Item[], covered: readonly Period[]): Stream {
  const sorted = [...items].sort(byItemTime)
  const periods = new Set(sorted.map(({ text }) => text.plan.period))
  const plan = { ...noPlan, period: periods.size === 1 ? [...periods][0]! : null }
  const alike = sorted.map(item => ({ ...modelOf(item), plan, service: null }))
  const problem = problemOf(alike, daysOf(covered))
  const mandate = wholeMandate(problem)
  const stream: Stream = { items: sorted, fit: null, recurs: true, margin: 0, questions: [], twin: false }
  if (!mandate || chargesOf(mandate).length < 2) return stream
  return {
    ...stream,
    fit: fitOf(problem, withRest(problem, mandate), sorted),
    margin: marginOf(problem, mandate),
  }
}

/** What one rhythm does not hold goes on as further runs where it comes before or after, and is beside it otherwise. */
function withRest(problem: Problem, mandate: Mandate): Mandate {
  const held = new Set(chargesOf(mandate))
  const rest = problem.charges.flatMap((_, at) => (held.has(at) ? [] : [at]))
  if (rest.length === 0) return mandate
  const part = problemOf(
    rest.map(at => problem.charges[at]!),
    problem.covered,
  )
  const whole = { ...mandate, runs: [...mandate.runs] }
  for (const column of solve(part).explanation.columns) {
    if (column.kind !== 'mandate') continue
    const runs = column.runs.map(run => ({
      ...run,
      hits: run.hits.map(hit => ({ ...hit, at: rest[hit.at]! })),
    }))
    const [first, last] = [runs[0]!.hits[0]!.at, runs.at(-1)!.hits.at(-1)!.at]
    if (first > whole.runs.at(-1)!.hits.at(-1)!.at) whole.runs.push(...runs)
    else if (last < whole.runs[0]!.hits[0]!.at) whole.runs.unshift(...runs)
    else continue
    for (const { hits } of runs) for (const { at } of hits) held.add(at)
  }
  return { ...whole, strays: [...whole.strays, ...rest.filter(at => !held.has(at))].sort((a, b) => a - b) }
}
