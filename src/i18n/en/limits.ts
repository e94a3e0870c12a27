import type { limits as zh } from '../zh/limits.ts'
import { monthText } from './dates.ts'

function period(text: string): string {
  return text.length === 4 ? text : monthText(text)
}

/** Limits and reminders on the page of switching off. */
export const limits = {
  tab: 'Limits and reminders',
  lead: 'Set a limit for yourself and see here when it is passed; write a note to be told before a charge.',
  all: 'All renewals together',
  each: 'Every renewal',
  gone: 'No bill shows this any more',
  about: 'About',
  limits: {
    title: 'How much at most',
    none: 'No limit yet.',
    list: 'Your limits',
    per: { label: 'Period', month: 'Each month', year: 'Each year' },
    amount: 'Limit in yuan',
    wrong: 'Please write an amount above 0, such as 30 or 12.50.',
    add: 'Set the limit',
    added: 'The limit is set.',
    limit: (title, per, amount) => `${title}: at most ${amount} ${per === 'month' ? 'a month' : 'a year'}`,
    within: (when, spent) => `${spent} in ${period(when)} so far: within the limit.`,
    soon: (when, spent, sum) =>
      `${spent} in ${period(when)} so far. Going on like this it will be ${sum}: above the limit.`,
    over: (when, spent, more) => `${spent} in ${period(when)} already: ${more} above the limit.`,
    before: (count, when, spent) =>
      count === 1
        ? `Above it in ${period(when)}, with ${spent}.`
        : `Above it ${count} times before, the last time in ${period(when)} with ${spent}.`,
  },
  notes: {
    title: 'Tell me this before a charge',
    none: 'No note yet.',
    list: 'Your notes',
    note: 'A note to yourself',
    example: 'Such as: ask the family whether anybody still uses it',
    wrong: 'Write something first.',
    days: 'Days before',
    add: 'Keep the note',
    added: 'The note is kept.',
    when: days => (days === 1 ? '1 day before a charge' : `${days} days before a charge`),
    off: 'Notifications are off, so it is only shown here.',
    toSettings: 'Turn them on in Settings',
  },
  remove: 'Remove',
  removeOf: what => `Remove “${what}”`,
  removed: 'Removed.',
  banner: count => `You are over ${count} of your limits.`,
  bannerOne: (what, over) => `“${what}” is over your limit: ${over}`,
  toLimits: 'See the limits',
} satisfies typeof zh
