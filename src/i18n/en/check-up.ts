import { type Day, dayOfTime, type Period } from '../../core/base/calendar.ts'
import { formatYuan } from '../../core/base/money.ts'
import type { Change, ChangeKind } from '../../core/cancellation/check-up.ts'
import type { checkUp as zh } from '../zh/check-up.ts'
import { cancel } from './cancel.ts'

const reasons: Record<ChangeKind, (change: Change, asOf: Day, silent: Period | null) => string> = {
  'charged-anyway': (change, asOf) => `Charged after it was switched off: ${charged(change, asOf)}.`,
  'came-back': (change, asOf) => `It seemed to have stopped, and charged again: ${charged(change, asOf)}.`,
  fresh: (change, asOf) => `In no earlier bill, and still running: ${charged(change, asOf)}.`,
  'fresh-over': (change, asOf) => `Seen for the first time, and over since: ${charged(change, asOf)} in all.`,
  dearer: ({ subscription, before, fen }, asOf) =>
    `Each charge went from ${formatYuan(before ?? fen)} to ${formatYuan(fen)} on ${since(subscription, asOf)}.`,
  ended: ({ subscription }, asOf) =>
    `Nothing came when the charge after ${lastDay(subscription, asOf)} was due. If you didn’t switch it off, look at both sides.`,
  verified: (_, asOf, silent) =>
    silent
      ? `No such charge in the bills of ${cancel.date(silent.from, asOf)} to ${cancel.date(silent.to, asOf)}: it is off.`
      : 'No such charge in the new bills: it is off.',
  refunded: ({ fen }) => `The new bills show a refund: ${formatYuan(fen)} came back.`,
  'went-on': (change, asOf) => `As expected: ${charged(change, asOf)}.`,
}

function charged({ charges, fen }: Change, asOf: Day): string {
  const days = charges.map(({ charge }) => cancel.date(dayOfTime(charge.paidAt), asOf))
  const [first] = days
  if (days.length === 1) return `${formatYuan(fen)} on ${first}`
  return `${days.length} charges from ${first} to ${days.at(-1)}, ${formatYuan(fen)}`
}

function lastDay({ charges }: Change['subscription'], asOf: Day): string {
  const last = charges.at(-1)
  return last ? cancel.date(dayOfTime(last.charge.paidAt), asOf) : ''
}

/** The day of the newest price. */
function since({ prices }: Change['subscription'], asOf: Day): string {
  const newest = prices.at(-1)
  return newest ? cancel.date(newest.from, asOf) : ''
}

/** The monthly check-up on the page of switching off. */
export const checkUp = {
  reason: (change, asOf, silent) => reasons[change.kind](change, asOf, silent),
  tab: 'Monthly check-up',
  lead: 'Import a new bill each month, and see what is new, what charged after it was off, and what got dearer.',
  sinceCheckUp: day => `Compared with your check-up of ${day}`,
  sinceFirst: day => `Compared with your first import on ${day}`,
  bills: count => (count === 1 ? '1 new bill' : `${count} new bills`),
  list: 'What changed since',
  kinds: {
    'charged-anyway': 'Charged all the same',
    'came-back': 'Came back',
    fresh: 'New',
    dearer: 'Dearer',
    'fresh-over': 'Over already',
    ended: 'Charged no more',
    verified: 'Confirmed off',
    refunded: 'Refunded',
    'went-on': 'As before',
  },
  claim: 'Ask for it back',
  claimOf: title => `Ask for it back: “${title}”`,
  switchOff: 'Switch off',
  switchOffOf: title => `Switch off “${title}”`,
  see: 'See charges',
  seeOf: title => `See charges of “${title}”`,
  finish: 'Done; compare from here next time',
  finished: 'Noted. Next time the comparison starts from today.',
  undone: 'Taken back; compared with the earlier one again.',
  undoLast: 'Take back the last “Done”',
  nothingChanged: {
    title: 'Nothing changed',
    text: 'The new bills show nothing new and nothing that charged after it was off.',
  },
  noNewBill: {
    title: 'No new bill yet',
    text: 'Export the last month’s bill on your phone and drop it here; this page then tells what changed.',
    from: (wallet, day) => `${cancel.wallets[wallet]} from ${day} on`,
    next: wallets => `Next: ${wallets}.`,
    toBills: 'Import a new bill',
  },
  noBill: {
    title: 'No bills yet',
    text: 'Import a bill first. Bring another one each month, and this page tells what changed.',
  },
  shownTo: (wallet, day) => `${cancel.wallets[wallet]} bills reach ${day}`,
  notice: count => (count === 1 ? '1 change since last time.' : `${count} changes since last time.`),
  noticeUrgent: count =>
    count === 1
      ? '1 change since last time, and it needs you.'
      : `${count} changes since last time; some need you.`,
  toCheckUp: 'See what changed',
} satisfies typeof zh
