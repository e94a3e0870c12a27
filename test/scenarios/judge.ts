import { netOf } from '../../src/core/subscriptions/describe/findings.ts'
import { type DetectionInput, detect } from '../../src/core/subscriptions/detect.ts'
import { detectOthers } from '../../src/core/subscriptions/others.ts'
import type { StoredCharge, Subscription } from '../../src/core/subscriptions/subscription.ts'
import { household } from '../fixture/household.ts'
import { seeded } from '../fixture/random.ts'
import { storedCharge } from '../fixture/stored-charge.ts'
import type { Row, Scenario, Story, TrueFinding, Truth } from './story.ts'

/** A story as the detector gets it, with everyday rows around it. */
export function inputOf(story: Story, seed: number): DetectionInput {
  const noise: Row[] = story.others ? [] : everyday(story, seed)
  return {
    charges: [...story.rows, ...noise]
      .filter(({ unpaid, at }) => !unpaid && at.slice(0, 10) <= story.asOf)
      .map(chargeOf),
    coverage: story.coverage as never,
    asOf: story.asOf as never,
    decisions: story.decisions ?? [],
    cancellations: (story.cancellations ?? []) as never,
    rules: story.rules ?? [],
  }
}

function everyday(story: Story, seed: number): Row[] {
  const wallet = story.rows[0]!.wallet
  const days = story.rows.map(({ at }) => at.slice(0, 10)).sort()
  return household({ wallet, from: days[0]!, to: days.at(-1)!, seed, perMonth: 6 })
    .filter(({ direction }) => direction === undefined || direction === 'expense')
    .map((trade, index) => ({ ...trade, id: `9${index}`.padEnd(28, '7'), wallet }))
}

export function chargeOf(row: Row & { category?: string }, index: number): StoredCharge {
  const { wallet, id, at, counterparty, goods, fen, category = '' } = row
  const paid = { wallet, tradeNo: id, paidAt: at.replace(' ', 'T'), fen }
  const line = { line: index + 30, source: { id: 1, name: 'bill.csv' } }
  return storedCharge({ ...paid, counterparty, goods, category, ...line }, row.refunded?.fen ?? 0)
}

export interface Wrong {
  aspect:
    | 'subscription'
    | 'charges'
    | 'cadence'
    | 'status'
    | 'prices'
    | 'next'
    | 'findings'
    | 'service'
    | 'rank'
    | 'other'
  text: string
}

/** Tells a scenario from a seed and compares what is found with the truth. */
export function judge(scenario: Scenario, seed: number): Wrong[] {
  const story = scenario.tell(seeded(seed))
  const input = inputOf(story, seed)
  if (story.others) return compare(story, detectOthers(input), [])
  const { subscriptions, otherCharges } = detect(input)
  return compare(story, subscriptions, otherCharges)
}

export function compare(
  story: Story,
  found: readonly Subscription[],
  other: readonly StoredCharge[],
): Wrong[] {
  const known = (row: Row) => row.at.slice(0, 10) <= story.asOf && !row.unpaid
  const left = [...found]
  const wrong: Wrong[] = []
  for (const truth of story.truth) {
    const rows = truth.rows.filter(known)
    const at = truth.reasons?.includes('twin') ? sameDays(rows, left) : bestMatch(rows, left)
    const one = left[at]
    if (!one) {
      wrong.push({ aspect: 'subscription', text: `missed ${truth.service} ${rows.map(day).join(' ')}` })
      continue
    }
    left.splice(at, 1)
    wrong.push(...differences({ ...truth, rows }, one))
  }
  for (const one of left) wrong.push({ aspect: 'subscription', text: `made up: ${show(one)}` })
  const expected = idsOf(story.other.filter(known))
  const got = other
    .map(({ charge }) => charge.tradeNo)
    .sort()
    .join(' ')
  if (expected !== got)
    wrong.push({ aspect: 'other', text: `others ${other.length} instead of ${story.other.length}` })
  return wrong
}

function bestMatch(rows: readonly Row[], found: readonly Subscription[]): number {
  const ids = new Set(rows.map(({ id }) => id))
  const shared = found.map(({ charges }) => charges.filter(({ charge }) => ids.has(charge.tradeNo)).length)
  return Math.max(...shared, 0) === 0 ? -1 : shared.indexOf(Math.max(...shared))
}

/** Of two subscriptions whose rows can't be told apart, either may be the one. */
function sameDays(rows: readonly Row[], found: readonly Subscription[]): number {
  const days = rows.map(day).join()
  return found.findIndex(
    ({ charges }) => charges.map(({ charge }) => charge.paidAt.slice(0, 10)).join() === days,
  )
}

function differences(truth: Truth, one: Subscription): Wrong[] {
  const wrong: Wrong[] = []
  const differ = (aspect: Wrong['aspect'], expected: unknown, got: unknown) => {
    const [a, b] = [JSON.stringify(expected), JSON.stringify(got)]
    if (a !== b) wrong.push({ aspect, text: `${aspect}: ${b} instead of ${a}` })
  }
  const isTwin = truth.reasons?.includes('twin')
  if (isTwin)
    differ(
      'charges',
      truth.rows.map(day),
      one.charges.map(({ charge }) => charge.paidAt.slice(0, 10)),
    )
  else if (idsOf(truth.rows) !== idsOfCharges(one))
    differ(
      'charges',
      truth.rows.map(day),
      one.charges.map(({ charge }) => charge.paidAt.slice(0, 10)),
    )
  differ('service', truth.service, one.service)
  differ('cadence', truth.cadence, one.cadence)
  differ('status', truth.status, one.status)
  if (truth.next !== undefined)
    differ('next', truth.next, one.next && { date: one.next.date, fen: one.next.fen })
  if (truth.prices)
    differ(
      'prices',
      truth.prices,
      one.prices.map(({ from, fen }) => [from, fen]),
    )
  differ(
    'findings',
    truth.findings.map(trueFinding).sort(),
    one.findings
      .map(({ kind, charges, fen }) => `${kind} ${fen} ${charges.map(({ charge }) => charge.tradeNo).sort()}`)
      .sort(),
  )
  if (truth.rank && !ranks[truth.rank](one.confidence))
    wrong.push({ aspect: 'rank', text: `rank ${one.confidence} instead of ${truth.rank}` })
  for (const code of truth.reasons ?? []) {
    if (!one.reasons.some(reason => reason.code === code))
      wrong.push({ aspect: 'rank', text: `no reason ${code}` })
  }
  return wrong
}

const ranks: Record<NonNullable<Truth['rank']>, (confidence: number) => boolean> = {
  certain: rank => rank >= 0.9,
  likely: rank => rank >= 0.5 && rank < 0.9,
  ask: rank => rank < 0.5,
  'not-certain': rank => rank < 0.9,
}

const trueFinding = ({ kind, rows, fen }: TrueFinding) => `${kind} ${fen} ${rows.map(({ id }) => id).sort()}`
const day = ({ at }: Row) => at.slice(0, 10)
const idsOf = (rows: readonly Row[]) =>
  rows
    .map(({ id }) => id)
    .sort()
    .join(' ')
const idsOfCharges = (one: Subscription) =>
  one.charges
    .map(({ charge }) => charge.tradeNo)
    .sort()
    .join(' ')
const show = (one: Subscription) =>
  `${one.service} ${one.cadence} net ${netOf(one.charges)} ${one.charges.map(({ charge }) => charge.paidAt.slice(0, 10)).join(' ')}`
