import { expect } from 'vitest'
import { cancellation } from '../../../src/contract/cancellation.ts'
import { day, type Period, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { guides } from '../../../src/core/cancellation/bundled-guides.ts'
import { type CancelPlan, type PlanInput, planFor } from '../../../src/core/cancellation/plan.ts'
import type { StepId, StepMark, StepState } from '../../../src/core/cancellation/step-mark.ts'
import type { Language } from '../../../src/i18n/language.ts'
import { presentPlan } from '../../../src/i18n/present/cancellation.ts'
import { serviceMessage } from '../../../src/i18n/present/service-message.ts'
import { charge, subscription } from './subscription-fixture.ts'

export const paid = ['2026-01-09', '2026-02-09', '2026-03-09'].map(date => charge(date))
export const next = {
  date: day('2026-04-09'),
  fen: fen(600),
  window: { from: day('2026-04-04'), to: day('2026-04-18') },
}

type Input = Partial<PlanInput> & { language?: Language }

function factsFor({ language: _, ...other }: Input = {}): { facts: CancelPlan; input: PlanInput } {
  const input: PlanInput = {
    subscription: subscription(paid, { next }),
    guides,
    marks: [],
    statedOff: null,
    proof: bills(['2026-01-01', '2026-03-31']),
    all: [],
    asOf: day('2026-04-02'),
    ...other,
  }
  return { facts: planFor(input), input }
}

/** As the page shows it, out of what the engine sends. */
export function plan(other: Input = {}) {
  const { facts, input } = factsFor(other)
  const whole = {
    ...facts,
    ...{ state: 'charging' as const, kind: 'membership' as const, yearlyFen: 7200, savedFen: 0, next: null },
    ...{ cadence: input.subscription.cadence, billsEnd: input.subscription.billsEnd },
    ...{ owner: { key: 'alipay:lin/', person: null }, account: null, sample: false },
    steps: facts.steps.map(step => ({ ...step, proofs: [] })),
    message: serviceMessage(input.subscription, facts, input.asOf),
  }
  const { plans } = cancellation['cancellation.plans'].output.parse({ plans: [whole], reminders: [] })
  expect(plans).toEqual([whole])
  return presentPlan(whole, other.language ?? 'zh', input.asOf)
}

export function mark(step: StepId, state: StepState, at: string, of = paid.at(-1)): StepMark {
  return {
    charge: { wallet: 'alipay', tradeNo: of?.charge.tradeNo ?? '' },
    step,
    state,
    at: at as WallTime,
  }
}

export const bothOff = [
  mark('merchant', 'done', '2026-04-01T21:08:00'),
  mark('wallet', 'done', '2026-04-01T21:15:00'),
]

export function bills(...periods: [from: string, to: string][]): Period[] {
  return periods.map(([from, to]) => ({ from: day(from), to: day(to) }))
}
