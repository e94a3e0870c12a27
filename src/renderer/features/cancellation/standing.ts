import { type Day, daysBetween } from '../../../core/base/calendar.ts'
import { endsRenewal } from '../../../core/cancellation/step-mark.ts'
import type { Words } from '../../../i18n/words.ts'
import { yuan } from '../../kit/figures.ts'
import { isDueUnknown } from '../subscriptions/expecting.ts'
import type { Plan, Step } from './plan.ts'

type Standing = Pick<Plan, 'stage' | 'steps' | 'watch' | 'next' | 'summary' | 'cadence' | 'billsEnd'>

/** The steps on the phone that are still to be done. */
export function leftOnPhone({ steps }: Pick<Plan, 'steps'>): Step[] {
  return steps.filter(({ id, state }) => endsRenewal(id) && (state === 'todo' || state === 'not-found'))
}

/** Whether every side was looked at and it goes on all the same: the next step is none of the list. */
function isSearched({ stage, steps }: Pick<Plan, 'stage' | 'steps'>): boolean {
  return stage === 'started' && steps.every(({ id, state }) => !endsRenewal(id) || state !== 'todo')
}

/** Neither side shows a page on which it could be ended: customer service is what is left. */
export function isNowhere(plan: Pick<Plan, 'stage' | 'steps'>): boolean {
  const states = plan.steps.flatMap(({ id, state }) => (endsRenewal(id) ? [state] : []))
  return isSearched(plan) && states.includes('not-found') && !states.includes('done')
}

/** One or two lines on how far it is and what comes next. */
export function standingOf(plan: Standing, today: string, { cancel, cancelScreen, window }: Words): string[] {
  const { status } = cancelScreen
  const { stage, steps, watch, next, summary } = plan
  const date = (day: string) => cancel.date(day, today)
  if (stage === 'verified') return [status.summary(summary)]
  if (stage === 'waiting')
    return [status.doneOnPhone, watch ? status.lastStep(date(watch.exportAfter)) : status.someBill]
  const far = isSearched(plan)
    ? status.summary(summary)
    : status.steps(steps.length, leftOnPhone(plan).length)
  if (!watch || !next) return [far]
  if (isDueUnknown(plan, today)) return [far, status.outOfDate(window.shortMonth(plan.billsEnd, today))]
  return [
    far,
    watch.due < today
      ? status.passed(date(watch.due), yuan(next.fen))
      : status.next(
          date(watch.due),
          yuan(next.fen),
          daysBetween(today as Day, watch.due as Day),
          watch.assumed,
        ),
  ]
}
