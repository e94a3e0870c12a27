import { fen, formatYuan } from '../../core/base/money.ts'
import type { CaseDay } from '../../core/claims/case-day.ts'
import type { AlertFacts, AlertText, CaseAlertFacts, RenewalAlertFacts } from '../present/alert.ts'
import type * as zh from '../zh/reminders.ts'
import { cancel } from './cancel.ts'
import { monthText, shortDay } from './dates.ts'
import { walletNames } from './titles.ts'

function charges(alerts: readonly RenewalAlertFacts[], asOf: string, named: boolean): AlertText {
  const [first] = alerts
  const day = first ? cancel.date(first.day, asOf) : ''
  const assumed = alerts.every(alert => alert.assumed)
  const soon = assumed
    ? 'may charge soon'
    : alerts.length === 1
      ? 'is about to charge'
      : 'are about to charge'
  if (first && alerts.length === 1) {
    if (!named) return { title: `A renewal ${soon}`, body: `Around ${day}. Open to decide.` }
    const amount = first.fen === null ? '' : ` ${formatYuan(fen(first.fen))}`
    return {
      title: `“${cancel.title(first.name)}” ${soon}${amount && `:${amount}`}`,
      body: `Around ${day}, from ${walletNames[first.wallet]}. Switch it off now if you don’t want it.${ownWords(alerts)}`,
    }
  }
  return {
    title: `${alerts.length} renewals ${soon}`,
    body: `${named ? `${alerts.map(({ name }) => cancel.title(name)).join(', ')}. ` : ''}The first around ${day}.${named ? ownWords(alerts) : ''}`,
  }
}

function ownWords(alerts: readonly RenewalAlertFacts[]): string {
  const notes = new Set(alerts.flatMap(alert => alert.notes))
  return [...notes].map(note => ` Your note: “${note}”`).join('')
}

function checks(alerts: readonly RenewalAlertFacts[], named: boolean): AlertText {
  const [first] = alerts
  const wallets = [...new Set(alerts.map(({ wallet }) => walletNames[wallet]))].join(' and ')
  return {
    title:
      named && first && alerts.length === 1
        ? `Time to check that “${cancel.title(first.name)}” is off`
        : 'Time to check that a renewal is off',
    body: named ? `Export a new bill from ${wallets} and drop it into Xucha.` : 'Drop a new bill into Xucha.',
  }
}

function cases(alerts: readonly CaseAlertFacts[], asOf: string, named: boolean): AlertText {
  const [first] = alerts
  const titles = new Map(alerts.map(({ caseId, title }) => [caseId, title]))
  const day = first ? cancel.date(first.day, asOf) : ''
  if (first && titles.size === 1) {
    const which = named ? `“${first.title}”` : 'A claim'
    return first.about === 'reply'
      ? { title: `${which} can go on`, body: `Their time ended on ${day}. Open to note what came of it.` }
      : { title: `${which} has a last day soon`, body: `It is ${day}. Open to see what to do before.` }
  }
  return {
    title: `${titles.size} claims have a day that is near or past`,
    body: named ? `${[...titles.values()].join(', ')}.` : 'Open to see them.',
  }
}

function checkUp(alerts: readonly AlertFacts[], asOf: string): AlertText {
  const [first] = alerts
  return {
    title: 'Time for a new bill',
    body: `Your bills end on ${first ? cancel.date(first.day, asOf) : ''}. Import a new one and see what changed.`,
  }
}

function text(alerts: readonly AlertFacts[], asOf: string, named: boolean): AlertText {
  const claims = alerts.filter(alert => alert.kind === 'case')
  if (claims.length > 0) return cases(claims, asOf, named)
  const renewals = alerts.filter(alert => alert.kind !== 'case' && alert.kind !== 'check-up')
  const [first] = renewals
  if (!first) return checkUp(alerts, asOf)
  return first.kind === 'verify' ? checks(renewals, named) : charges(renewals, asOf, named)
}

export const alert = {
  text,
  title: 'Notifications',
  explained:
    'One notification some days before a charge, one on the day a bill can be checked, one when the other side’s time in a claim is over or a last day of yours is 30 days off, and once a month if no new bill has come. Only while Xucha is open; nothing goes online.',
  on: { label: 'Notify me', yes: 'On', no: 'Off' },
  refused:
    'The last one could not be shown: this computer does not let Xucha send notifications. Allow it under “Notifications” in the system settings; some Linux desktops need a program that shows them.',
  days: { label: 'Days before', of: days => (days === 1 ? '1 day' : `${days} days`) },
  early: 'Alipay may charge some days early; 7 days is the safe choice.',
  named: { label: 'Name the service and the amount', yes: 'Name', no: 'Don’t' },
  example: {
    label: 'What they look like here',
    show: 'Show one',
    title: 'This is what they look like',
    body: 'A click opens the page it is about.',
    shown: 'It was shown. If you didn’t see it, look whether banners of Xucha are on in the system settings.',
  },
  ask: {
    charges:
      'Shall Xucha notify you before a charge? It can only while it is open; names and amounts are left out.',
    claim:
      'Shall Xucha notify you when their time is over, and before charges? It can only while it is open; names and amounts are left out.',
  },
  askYes: 'Notify me',
  askNo: 'No, thanks',
  asked: 'They are on. You can change that in Settings.',
} satisfies typeof zh.alert

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
} satisfies typeof zh.due

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
    add: 'Keep the note',
    added: 'The note is kept.',
    when: days => (days === 1 ? '1 day before a charge' : `${days} days before a charge`),
    off: 'Notifications are off, so it is only shown here.',
    toSettings: 'Turn them on in Settings',
  },
  removeOf: what => `Remove “${what}”`,
  removed: 'Removed.',
  banner: count => `You are over ${count} of your limits.`,
  bannerOne: (what, over) => `“${what}” is over your limit: ${over}`,
  toLimits: 'See the limits',
} satisfies typeof zh.limits
