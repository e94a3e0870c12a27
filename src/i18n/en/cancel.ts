import { fen, formatYuan } from '../../core/base/money.ts'
import type { cancel as zh } from '../zh/cancel.ts'
import { shortDay } from './dates.ts'
import { merchantName, title } from './titles.ts'

/** The end of a day stands for the day, where no hour was said. */
function moment(time: string, asOf: string): string {
  const day = shortDay(time.slice(0, 10), asOf)
  return time.slice(11) === '23:59:59' ? day : `${day}, ${time.slice(11, 16)}`
}

const yuan = (value: number) => formatYuan(fen(value))

function days({ from, to }: { from: string; to: string }, date: (day: string) => string): string {
  return from === to ? date(from) : `${date(from)} to ${date(to)}`
}

export const cancel = {
  title,
  merchantName,
  date: shortDay,
  moment,
  charge: (day: string, amount: string) => `of ${amount} on ${day}`,
  chargeTap: (day: string, amount: string) => `${amount}, ${day}`,

  steps: {
    merchant: (merchant: string) => `At ${merchant}: switch the renewal off`,
    wallet: {
      alipay: 'In Alipay: turn off automatic payment',
      wechat: 'In WeChat: turn off automatic payment',
    },
    apple: 'At Apple: cancel the subscription',
    verify: 'Check: look at the next bill',
  },
  xiaomi: 'Xiaomi',
  phone: {
    head: title => `Stop ${title}`,
    step: (number, place, taps) => `${number} ${place}: ${taps}`,
    apple: 'Apple',
    picture: 'Screenshot before you end it',
    verify: day => `New bill from ${day}`,
  },
  reasons: (wallet, date) => ({
    xiaomi: () => 'With only the wallet closed, Xiaomi may still count you as subscribed.',
    'other-merchant': () => 'With only the wallet closed, the merchant may still count you as subscribed.',
    'no-switch-known': () =>
      `No way to switch this service off at Xiaomi could be found. End it in ${wallet} first, then send the prepared message to Xiaomi customer service.`,
    wallet: () =>
      'This is where the money leaves. Once it is off here, the merchant can’t take another payment.',
    apple: () => 'The bill names Apple, so cancel in Apple’s subscriptions first.',
    'window-unknown': () =>
      `The next charge can’t be foretold. Some time after switching off, drop a new ${wallet} bill here and look.`,
    'window-open': ({ from, to, exportAfter }) =>
      `From ${date(exportAfter)} on, drop a new ${wallet} bill here. No charge from ${date(from)} to ${date(to)} means it has really stopped.`,
    'window-partly': ({ exportAfter, missing }) =>
      `The bills don’t show ${days(missing, date)} yet. From ${date(exportAfter)} on, drop a new ${wallet} bill here that does.`,
    'window-silent': ({ from, to }) =>
      `The ${wallet} bill from ${date(from)} to ${date(to)} has no such charge: it has stopped.`,
    'charged-again': ({ count, exportAfter }) =>
      `${count === 1 ? 'One charge' : `${count} charges`} came after it was stopped; switch both sides off again.${exportAfter ? ` From ${date(exportAfter)} on, drop a new ${wallet} bill here.` : ''}`,
  }),
  ifMissing: wallet => ({
    'try-next-path': `That’s all right: try the next way. If none works, end it in ${wallet} and send the prepared message to customer service.`,
    'insist-with-service': `If the service does not answer, end it in ${wallet} first and ask again after some days; keep screenshots of the chat.`,
    'next-path-then-service':
      'That’s all right: try the next way. If none works, send the prepared message to customer service.',
    'ask-service-again':
      'If the service does not answer, ask again after some days; keep screenshots of the chat.',
    'ask-service': `If none of the ways in ${wallet} works, send the prepared message to customer service and ask them to end it.`,
  }),

  evidence: {
    official: 'From a page of the company itself.',
    seen: 'From a public record of the real page.',
    guide: 'From public how-to pages; not checked on a device.',
    inferred: 'The usual way; apps name it differently, and no how-to page confirms it.',
  },
  singleGuide: 'Only one public how-to page was found for this; not checked on a device.',

  states: {
    todo: 'To do',
    done: 'Switched off',
    'not-found': 'Couldn’t find it',
    absent: 'Not there',
  },

  summary: date => ({
    todo: () => 'Not started',
    'todo-next': ({ due, fen }) => `Not started · ${yuan(fen)} again around ${date(due)}`,
    'todo-silent': () => 'No charge lately; look in both places all the same',
    'not-found': () => 'Found in neither place; write to customer service',
    'wallet-not-found': () => 'Not found in the wallet that pays; try another way',
    absent: () => 'Listed in neither place; look at other accounts and wallets',
    step: ({ step, steps }) => `Step ${step} of ${steps}`,
    waiting: ({ exportAfter }) => `Import a new bill from ${date(exportAfter)} on to check`,
    'waiting-unknown': () => 'Waiting for a new bill to check',
    verified: ({ from, to }) => `No charge from ${date(from)} to ${date(to)}`,
    charged: ({ fen }) => `Charged again: ${yuan(fen)}`,
  }),

  late: {
    sideBySide: (closed: string, where: string, paid: string, amount: string) =>
      `${where} on ${closed}; charged ${amount} on ${paid}.`,
    stated: (closed: string, paid: string, amount: string) =>
      `Switched off on ${closed}; charged ${amount} on ${paid}.`,
    where: (wallet: string) => ({
      xiaomi: 'Switched off at Xiaomi',
      otherMerchant: 'Switched off at the merchant',
      wallet: `Switched off in ${wallet}`,
    }),
    pending:
      'This came within 24 hours and may have been requested before. Keep it as evidence; it does not mean that switching off failed.',
  },

  sameServiceElsewhere: (wallet: string) =>
    `The same service is also charged in ${wallet}; it has a plan of its own and must be switched off too.`,
  sameServiceTwice:
    'The same service is charged more than once, perhaps for two accounts or two devices; switch off each of them.',

  reminder: {
    title: (title, date) => ({
      charge: ({ assumed, due, fen }) =>
        `${title}: ${yuan(fen)} ${assumed ? 'may' : 'will'} be charged around ${date(due)}`,
      verify: () => `Check that ${title} has stopped`,
    }),
    text: (wallet, date) => ({
      charge: ({ assumed, due, earliest }) =>
        assumed
          ? `Going by the days so far, it will be charged in ${wallet} around ${date(due)}, ${date(earliest)} at the earliest. Your bills don’t show the charges before it yet; a newer bill will. If you don’t want it, switch it off today.`
          : `It will be charged in ${wallet} around ${date(due)}, ${date(earliest)} at the earliest. If you don’t want it, switch it off today.`,
      verify: ({ from, to }) =>
        `Export a bill from ${wallet} and drop it into Xucha. No charge from ${date(from)} to ${date(to)} means it has stopped.`,
    }),
  },
} satisfies typeof zh
