import { fail, ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { type CaseDay, caseDays, isPressing } from '../../core/claims/case-day.ts'
import { channelStates } from '../../core/claims/channel.ts'
import { type CaseTitle, stageOf, titleOf } from '../../core/claims/dispute.ts'
import { nextStep } from '../../core/claims/next-step.ts'
import { calendarFile } from '../../core/reminders/calendar-file.ts'
import { type CaseRef, caseEvents } from '../../core/reminders/case-event.ts'
import { caseTitleText } from '../../i18n/present/claims.ts'
import { presentCaseEvent } from '../../i18n/present/reminders.ts'
import { loadDispute } from '../claims/cases.ts'
import type { EngineContext } from '../context.ts'
import { allCases, caseById, type StoredCase } from '../store/cases.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'

/** A case with its last days. */
export interface DatedCase extends CaseRef {
  title: CaseTitle | null
  sample: boolean
  /** Soonest first. */
  days: CaseDay[]
}

/** The last days of cases, for the pages that are about something else and for calendars. */
export function caseDayHandlers(
  ctx: EngineContext,
  getSnapshot: GetSnapshot,
): Handlers<'claims.deadlines' | 'claims.calendar'> {
  return {
    'claims.deadlines': () => {
      const today = dayOfTime(ctx.now())
      return ok(
        datedCases(ctx, getSnapshot).flatMap(({ id, title, days }) => {
          const day = days.find(one => isPressing(one, today))
          return day ? [{ id, title, day }] : []
        }),
      )
    },
    'claims.calendar': ({ id }) => {
      const stored = caseById(ctx.db, id)
      if (!stored) return fail('not-found')
      const now = ctx.now()
      const one = dated(ctx, stored, getSnapshot())
      const events = caseEvents(one, one.days, dayOfTime(now)).map(event =>
        presentCaseEvent(event, caseTitleText(one.title, ctx.language()), ctx.language()),
      )
      return ok({ calendar: calendarFile(events, now) })
    },
  }
}

/** Every case with its last days. Bills are not gone through where there is no case: the first page asks this. */
export function datedCases(ctx: EngineContext, getSnapshot: GetSnapshot): DatedCase[] {
  const cases = allCases(ctx.db)
  if (cases.length === 0) return []
  const snapshot = getSnapshot()
  return cases.map(stored => dated(ctx, stored, snapshot))
}

function dated(ctx: EngineContext, stored: StoredCase, snapshot: Snapshot): DatedCase {
  const today = dayOfTime(ctx.now())
  const dispute = loadDispute(ctx, stored, snapshot)
  const states = channelStates(dispute.material)
  const stage = stageOf(dispute, states)
  return {
    id: stored.id,
    createdAt: stored.createdAt,
    title: titleOf(dispute),
    sample: dispute.material.sample,
    days: caseDays(dispute, stage, nextStep(dispute, states, stage, today), today),
  }
}
