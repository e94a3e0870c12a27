import type { Day } from '../base/calendar.ts'
import type { CaseDay } from './case-day.ts'
import { nextLimitation, rescissionUntil } from './clock.ts'
import { type Dispute, isGoodwill } from './dispute.ts'
import type { NextStep } from './next-step.ts'
import type { Stage } from './stage.ts'

/** The last days of a case in hand, soonest first: the one of its next step, past or not, and the person's own to come. */
export function caseDays(dispute: Dispute, stage: Stage, step: NextStep, today: Day): CaseDay[] {
  if (stage === 'refunded' || step.kind === 'nothing' || step.kind === 'over') return []
  const days: CaseDay[] = []
  if (step.state && step.due?.on)
    days.push({ kind: 'reply', on: step.due.on, channel: step.state.channel, deadline: step.due.deadline })
  // Nobody sues for a favour.
  const sue = isGoodwill(dispute) ? null : nextLimitation(dispute.material, today)
  const rescission = rescissionUntil(dispute.material)
  const own = { sue, fraud: rescission?.fraud ?? null, mistake: rescission?.mistake ?? null }
  for (const kind of ['sue', 'fraud', 'mistake'] as const) {
    const on = own[kind]
    if (on !== null && on >= today) days.push({ kind, on })
  }
  return days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
