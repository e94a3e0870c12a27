import type { CancelPlan } from '../../../contract/cancellation.ts'
import { sumOf } from '../../../core/base/lists.ts'
import type { PresentedPlan } from '../../../i18n/present/cancellation.ts'

export interface PlanGroups {
  /** Begun, waiting for a bill, charged again, or just come to from elsewhere. */
  open: Plan[]
  /** Proven to have stopped. */
  proven: Plan[]
  /** What still charges and could be stopped. */
  rest: Plan[]
}

/** `asked` is the one the person came here for. What ended by itself, bills and what may be none are left out unasked. */
export function groupsOf(plans: readonly Plan[], asked: string | null): PlanGroups {
  const groups: PlanGroups = { open: [], proven: [], rest: [] }
  for (const plan of plans) {
    if (plan.state === 'stopped') groups.proven.push(plan)
    else if (isBegun(plan)) groups.open.push(plan)
    else if (plan.subscriptionId === asked || (plan.state === 'charging' && plan.kind === 'membership'))
      groups.rest.push(plan)
  }
  for (const group of Object.values(groups)) group.sort(dearestFirst)
  return groups
}

function isBegun({ state, stage }: Plan): boolean {
  const runs = state === 'charging' || state === 'ended'
  return state === 'charged-again' || state === 'unverified' || (runs && stage === 'started')
}

function dearestFirst(a: Plan, b: Plan): number {
  return b.yearlyFen - a.yearlyFen || b.savedFen - a.savedFen
}

export interface Savings {
  /** What is no longer paid a year, proven by bills. */
  yearlyFen: number
  /** What was not paid so far. */
  soFarFen: number
}

export function savingsOf(plans: readonly Plan[]): Savings {
  const stopped = plans.filter(({ state, kind }) => state === 'stopped' && kind === 'membership')
  return {
    yearlyFen: sumOf(stopped, one => one.savedFen),
    soFarFen: sumOf(stopped, ({ saved }) => saved?.fen ?? 0),
  }
}

/** A plan and its steps in the words of the window. */
export type Plan = PresentedPlan<CancelPlan>
export type Step = Plan['steps'][number]
