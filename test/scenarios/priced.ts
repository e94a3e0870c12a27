import type { Period } from '../../src/core/base/calendar.ts'
import { classify } from '../../src/core/catalogue/classify.ts'
import { byItemTime, itemOf } from '../../src/core/subscriptions/item.ts'
import type { Problem } from '../../src/core/subscriptions/model/charge.ts'
import { columnCost, oneOffCost } from '../../src/core/subscriptions/model/explanation.ts'
import { type Column, chargesOf } from '../../src/core/subscriptions/model/mandate.ts'
import { wholeMandate } from '../../src/core/subscriptions/model/whole.ts'
import { problemIn } from '../../src/core/subscriptions/stream.ts'
import { chargeOf } from './judge.ts'
import type { Story, Wallet } from './story.ts'

/** What the model is asked about one wallet of a story, and which of the charges each true mandate holds. */
export interface Asked {
  problem: Problem
  truth: number[][]
}

export function askedOf(story: Story): Asked[] {
  return (['alipay', 'wechat'] as const).flatMap(wallet => {
    const asked = askedIn(story, wallet)
    return asked.problem.charges.length > 0 ? [asked] : []
  })
}

function askedIn({ rows, rules = [], asOf, coverage, truth }: Story, wallet: Wallet): Asked {
  const items = rows
    .filter(row => row.wallet === wallet && !row.unpaid && row.at.slice(0, 10) <= asOf)
    .map((row, at) => itemOf(chargeOf(row, at), classify(row, rules)))
    .filter(({ text }) => ['strong', 'renewal', 'membership'].includes(text.tier) || text.unlabelled)
    .sort(byItemTime)
  const places = new Map(items.map(({ charge }, at) => [charge.charge.tradeNo, at]))
  return {
    problem: problemIn(items, coverage[wallet] as Period[]),
    truth: truth.flatMap(({ rows: own }) => {
      const held = own.flatMap(({ id }) => places.get(id) ?? []).sort((a, b) => a - b)
      return held.length > 0 ? [held] : []
    }),
  }
}

/** What the truth costs at best: each true mandate's charges as one mandate or agreement, everything else bought once. */
export function truthCost({ problem, truth }: Asked): number {
  const inMandates = new Set(truth.flat())
  const rest = problem.charges.flatMap((_, at) => (inMandates.has(at) ? [] : [oneOffCost(problem, at)]))
  return [...rest, ...truth.map(held => wholeCost(problem, held))].reduce((sum, cost) => sum + cost, 0)
}

function wholeCost(problem: Problem, held: readonly number[]): number {
  const part: Problem = { ...problem, charges: held.map(at => problem.charges[at]!) }
  const mandate = wholeMandate(part)
  const names = { service: null, plan: part.charges[0]!.plan }
  const all = part.charges.map((_, at) => at)
  const columns: Column[] = [
    ...(mandate ? [mandate] : []),
    ...(new Set(part.charges.map(({ speech }) => speech)).size === 1
      ? [{ kind: 'habit' as const, names, members: all }]
      : []),
  ]
  return Math.min(...columns.map(column => costWithRest(part, column, all)))
}

function costWithRest(part: Problem, column: Column, all: readonly number[]): number {
  const held = new Set(chargesOf(column))
  return all.reduce((sum, at) => sum + (held.has(at) ? 0 : oneOffCost(part, at)), columnCost(part, column))
}
