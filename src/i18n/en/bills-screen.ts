import type { billsScreen as zh } from '../zh/bills-screen.ts'
import { daysText } from './dates.ts'

const rowsText = (rows: string) => (rows === '1' ? '1 row' : `${rows} rows`)

export const billsScreen = {
  headline: (people, accounts, until) => {
    const whose = people > 1 ? `${people} people, ` : ''
    return `${whose}${accounts} ${accounts === 1 ? 'account' : 'accounts'}, read until ${until}`
  },
  readRows: (bills, rows, isWhole) =>
    `${bills} ${bills === 1 ? 'bill' : 'bills'}, ${rowsText(rows)}${isWhole ? ', all understood' : ''}`,
  refusedRows: rows => `, ${rows} of them not understood`,
  allAgree: '; the totals agree with those the bills state.',
  someDiffer: bills => `; in ${bills} the totals differ from those stated.`,
  promise: [
    'Finds what Alipay and WeChat pay automatically, Xiaomi’s services best of all.',
    'Takes you through switching it off, and checks the next bill to see that it stopped.',
    'Works out what should come back, and writes what you need to ask for it.',
  ],
  dropTitle: 'Drop your bills here',
  dropText: 'No need to unzip; CSV and XLSX are fine, and many at once too',
  dropNow: 'Let go to start reading',
  dropBeside: 'Let go: screenshots stay on this page, bills are read',
  add: 'Add bills',
  choose: 'Choose files…',
  trySamples: 'Try it with sample bills',
  privacy: 'Everything stays on this computer. The app never goes online and needs no account.',
  howTo: 'How to export your bill',
  reading: name => `Reading “${name}”`,
  readingSome: 'Reading bills',
  fileOf: (file, files) => `File ${file} of ${files}`,
  rowsOf: (rows, total) => `${rows} of ${total} rows`,
  timeLeft: (seconds: number) =>
    seconds < 60 ? `About ${Math.max(1, seconds)} s left` : `About ${Math.ceil(seconds / 60)} min left`,
  undoImport: 'Undo this import',
  undone: 'Undone. The rows it added are gone; the files on your computer are untouched.',
  rowsSoFar: rowsText,
  stop: 'Stop reading',
  stopped: 'Stopped. Bills already read are kept; of the others not a row was.',
  imported: files => (files === 1 ? '1 bill was read.' : `${files} bills were read.`),
  added: rows => ` ${rows === '1' ? '1 new row' : `${rows} new rows`}.`,
  seeCharges: 'See the renewals',
  known: name => `“${name}” was imported before; nothing was added twice.`,
  notRead: 'Files that were not read',
  locked: name => `“${name}” needs its password.`,
  enterPassword: 'Enter password…',
  keptBills: (count: number) =>
    count === 1
      ? 'Another bill in the same archive was read.'
      : `${count} other bills in the same archive were read.`,
  dismiss: name => `Stop showing “${name}”`,
  /** Under a heading of its own, without its preposition. */
  period: days => daysText(days).replace(/^(?:in|from) /, ''),
  list: 'Imported bills',
  columns: {
    kind: 'Kind',
    from: 'From',
    to: 'To',
    name: 'File',
    whose: 'Whose',
    period: 'Period',
    rows: 'Rows',
    added: 'New',
    duplicates: 'Known',
    refused: 'Not understood',
    totals: 'Totals',
    action: 'Remove',
  },
  agrees: 'Agree',
  differs: 'Differ',
  undeclared: 'None stated',
  details: name => `Details of “${name}”`,
  from: archive => `from ${archive}`,
  accounting: (rows, added, duplicates, refused) =>
    `${rowsText(rows)} = ${added} new + ${duplicates} known + ${refused} not understood`,
  tally: {
    caption: 'The bill’s own totals, and ours',
    item: 'Item',
    declared: 'In the bill',
    computed: 'Computed',
    difference: 'Difference',
    count: 'Transactions',
    income: 'Income',
    expense: 'Expense',
    neutral: 'Neither',
    part: (count, amount) => `${rowsText(count)}${amount === null ? '' : `, ${amount}`}`,
    none: 'Not stated',
    same: 'Same',
    ownRules:
      'The numbers of payments agree. Alipay takes refunds off its sums by rules of its own, so they may differ from ours; only the numbers decide.',
    countDifference: count => `${Math.abs(count)}`,
  },
  rejectedCaption: 'Rows that could not be read',
  rejectedSheet: 'Sheet',
  rejectedLine: 'Line',
  rejectedReason: 'Reason',
  rejectedText: 'As it stands',
  sameFile: 'Fingerprint (SHA-256)',
  encoding: 'Encoding',
  importedAt: 'Imported',
  removeThis: name => `Remove “${name}”`,
  removeTitle: name => `Remove “${name}”?`,
  removeText:
    'The transactions read from it go with it; the file on your computer stays as it is. You can import it again.',
  removed: name => `“${name}” was removed.`,
  sampleBanner: 'These are sample bills; the names and orders in them are made up.',
  sampleWithOwn: 'Sample bills are mixed in. Remove them before you look at your own results.',
  removeSamples: 'Remove samples',
  samplesReplaced: ' The sample bills were taken out.',
  samplesRemoved: 'The samples were removed.',
  password: 'Password',
  passwordWrong:
    'Wrong password. Every export has its own: look for the message that came on the same day as this file.',
  open: 'Open',
  skip: 'Skip for now',
  more: files => (files === 1 ? '1 more file needs a password' : `${files} more files need a password`),
  nothingInside: 'There are no bills in what you dropped.',
} satisfies typeof zh
