import { formatYuan } from '../../core/base/money.ts'
import type { Formula, Term } from '../../core/claims/claim.ts'
import type { claim as model } from '../zh/claim.ts'
import { dayText, monthName, monthText } from './dates.ts'

const unsure = 'Not sure'

/** Of a place where reminders were looked for. */
const looked = { none: 'Looked, nothing', found: 'There was one', skipped: 'Cannot look' }

const questions: (typeof model)['questions'] = {
  payer: {
    title: 'Who signed up for this service?',
    why: 'If a child did, or someone without your consent, the way is another.',
    where: 'Think of who used the phone that day and whose account it is.',
    options: {
      self: 'I did, an adult',
      adult: 'Another adult of the family',
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
    options: { yes: 'Right, they refuse', no: 'No, they agreed or accepted', unsure },
  },
  cancelled: {
    title: 'Had you switched the renewal off before any of these charges?',
    why: 'What is charged afterwards can be asked back in full.',
    where:
      "The wallet's list of auto-debits, the message of cancellation, renewals in the app of the service.",
    options: { yes: 'Yes', no: 'No', unsure },
  },
  'cancelled-on': {
    title: 'On which day?',
    why: 'Only charges after this day count; on the day itself nobody can tell which came first.',
    where: 'The message or page of cancellation has a date. If you forgot, give the day you can prove.',
  },
  'cancelled-proof': {
    title: 'Do you have a dated record of it?',
    why: 'It makes the claim much stronger.',
    where: 'A message, a screenshot or an answer from customer service will do.',
    options: { yes: 'Yes', no: 'No' },
  },
  double: {
    title: 'Are the repeated charges for one service of one account?',
    why: 'Two accounts or two devices charged once each are no double charge.',
    where: 'Count the mandates in the wallet and the services in the app.',
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
      'not-told': 'No',
      told: 'Yes',
      agreed: 'Sign-up named the later price',
      unsure,
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
    why: 'Auto-renewal needs a prominent reminder before each renewal. If you can’t say, choose “Not sure” and look first: it takes nothing off what can be claimed.',
    where: 'Texts, notifications, wallet messages, mail, inboxes of apps, ten days before each charge.',
    options: {
      none: 'Never',
      earlier: 'At first yes, later no',
      all: 'Yes',
      unsure: 'Not sure, I will look first',
    },
  },
  'reminded-until': {
    title: 'On which day did you see the last reminder?',
    why: 'It was for a charge in the 10 days after it; only later ones count as not announced.',
    where: 'The date of that last reminder.',
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
    options: { no: 'No', yes: 'Yes, I can say which words' },
  },
  'fraud-what': {
    title: 'Which words were false, or what was hidden on purpose?',
    why: 'Without them there is no claim of fraud.',
    where: 'The exact words, if you can.',
  },
  'fraud-when': {
    title: 'On which day did you find out?',
    why: 'Rescission for fraud must be sought within a year of knowing.',
  },
  'fraud-where': {
    title: 'Where did those words stand?',
    why: 'They will ask for the page and its version.',
    where: 'Page, advert or chat, with its date.',
  },
  'fraud-why': {
    title: 'Why did you believe them, and what did you do because of it?',
    why: 'Fraud must have led you to a wrong decision.',
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
  },
  name: { title: 'Your name', why: 'To sign the letter.' },
  phone: { title: 'Telephone', why: '12315 requires it; the letter to the merchant masks a part.' },
  address: { title: 'Postal address', why: '12315 requires it.' },
  'mi-account': {
    title: 'Your account with this service',
    why: 'The merchant finds your orders by it.',
    where: 'The page 我的 of its app, or the account in the settings of the phone.',
  },
  'respondent-name': {
    title: "The operator's registered name",
    why: 'A complaint needs the name on the licence. Without it the payee on the bill or the name in the agreement is used.',
    where: "The service's user agreement, the licence page of the app, or www.gsxt.gov.cn.",
  },
  'respondent-address': {
    title: "The operator's registered address",
    why: 'The market authority of its district handles the complaint.',
    where: 'On the same page as the name.',
  },
  'respondent-code': {
    title: "The operator's unified social credit code",
    why: 'Many companies share a name; the code tells them apart.',
    where: 'On the same page as the name.',
  },
  'writes-for': {
    title: 'Whose account was charged, and for whom do you act?',
    why: 'Acting for somebody of the family is written otherwise and needs a power of attorney.',
    where: 'See whose Alipay or WeChat the bill is of.',
    options: { own: 'My account; I act for myself', family: 'An account of my family; I act for them' },
  },
  principal: { title: 'The name of that person', why: 'They are the one who complains.' },
  guardian: {
    title: 'What are you to the child?',
    why: 'It is for the guardian to refuse.',
    options: { mother: 'Mother', father: 'Father', other: 'Another guardian' },
  },
  'child-name': { title: 'The child’s name', why: 'In court the child is the plaintiff and you act for it.' },
  'child-born': { title: 'The child’s date of birth', why: 'For the statement of claim.' },
  'looked-sms': {
    title: 'Did you look in your text messages?',
    why: 'The letter names only the places you looked in.',
    where: 'In the ten days before each charge.',
    options: looked,
  },
  'looked-wallet': {
    title: 'Did you look in the messages of Alipay or WeChat?',
    why: 'The letter names only the places you looked in.',
    where: 'Alipay: search its messages for 续费; WeChat: scroll back in 微信支付.',
    options: looked,
  },
  'looked-mail': {
    title: 'Did you look in your mail?',
    why: 'The letter names only the places you looked in.',
    where: 'In spam too.',
    options: looked,
  },
  'looked-app': {
    title: 'Did you look in the app of the service?',
    why: 'The letter names only the places you looked in.',
    where: 'The messages in the app of the service.',
    options: looked,
  },
  'looked-push': {
    title: 'Do you remember a notification that popped up?',
    why: 'These are not kept, so it is memory alone; you need not say.',
    options: { none: 'I remember none', found: 'There was one' },
  },
  'would-cancel': {
    title: 'Had you been reminded before the charge, would you have cancelled?',
    why: 'Only then is the money lost because no reminder came.',
    options: { yes: 'Yes', no: 'No, I would have kept it', unsure: 'Not sure' },
  },
  used: {
    title: 'Did you use the service in that time?',
    why: 'They will probably ask. Having used it does not bar a claim, but a part may be deducted.',
    options: { used: 'Yes', little: 'Hardly', not: 'No', unsure: 'Not sure' },
  },
  'found-on': {
    title: 'When did you notice?',
    why: 'Three years run from the day you knew, and they will ask why only now.',
    where: 'Left empty, it is not mentioned.',
  },
  future: {
    title: 'Do you still want the service?',
    why: 'Only if not does a letter ask them to stop it.',
    options: { keep: 'Yes, keep it', stop: 'No, stop it', closed: 'It is off already' },
  },
  demand: {
    title: 'Only what was too much, or all of it?',
    why: 'A rise, a double charge or one after switching off is easier to get; for all of it the reminders and the sign-up page count.',
    options: { excess: 'Only what was too much', all: 'All of it' },
  },
  ticket: {
    title: 'Number of the ticket or chat',
    why: 'By it they find your first request.',
    where: 'At the head of the chat, or in their message.',
  },
  fallback: {
    title: 'If they will not pay all, would the last three charges do?',
    why: 'Only if you say so is it written.',
    options: { recent: 'Yes', none: 'No, all of it' },
  },
  'for-living': {
    title: 'Was it for your own household?',
    why: '12315 deals with consumers only. Written only if true.',
    options: { yes: 'Yes', no: 'No' },
  },
  elsewhere: {
    title: 'Has 12315, the consumer association or a court been given this matter?',
    why: '12315 does not take what another body has taken.',
    where: 'The merchant’s service, Alipay, WeChat and private complaint sites do not count.',
    options: { no: 'No', yes: 'Yes' },
  },
  originals: {
    title: 'Should the pack hold the whole bills or only the lines concerned?',
    why: 'Whole bills are easier to check, but also show your name, account and other payments.',
    options: { whole: 'The whole files', rows: 'Only the lines, with the checksum of the whole file' },
  },
  certificate: {
    title: 'Put the sealed certificate into the folder 4-法院 (court) of the pack?',
    why: 'Its first page bears your full name and identity number. It is for the court alone: do not send it to the merchant or upload it to 12315. Unless you choose so, it stays out.',
    options: { with: 'Put it in, for the court alone', without: 'Leave it out' },
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
  contradictions: {
    'off-after-last':
      'You said it was switched off before charges, but the bills have none after this day. Is the date right?',
    'found-though-none': 'You said that no reminder came, and here that one did. Which is right?',
    'reminded-to-last':
      'You said that reminders ended, but the bills have no charge after this day. Is the date right?',
    'trial-not-first':
      'You said it came from a trial, and the first charge in the bills has the trial’s price; here it is a renewal. Which is right?',
    'cancel-yet-keep':
      'You said you would have cancelled, and here that you keep it. They will point at that: which is closer to the truth?',
    'born-at-other-age':
      'By the date of birth, the child was not of this age when the oldest charge of the bills came. Which of the two is wrong? If the sign-up was earlier, say that the oldest charge was a renewal.',
    'found-before-first': 'Nothing had been charged by that day. Is the date right?',
    'demanded-before-found': 'You asked for the money before you noticed. Which date is wrong?',
  },
  strengths: { good: 'Good', arguable: 'Arguable', weak: 'Goodwill only' },
  formula,
  noMoney: 'No money of its own: it shows that you have asked',
  alternative: (count: number, formula: string) =>
    `${count} more ${count === 1 ? 'charge fits' : 'charges fit'} too; the money is in another claim and not counted twice: ${formula}`,
  noRunningPeriod: 'No paid period is running now; all you can ask is that they stop',
  damages: (fees: string, total: string, byMinimum: boolean) =>
    byMinimum ? `${fees} × 3 is below ¥500, so ¥500` : `${fees} × 3 = ${total}`,
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
  title: (service: string, from: string, to: string) => {
    if (from === to) return `${service}: ${monthText(from)}`
    const isOneYear = from.slice(0, 4) === to.slice(0, 4)
    return `${service}: ${isOneYear ? monthName(from) : monthText(from)} to ${monthText(to)}`
  },
  several: (first: string, count: number) => `${first} and ${count - 1} more`,
  emptyTitle: 'The bills of these charges were removed',
} satisfies typeof model
