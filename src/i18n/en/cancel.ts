import type { Day, WallTime } from '../../core/base/calendar.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { cancel as zh } from '../zh/cancel.ts'
import { dayOfYear, dayText } from './dates.ts'
import { title } from './titles.ts'

const wallets: Record<Wallet, string> = { alipay: 'Alipay', wechat: 'WeChat' }

function date(day: Day, asOf: Day): string {
  return day.slice(0, 4) === asOf.slice(0, 4) ? dayOfYear(day) : dayText(day)
}

/** The end of a day stands for the day, where no hour was said. */
function moment(time: WallTime, asOf: Day): string {
  const day = date(time.slice(0, 10) as Day, asOf)
  return time.slice(11) === '23:59:59' ? day : `${day}, ${time.slice(11, 16)}`
}

export const cancel = {
  title,
  wallets,
  date,
  moment,
  charge: (day: string, amount: string) => `of ${amount} on ${day}`,

  photograph: {
    title: 'Take a picture of the agreement first',
    why: 'The page may be gone once it is switched off, and a refund claim needs it.',
  },
  xiaomi: {
    title: 'Switch it off at Xiaomi',
    titleOther: 'Switch it off at the merchant',
    why: 'With only the wallet closed, Xiaomi may still count you as subscribed.',
    whyOther: 'With only the wallet closed, the merchant may still count you as subscribed.',
    noPath: (wallet: string) =>
      `No way to switch this service off at Xiaomi could be found. End it in ${wallet} first, then send the prepared message to Xiaomi's service.`,
    onlyService: (wallet: string) =>
      `If the service does not answer, end it in ${wallet} first and ask again after some days; keep screenshots of the chat.`,
    notFound: (wallet: string) =>
      `That's all right: try the next way. If none works, end it in ${wallet} and send the prepared message to customer service.`,
  },
  wallet: {
    title: { alipay: 'End the mandate in Alipay', wechat: 'Close the debit service in WeChat' },
    why: 'This is where the money leaves. Once the mandate has ended, the merchant cannot start a new debit.',
    apple: 'The bill names Apple, so cancel in Apple’s subscriptions first.',
    notFound: (wallet: string) =>
      `If none of the ways in ${wallet} works, send the prepared message to customer service and ask them to end it.`,
  },
  verify: {
    title: 'Make sure it has stopped',
    pending: (from: string, to: string, exportAfter: string, wallet: string) =>
      `No charge from ${from} to ${to} means it worked. From ${exportAfter} on, import a new ${wallet} bill and it is checked here.`,
    unknown: (wallet: string) =>
      `The next charge can't be foretold. Some time after switching off, import a new ${wallet} bill and look.`,
    verified: (from: string, to: string, wallet: string) =>
      `The ${wallet} bill from ${from} to ${to} has no such charge: it has stopped.`,
    charged: (count: number) =>
      `${count === 1 ? 'One charge' : `${count} charges`} came after it was switched off. Switch both sides off again; you can ask for this money back.`,
  },

  evidence: {
    official: 'From a page of the company itself.',
    seen: 'From a public record of the real page.',
    guide: 'From public how-to pages; not checked on a device.',
    inferred: 'An inference; no how-to page confirms it.',
  },
  toldOnce: 'Only one public how-to page was found for this; not checked on a device.',

  states: {
    todo: 'To do',
    done: 'Switched off',
    'not-found': 'Couldn’t find it',
    absent: 'Not there',
  },

  summary: {
    todo: 'Not started',
    todoNext: (day: string, amount: string) => `Not started · ${amount} again around ${day}`,
    todoSilent: 'No charge lately; look in both places all the same',
    nowhere: 'Found in neither place; write to customer service',
    absent: 'Listed in neither place; look at other accounts and wallets',
    step: (step: number, steps: number) => `Step ${step} of ${steps}`,
    waiting: (day: string) => `Import a new bill from ${day} on to check`,
    waitingUnknown: 'Waiting for a new bill to check',
    verified: (from: string, to: string) => `Confirmed off · no charge from ${from} to ${to}`,
    charged: (amount: string) => `${amount} charged after it was switched off`,
  },

  late: {
    sideBySide: (closed: string, place: string, paid: string, amount: string) =>
      `${place} on ${closed}; charged ${amount} on ${paid}.`,
    stated: (closed: string, paid: string, amount: string) =>
      `Switched off on ${closed}; charged ${amount} on ${paid}.`,
    place: (wallet: string) => ({
      xiaomi: 'Switched off at Xiaomi',
      other: 'Switched off at the merchant',
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
    chargeTitle: (title: string, amount: string) => `${title}: ${amount} will be charged soon`,
    chargeText: (day: string, earliest: string, wallet: string) =>
      `Around ${day}, ${earliest} at the earliest, ${wallet} will be debited. If you don't want it, switch it off today.`,
    assumedTitle: (title: string, amount: string) => `${title}: ${amount} may be charged soon`,
    assumedText: (day: string, earliest: string, wallet: string) =>
      `Going by the days so far, ${wallet} will be debited around ${day}, ${earliest} at the earliest. Your bills don't show the charges before it yet; a newer bill will. If you don't want it, switch it off today.`,
    verifyTitle: (title: string) => `Check that ${title} has stopped`,
    verifyText: (from: string, to: string, wallet: string) =>
      `Export a bill from ${wallet} and drop it into Xucha. No charge from ${from} to ${to} means it has stopped.`,
  },
} satisfies typeof zh
