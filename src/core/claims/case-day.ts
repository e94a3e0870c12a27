import { type Day, daysBetween } from '../base/calendar.ts'
import { chargesAtIssue, type Dispute, isGoodwill, type Stage } from './dispute.ts'
import type { Channel, Deadline } from './law.ts'
import { nextLimitation, rescissionUntil } from './limitation.ts'
import type { NextStep } from './next-step.ts'

/** The last day of something in a case. */
export type CaseDay =
  /** Until when the other side has time; the person goes on after it. */
  | { kind: 'reply'; on: Day; channel: Channel; deadline: Deadline }
  /** Until when the person can sue for the oldest charge, or have the contract rescinded. */
  | { kind: OwnKind; on: Day }

/** Last days that are the person's own: what is missed then is lost. */
export type OwnKind = 'sue' | 'fraud' | 'mistake'

/** How many days ahead a last day counts as near: nothing is to be done before the other side's. */
export const nearDays = { reply: 3, own: 7 }

/** How many days ahead the computer tells of the person's own: to go to law takes its time. */
export const ownDaysAhead = 30

/** Days from today to it; below zero once it is past. */
export function daysLeft({ on }: CaseDay, today: Day): number {
  return daysBetween(today, on)
}

/** Whether it is near or past, so that somebody who is about something else wants to know. */
export function isPressing(day: CaseDay, today: Day): boolean {
  return daysLeft(day, today) <= nearDays[day.kind === 'reply' ? 'reply' : 'own']
}

/** The last days of a case in hand, soonest first: the one of its next step, past or not, and the person's own to come. */
export function caseDays(dispute: Dispute, stage: Stage, step: NextStep, today: Day): CaseDay[] {
  if (stage === 'refunded' || step.kind === 'nothing' || step.kind === 'over') return []
  const days: CaseDay[] = []
  if (step.state && step.deadline?.on)
    days.push({
      kind: 'reply',
      on: step.deadline.on,
      channel: step.state.channel,
      deadline: step.deadline.rule,
    })
  // Nobody sues for a favour.
  const sue = isGoodwill(dispute)
    ? null
    : (nextLimitation(dispute.material, today, chargesAtIssue(dispute))?.limitation ?? null)
  const rescission = rescissionUntil(dispute.material)
  const own = { sue, fraud: rescission?.fraud ?? null, mistake: rescission?.mistake ?? null }
  for (const kind of ['sue', 'fraud', 'mistake'] as const) {
    const on = own[kind]
    if (on !== null && on >= today) days.push({ kind, on })
  }
  return days.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
