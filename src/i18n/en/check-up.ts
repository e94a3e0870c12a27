import { fen, formatYuan } from '../../core/base/money.ts'
import type { ChargeRun } from '../../core/cancellation/check-up.ts'
import type { Plain } from '../present/plain.ts'
import type { checkUp as zh } from '../zh/check-up.ts'
import { walletNames } from './titles.ts'

const yuan = (value: number) => formatYuan(fen(value))

function charged({ count, fen, from, to }: Plain<ChargeRun>, date: (day: string) => string): string {
  if (count === 1) return `${yuan(fen)} on ${date(from)}`
  return `${count} charges from ${date(from)} to ${date(to)}, ${yuan(fen)}`
}

/** The monthly check-up on the page of switching off. */
export const checkUp = {
  reasons: date => ({
    'came-back': run => `It seemed to have stopped, and charged again: ${charged(run, date)}.`,
    fresh: run => `New in these bills, and still going on: ${charged(run, date)}.`,
    'fresh-over': run => `Seen for the first time, and over since: ${charged(run, date)} in all.`,
    dearer: ({ since, before, after }) =>
      `Each charge went from ${yuan(before)} to ${yuan(after)} on ${date(since)}.`,
    ended: ({ last }) =>
      `Nothing came when the charge after ${date(last)} was due. If you didn’t switch it off, look at both sides.`,
    verified: ({ silent }) =>
      silent
        ? `No such charge in the bills of ${date(silent.from)} to ${date(silent.to)}.`
        : 'No such charge in the new bills.',
    refunded: ({ fen }) => `The new bills show a refund: ${yuan(fen)} came back.`,
    'went-on': run => `As expected: ${charged(run, date)}.`,
  }),
  tab: 'Monthly check-up',
  lead: 'Import a new bill each month, and see what is new, what charged after it was off, and what rose in price.',
  sinceCheckUp: day => `Compared with your check-up of ${day}`,
  sinceFirst: day => `Compared with your first import on ${day}`,
  bills: count => (count === 1 ? '1 new bill' : `${count} new bills`),
  list: 'What changed since',
  kinds: {
    'charged-anyway': 'Charged after stopping',
    'came-back': 'Came back',
    fresh: 'New',
    dearer: 'Price rose',
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
    text: wanted => `Export the bills of ${wanted} and drop them here; this page then tells what changed.`,
    from: (account, day) => `${account} from ${day} on`,
    lastMonth: 'the last month',
    toBills: 'Import a new bill',
    firstDay: {
      title: 'Today’s bills are the start',
      text: 'Bring new ones in a month, and this page tells what changed since today.',
    },
  },
  noBill: {
    title: 'No bills yet',
    text: 'Import a bill first. Bring another one each month, and this page tells what changed.',
  },
  shownTo: (wallet, day) => `${walletNames[wallet]} bills reach ${day}`,
  notice: count => (count === 1 ? '1 change since last time.' : `${count} changes since last time.`),
  noticeUrgent: count =>
    count === 1
      ? '1 change since last time, and it needs you.'
      : `${count} changes since last time; some need you.`,
  toCheckUp: 'See what changed',
} satisfies typeof zh
