import type { cli as zhCli } from '../zh/cli.ts'
import { dayText } from './dates.ts'

export const cli = {
  usage: `Usage: npm run -s audit -- [--json] [--lang zh|en] [--as-of 2025-01-31] [--password PW|-]
       [--cancelled SERVICE=DAY] [--all-merchants] [--owner LABEL] [--help] FILE...`,
  wrongArgument: (argument: string) =>
    argument === 'FILE' ? 'Please name the bills to read.' : `This argument is not understood: ${argument}`,
  nothingCancelled: (of: string) =>
    `--cancelled ${of}: no such subscription had begun by that day, so this was not used.`,
  nobodyOf: (label: string) => `--owner ${label}: no bill names this account.`,
  notPrinted: why => `The result could not be written: ${why}.`,
  sources: 'Bills',
  counts: (rows: number, imported: number, known: number, rejected: number) =>
    `${rows} rows: ${imported} new, ${known} known, ${rejected} not understood`,
  totalsAgree: 'totals agree',
  totalsDiffer: 'totals differ',
  totalsUndeclared: 'no totals declared',
  nothingFound: 'No Xiaomi renewals found.',
  subscriptions: (asOf: string) => `Xiaomi renewals (as of ${dayText(asOf)})`,
  otherMerchants: 'Renewals of other merchants',
  titleOf: (title: string, account: string) => `${title} (${account})`,
  ofNobody: 'no account named',
  charged: (count: number, net: string) => `${count} ${count === 1 ? 'charge' : 'charges'}, ${net} net`,
  next: (date: string, price: string) => `next about ${dayText(date)}, ${price}`,
  totals: (charged: string, refunded: string, net: string) =>
    `Charged ${charged} in all, ${refunded} came back, ${net} net`,
  verifyUsage: 'Usage: npm run -s verify -- PACK-FOLDER-OR-ZIP',
  sound: (files: number) => `Sound: all ${files} files match the list.`,
  unsound: 'Not sound: the files above do not match the list.',
  noList: 'Not sound: SHA256SUMS is missing or can not be read.',
  unreadable: (what: string, file: string | null) =>
    `Not sound: ${what}${file === null ? '' : ` (${file})`}.`,
  changed: (name: string) => `Changed: ${name}`,
  missing: (name: string) => `Missing: ${name}`,
  added: (name: string) => `Added: ${name}`,
  leftBySystem: (name: string) => `Added: ${name} (left by the system; just delete it)`,
} satisfies typeof zhCli
