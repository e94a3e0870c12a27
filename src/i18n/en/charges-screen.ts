import type { Cadence } from '../../core/base/cadence.ts'
import type { chargesScreen as zh } from '../zh/charges-screen.ts'
import { monthName, ordinal } from './dates.ts'

const perCharge: Record<Cadence, string> = {
  weekly: ' a week',
  monthly: ' a month',
  quarterly: ' a quarter',
  semiannual: ' a half-year',
  annual: ' a year',
  irregular: ' each',
  single: '',
}

export const chargesScreen = {
  headline: {
    all: (yearly, xiaomi) =>
      xiaomi === null
        ? `${yearly} a year goes out by itself`
        : `${yearly} a year goes out by itself, ${xiaomi} of it to Xiaomi`,
    xiaomi: yearly => `${yearly} a year goes out to Xiaomi by itself`,
    none: 'Nothing goes out by itself any more',
  },
  seller: { label: 'Charged by whom', all: count => `Everyone ${count}`, xiaomi: count => `Xiaomi ${count}` },
  lead: (period, wallets, count) => `${period}, ${wallets}, ${count} transactions`,
  mode: { label: 'Show', monthly: 'Monthly', cumulative: 'Running total' },
  wallet: { label: 'Charged by', all: 'All' },
  range: { label: 'Months', from: 'From month', to: 'To month', start: 'Earliest', end: 'Latest' },
  summary: {
    meanings: {
      saved: 'What bills prove to have stopped, by what it would have cost a year.',
      charged: 'Every charge of these renewals added up, refunds not taken off.',
      refunded: 'Refunds in the bills that belong to these charges.',
      questioned:
        'Money in question – doubles, price rises, charges after switching off – less what came back, each charge counted once. Of all time, whatever months are chosen above.',
      next: title => `By the days so far, the next is “${title}”. It may come a few days earlier or later.`,
      nextPassed: title =>
        `The first charge due after your bills is “${title}”, and its day has passed. A newer bill will show whether it came.`,
      noNext: 'Nothing is still running.',
    },
    title: 'Summary',
    yearly: 'Going out a year',
    saved: 'Saved a year',
    charged: 'Taken so far',
    refunded: 'Got back',
    questioned: 'Odd, could be claimed',
    next: 'Next charge',
    passed: amount => `${amount}, day passed`,
    none: 'None',
  },
  chart: {
    monthly: 'Charged by month',
    cumulative: 'Charged in all',
    describe: (title, from, to, total) =>
      `${title}: ${from} to ${to}, ${total} in all. The numbers are in the table below.`,
    axisMonth: (month, withYear) => `${monthName(month)}${withYear ? ` ${month.slice(0, 4)}` : ''}`,
    byMonth: 'The chart month by month, with the left and right arrow keys',
    ofMonth: (month, parts, total) =>
      parts.length === 0 ? `${month}: no charge` : `${month}: ${parts.join(', ')}; ${total} in all`,
    showTable: 'Show numbers',
    hideTable: 'Hide numbers',
    month: 'Month',
    total: 'Total',
    rest: 'Other services',
    outlook: 'If it goes on',
    outlookSentence: (goesOn, stopped) =>
      `If it goes on, it will be ${goesOn} in a year; stopped today, it stays at ${stopped}.`,
  },
  list: {
    tabs: 'Who charges',
    found: count => `Renewals · ${count}`,
    yearly: amount => `${amount} a year`,
    search: 'Find a transaction',
    perCharge,
    taken: amount => `${amount} so far`,
    weekly: 'every week',
    monthly: day => `about the ${ordinal(day)} of each month`,
    quarterly: day => `each quarter, about the ${ordinal(day)}`,
    semiannual: day => `each half-year, about the ${ordinal(day)}`,
    annual: date => `each year, about ${date}`,
    irregular: 'on no fixed day',
    charges: count => (count === 1 ? '1 charge' : `${count} charges`),
    lastCharge: date => `last on ${date}`,
    findings: count => (count === 1 ? '1 oddity' : `${count} oddities`),
    confirm: 'please confirm',
  },
  search: {
    title: 'Transactions in all bills',
    label: 'Find',
    hint: 'Merchant, goods, order number, amount or date; several words if you like',
    none: 'Nothing found. Try another word, or see whether the bill for that time has been imported.',
    found: count => `${count} found`,
    newest: count => `; these are the newest ${count}`,
    direction: 'In/out',
    directions: { expense: 'Out', income: 'In', neutral: 'Neither', unstated: 'Not stated' },
  },
  overviewTable: {
    name: 'Renewals at a glance',
    title: 'Name',
    wallet: 'Paid by',
    cadence: 'How often',
    status: 'Status',
    yearly: 'A year',
    price: 'Price now',
    count: 'Charges',
    charged: 'Charged',
    refunded: 'Refunded',
    last: 'Last',
    next: 'Next',
    findings: 'In question',
    print: 'Print one page…',
    printLead: day => `From bills up to ${day}`,
    printed: 'Saved; open it to print.',
    printNote:
      'Put together by Xucha on this computer from the bills, for your own use; not a statement by a bank, Alipay or WeChat.',
  },
  apart: {
    other: count =>
      count === 1
        ? '1 more Xiaomi payment is no renewal and is left out.'
        : `${count} more Xiaomi payments are no renewals and are left out.`,
    refunds: count =>
      count === 1
        ? '1 refund could not be tied to a charge.'
        : `${count} refunds could not be tied to a charge.`,
    setAside: title => `You said that “${title}” is no renewal.`,
    look: 'Look',
    otherTitle: 'Xiaomi payments that are no renewals',
    otherText:
      'Shopping, charging and top-ups are paid once and don’t renew. If some of these do, choose them.',
    renews: count =>
      count === 0
        ? 'Choose some first'
        : count === 1
          ? 'This charge is a renewal'
          : `These ${count} charges are one renewal`,
    oneWallet: 'Charges of Alipay and of WeChat can’t be one renewal. Please choose from one of them.',
    refundTitle: 'Refunds without their charge',
    refundText: 'Mostly because the bill with the charge is missing.',
  },
  detail: {
    label: title => `Details of ${title}`,
    cancel: 'Stop it',
    claim: 'Get it back',
    timeline: (count, from, to) =>
      `Timeline: ${count === 1 ? '1 charge' : `${count} charges`} from ${from} to ${to}`,
    reasons: 'Why it counts as a renewal',
    findings: 'Oddities',
    next: (date, amount) => `Next charge: ${amount} about ${date}`,
    nextWindow: (date, amount, from, to) =>
      `Next charge: ${amount} on ${date} (may come from ${from} to ${to})`,
    nextPassed: 'That day has passed. A newer bill will show whether it came.',
    nextShort: date => `about ${date}`,
    prices: steps => `Price: ${steps}`,
    priceFrom: (date, amount) => `${amount} from ${date}`,
    charges: 'Every charge',
  },
  table: {
    time: 'Time',
    amount: 'Amount',
    tradeNo: 'Order number',
    merchantOrderNo: 'Merchant order',
    source: 'In the bill',
    service: 'Service',
    finding: 'Oddity',
    refundedColumn: 'Refunded',
    refunded: amount => `${amount} back`,
    place: (name, line) => `${name} line ${line}`,
    line: line => `line ${line}`,
    openRow: (name, line) => `${name} line ${line}: show it as it stands`,
    copy: no => `Copy order number ${no}`,
    copied: 'Order number copied.',
  },
  row: {
    title: line => `Line ${line} as it stands`,
    caption: 'What was read from this row',
    column: 'Column',
    value: 'Value',
    text: 'As it stands in the file',
    copy: 'Copy',
    copied: 'Copied.',
  },
  verdict: {
    title: 'What you say',
    ask: 'The bill doesn’t make it clear. Is this a renewal?',
    recurring: 'It is a renewal',
    notRecurring: 'It isn’t',
    cancelled: 'I switched it off',
    cancelledTitle: title => `When did you switch off “${title}”?`,
    cancelledText: 'Charges after that day are marked as charged after switching off.',
    cancelledDay: 'Day it was switched off',
    belongsTo: 'Join with another',
    belongsTitle: title => `Which one is the same as “${title}”?`,
    belongsText: 'The charges of both are shown as one renewal. You can undo it at any time.',
    split: 'Take some charges out',
    splitTitle: title => `Which charges in “${title}” belong to another renewal?`,
    splitText: 'Those you choose become a renewal of their own. You can undo it at any time.',
    splitSave: count =>
      count === 0 ? 'Choose some first' : count === 1 ? 'Take 1 charge out' : `Take ${count} charges out`,
    pick: (time, amount) => `Choose ${amount} of ${time}`,
    pickColumn: 'Choose',
    pickPrice: (amount, count) => `${count} × ${amount}`,
    pickPrices: 'Choose by amount',
    save: 'That day',
    said: {
      recurring: 'You said: it is a renewal',
      'not-recurring': 'You said: it is no renewal',
      cancelled: 'You said: switched off',
      'belongs-to': 'You said: another renewal is part of this one',
      apart: 'You said: these charges are a renewal of their own',
    },
    saidOn: date => `You said: switched off on ${date}`,
    noted: {
      recurring: 'Noted: it is a renewal.',
      'not-recurring': 'Noted: it is no renewal.',
      cancelled: 'The day is noted.',
      'belongs-to': 'They are one renewal now.',
      apart: 'They are a renewal of their own now.',
    },
    undone: 'Undone.',
    undo: said => `Undo “${said}”`,
    wrongDay: 'Please choose today or an earlier day.',
  },
  empty: {
    title: 'No bills yet',
    text: 'Once you import bills from Alipay or WeChat, every charge Xiaomi takes automatically is listed here.',
    toBills: 'Import bills',
  },
  none: {
    title: 'No renewals were found',
    text: period =>
      `In the bills of ${period} nothing is charged automatically. Days without a bill are not covered.`,
  },
  noneInWallet: 'No charges in the months and wallet chosen.',
} satisfies typeof zh
