import { formatYuan } from '../../core/base/money.ts'
import type { Formula, Term } from '../../core/claims/claim.ts'
import type { claim as model } from '../zh/claim.ts'
import { dayText, monthText } from './dates.ts'

const unsure = 'Not sure'

const questions: (typeof model)['questions'] = {
  payer: {
    title: 'Who signed up for this service?',
    why: 'A child, or someone without your consent, means another way.',
    where: 'Think of who used the phone that day and whose account it is.',
    options: {
      self: 'I did, an adult',
      minor: 'A child',
      stolen: 'Someone else, without my consent',
      unsure,
    },
  },
  'minor-age': {
    title: 'How old was the child at sign-up?',
    why: 'The law differs below and from 8 years.',
    where: 'Age on the day of sign-up.',
    options: { 'under-8': 'Under 8', '8-13': '8 to 13', '14-17': '14 to 17' },
  },
  'minor-refused': {
    title: 'The parents did not know of it and do not agree to it now, right?',
    why: 'From 8 years on, what a parent agreed to or accepted later cannot be undone this way.',
    where: null,
    options: { yes: 'Right, they refuse', no: 'No, they agreed or accepted', unsure },
  },
  cancelled: {
    title: 'Had you switched the renewal off before any of these charges?',
    why: 'What is charged afterwards can be asked back in full.',
    where: "The wallet's list of auto-debits, the message of cancellation, renewals in your Xiaomi account.",
    options: { yes: 'Yes', no: 'No', unsure },
  },
  'cancelled-on': {
    title: 'On which day?',
    why: 'Only charges after this day count; on the day itself nobody can tell which came first.',
    where: 'The message or page of cancellation has a date. If you forgot, give the day you can prove.',
    options: {},
  },
  'cancelled-proof': {
    title: 'Do you have a dated record of it?',
    why: 'It makes the claim much stronger.',
    where: 'A message, a screenshot or an answer from customer service will do.',
    options: { yes: 'Yes', no: 'No' },
  },
  double: {
    title: 'Are the repeated charges for one service of one account?',
    why: 'Two accounts or two cameras charged once each are no double charge.',
    where: 'Count the mandates in the wallet and the services in your Xiaomi account and Mi Home.',
    options: { same: 'Yes, the same', different: 'No, different', unsure },
  },
  trial: {
    title: 'Did the first charge follow a free or cheap trial?',
    why: 'When a trial becomes paid, price and automatic charging must be shown prominently.',
    where: 'See whether something for a few jiao or for free comes just before the first charge.',
    options: { yes: 'Yes', no: 'No', unsure },
  },
  signup: {
    title: 'Did the sign-up page show the price and the automatic charging prominently?',
    why: 'A term that was not pointed out may be held not part of the contract.',
    where: 'Screenshots of those days; otherwise think of size, colour, place and ticks set for you.',
    options: {
      'hidden-proof': 'No, I did not notice it then; I have a screenshot or recording of that time',
      hidden: 'No, I did not notice it then; I have no screenshot',
      clear: 'Yes',
      unsure,
    },
  },
  price: {
    title: 'Were you told of the price rise beforehand?',
    why: 'The difference of a rise without notice can be asked back.',
    where:
      'Texts, notifications, wallet messages, mail, inboxes of apps; and whether sign-up named the later price.',
    options: {
      'not-told': 'I looked everywhere: no',
      told: 'Yes',
      agreed: 'Sign-up named the later price',
      unsure: 'Not sure, not looked yet',
    },
  },
  'first-charge': {
    title: 'Is the oldest charge in the bills the sign-up itself or a renewal?',
    why: 'What you paid at sign-up is no renewal and needed no reminder.',
    where: 'See when you signed up, or whether older bills have more of them.',
    options: { signup: 'The sign-up', renewal: 'A renewal; I signed up earlier', unsure },
  },
  reminder: {
    title: 'Were you reminded before each charge?',
    why: 'Auto-renewal needs a prominent reminder before each renewal. Only a search of yours can tell.',
    where: 'Texts, notifications, wallet messages, mail, inboxes of apps, ten days before each charge.',
    options: {
      none: 'I looked everywhere: never',
      earlier: 'At first yes, later no',
      all: 'Yes',
      unsure: 'Not sure, not looked yet',
    },
  },
  'reminded-until': {
    title: 'On which day did you see the last reminder?',
    why: 'Only charges after it count as not announced.',
    where: 'The date of that last reminder.',
    options: {},
  },
  early: {
    title: 'One period was charged before its day. Were you told prominently that it could be?',
    why: 'A few days early is common; what matters is whether you were told and had switched it off before the end.',
    where: 'The sign-up page, the renewal agreement, reminders.',
    options: { 'not-told': 'No', told: 'Yes', unsure },
  },
  fraud: {
    title: 'Do you claim fraud, for three times the fees on top?',
    why: 'A missing reminder alone is no fraud. You must say which words were false or what was hidden, with proof. Otherwise choose no; the refund does not depend on it.',
    where: null,
    options: { no: 'No', yes: 'Yes, I can say which words' },
  },
  'fraud-what': {
    title: 'Which words were false, or what was hidden on purpose?',
    why: 'Without them there is no claim of fraud.',
    where: 'The exact words, if you can.',
    options: {},
  },
  'fraud-when': {
    title: 'On which day did you find out?',
    why: 'Rescission for fraud must be sought within a year of knowing.',
    where: null,
    options: {},
  },
  'fraud-where': {
    title: 'Where did those words stand?',
    why: 'They will ask for the page and its version.',
    where: 'Page, advert or chat, with its date.',
    options: {},
  },
  'fraud-why': {
    title: 'Why did you believe them, and what did you do because of it?',
    why: 'Fraud must have led you to a wrong decision.',
    where: null,
    options: {},
  },
  demanded: {
    title: 'Have you asked for a refund?',
    why: 'You will be asked. A refusal or silence belongs in the complaint.',
    where: 'Chats, tickets and mails with customer service.',
    options: {
      no: 'Not yet',
      waiting: 'Yes, waiting for an answer',
      agreed: 'Yes, they agreed; the money is not there yet',
      refused: 'Yes, refused',
      silent: 'Yes, no answer',
    },
  },
  'demanded-on': {
    title: 'On which day?',
    why: 'The delay counts from this day; a written demand that arrived restarts the limitation period.',
    where: 'The date of the chat, ticket or mail.',
    options: {},
  },
  name: { title: 'Your name', why: 'To sign the letter.', where: null, options: {} },
  phone: {
    title: 'Telephone',
    why: '12315 requires it; the letter to the merchant masks a part.',
    where: null,
    options: {},
  },
  address: { title: 'Postal address', why: '12315 requires it.', where: null, options: {} },
  'mi-account': {
    title: 'Xiaomi account (ID)',
    why: 'The merchant finds your orders by it.',
    where: 'Phone settings → Xiaomi account.',
    options: {},
  },
  'respondent-name': {
    title: "The operator's registered name",
    why: 'A complaint needs the name on the licence. Without it the payee on the bill or the name in the agreement is used.',
    where: "The service's user agreement, the licence page of the app, or www.gsxt.gov.cn.",
    options: {},
  },
  'respondent-address': {
    title: "The operator's registered address",
    why: 'The market authority of its district handles the complaint.',
    where: 'On the same page as the name.',
    options: {},
  },
  'respondent-code': {
    title: "The operator's unified social credit code",
    why: 'Many companies share a name; the code tells them apart.',
    where: 'On the same page as the name.',
    options: {},
  },
  declare: {
    title:
      'Are both of these true? The service is for your own household; no other body or court has been given this matter.',
    why: '12315 does not take what another body has taken. It is written into the complaint only if true.',
    where: null,
    options: { yes: 'Both are true', no: 'Not both' },
  },
  originals: {
    title: 'Should the pack hold the whole bills or only the lines concerned?',
    why: 'Whole bills are easier to check, but also show your name, account and other payments.',
    where: null,
    options: { whole: 'The whole files', rows: 'Only the lines, with the checksum of the whole file' },
  },
}

const times = (amount: string, count: number) => (count === 1 ? amount : `${amount} × ${count}`)

function term({ charged, share, count }: Term): string {
  if (share.kind === 'whole') return times(formatYuan(charged), count)
  if (share.kind === 'rest')
    return times(`${formatYuan(charged)} × ${share.left} days left ÷ ${share.of} days`, count)
  return times(`(${formatYuan(charged)} − ${formatYuan(share.agreed)})`, count)
}

function formula({ terms, refunded, total }: Formula): string {
  const sum = terms.map(term).join(' + ')
  const less = refunded > 0 ? ` − ${formatYuan(refunded)} refunded` : ''
  const whole = `${sum}${less}`
  return whole === formatYuan(total) ? whole : `${whole} = ${formatYuan(total)}`
}

export const claim = {
  questions,
  strengths: { good: 'Good', arguable: 'Arguable', weak: 'Goodwill only' },
  formula,
  noMoney: 'No money of its own: it shows that you have asked',
  alternative: (count: number, formula: string) =>
    `${count} more ${count === 1 ? 'charge fits' : 'charges fit'} too; the money is in another claim and not counted twice: ${formula}`,
  noRunningPeriod: 'No paid period is running now; all you can ask is that they stop',
  damages: (fees: string, total: string, byMinimum: boolean) =>
    byMinimum ? `${fees} × 3 is below ¥500.00, so ¥500.00` : `${fees} × 3 = ${total}`,
  damagesTitle: 'Triple damages for fraud, on top of the refund',
  damagesMerchantSays: 'The page said so; nobody was deceived. Missing a reminder is no fraud.',
  damagesAnswer: 'See the very words said to be untrue, where they stood and on which day.',
  damagesWeakness:
    'You must prove that they knowingly said what was false or hid what was true. The judgment reported in the press gave the refund only.',
  partOf: (count: number, all: number, from: string, to: string) =>
    `for ${count} of ${all} charges, ${from === to ? dayText(from) : `${dayText(from)} to ${dayText(to)}`}`,
  lists: {
    statement: (wallet: string, from: string, to: string) =>
      from === to
        ? `${wallet}: must cover ${dayText(from)}`
        : `${wallet}: must cover ${dayText(from)} to ${dayText(to)}`,
    charge: (time: string, amount: string, wallet: string, tradeNo: string, merchantOrderNo: string | null) =>
      `${time}  ${amount}  ${wallet}${tradeNo ? `  order number ${tradeNo}` : ''}${merchantOrderNo ? `  merchant’s number ${merchantOrderNo}` : ''}`,
    messages: (from: string, to: string, on: string, amount: string) =>
      `${dayText(on)}, ${amount}: messages from ${dayText(from)} to ${dayText(to)}`,
  },
  and: '; ',
  excerpt: 'excerpt',
  title: (service: string, from: string, to: string) =>
    from === to ? `${service}: ${from}` : `${service}: ${from} to ${to}`,
  month: monthText,
  several: (first: string, count: number) => `${first} and ${count - 1} more`,
  emptyTitle: 'The bills of these charges were removed',
} satisfies typeof model
