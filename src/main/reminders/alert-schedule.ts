import type { Notice } from '../../contract/notices.ts'
import type { Reply } from '../../contract/reply.ts'
import { type Day, dayOfTime, type WallTime } from '../../core/base/calendar.ts'
import type { AlertDaysBefore } from '../../core/reminders/charge-note.ts'
import type { AlertFacts, AlertText } from '../../i18n/present/alert.ts'

/** How often the day is looked at: a computer that slept notices a new day as soon after waking. */
const lookEveryMs = 15 * 60_000
/** Nobody wants a notification at night; hours in Shanghai. */
export const daytime = { from: 9, to: 21 }

export interface AlertPorts {
  /** The clock in Asia/Shanghai. */
  now: () => WallTime
  settings: () => { on: boolean; daysBefore: AlertDaysBefore; named: boolean }
  due: (daysBefore: AlertDaysBefore) => Promise<Reply<readonly AlertFacts[]>>
  /** These were shown. */
  markShown: (uids: string[]) => Promise<unknown>
  text: (alerts: readonly AlertFacts[], asOf: Day, named: boolean) => AlertText
  /** Shows one; false where the system can't, or does not let the app. */
  show: (text: AlertText, onClick: () => void) => Promise<boolean>
  /** Opens what they are about. */
  open: (alerts: readonly AlertFacts[]) => void
}

export interface AlertSchedule {
  /** Looks at once, whatever the hour: the person is there. */
  look(): Promise<void>
  /** What is stored changed: the next look asks anew. */
  changed(): void
  stop(): void
}

/** Shows each alert once, as long as the app runs; days are compared, so that no timer has to be right over a sleep. */
export function alertSchedule(ports: AlertPorts): AlertSchedule {
  /** The day for which all was shown. */
  let shownFor: Day | null = null
  let isLooking = false

  async function look(): Promise<void> {
    const { on, daysBefore, named } = ports.settings()
    if (!on || isLooking) return
    isLooking = true
    const today = dayOfTime(ports.now())
    shownFor = today
    try {
      const due = await ports.due(daysBefore)
      // What could not be shown is tried again: the desktop may not be there yet when the app starts with it.
      if (!due.ok || !(await showAll(due.value, today, named))) shownFor = null
    } finally {
      isLooking = false
    }
  }

  /** False where some could not be shown. */
  async function showAll(due: readonly AlertFacts[], today: Day, named: boolean): Promise<boolean> {
    let isAllShown = true
    for (const kind of ['charge', 'verify', 'case', 'check-up'] as const) {
      const alerts = due.filter(alert => alert.kind === kind)
      if (alerts.length === 0) continue
      const isShown = await ports.show(ports.text(alerts, today, named), () => ports.open(alerts))
      if (isShown) await ports.markShown(alerts.map(({ uid }) => uid))
      else isAllShown = false
    }
    return isAllShown
  }

  const timer = setInterval(() => {
    const now = ports.now()
    const hour = Number(now.slice(11, 13))
    if (hour >= daytime.from && hour < daytime.to && shownFor !== dayOfTime(now)) void look()
  }, lookEveryMs)

  return {
    look,
    changed() {
      shownFor = null
    },
    stop: () => clearInterval(timer),
  }
}

/** Where a notification leads: to what it is about, or to the list where it is about several. */
export function routeFor(opened: readonly AlertFacts[]): Notice<'alert.opened'> {
  const [first, second] = opened
  if (!first || first.kind === 'check-up') return { page: 'cancel', view: 'check-up' }
  if (first.kind === 'case') {
    const same = opened.every(alert => alert.kind === 'case' && alert.caseId === first.caseId)
    return { page: 'claim', ...(same && { subject: String(first.caseId) }) }
  }
  return { page: 'cancel', view: 'plans', ...(!second && { subject: first.subscriptionId }) }
}
