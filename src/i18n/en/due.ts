import type { CaseDay } from '../../core/claims/case-day.ts'
import type { due as zh } from '../zh/due.ts'
import { shortDay } from './dates.ts'

const count = (days: number) => `${days}\u00a0${days === 1 ? 'day' : 'days'}`

function left(days: number): string {
  if (days < 0) return `${count(-days)} ago`
  return days === 0 ? 'today' : `${count(days)} left`
}

function what(day: CaseDay): string {
  if (day.kind !== 'reply') return own[day.kind]
  if (day.channel.id === 'merchant') return 'the time for their answer'
  const step = day.deadline.from === 'filed' ? 'the time to decide' : 'the time for mediation'
  return `${step} (${day.channel.title.en})`
}

const own = {
  sue: 'the time to sue for a charge, counted cautiously,',
  fraud: 'the time to have the contract rescinded for fraud',
  mistake: 'the time to have the contract rescinded for mistake',
}

export const due = {
  one: (title: string, day: CaseDay, asOf: string, days: number) =>
    `“${title}”: ${what(day)} ${days < 0 ? 'ended' : 'ends'} on ${shortDay(day.on, asOf)}, ${left(days)}.`,
  several: (cases: number) => `${cases} claims have a day that is near or past.`,
  toCase: 'See it',
  sidebar: (page: string, cases: number) => `${page}, ${cases} with a day near or past`,
  calendar: {
    save: 'Add the deadlines to a calendar…',
    saved: 'Saved. Open the file to add it to your calendar.',
    title: (title: string, day: CaseDay) => `${title}: ${what(day)} ends today`,
    reply:
      'If nothing has come by the end of today, ask, or go on to the next step. Note what came of it under Get back in Xucha.',
    own: 'Today is the last day. To sue or to have the contract rescinded, it must be handed in by today; if in doubt, ask a lawyer or legal aid early.',
  },
} satisfies typeof zh
