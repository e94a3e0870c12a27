import type { Wallet } from '../bill/transaction.ts'
import { dayOfTime } from '../calendar.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import { claimedCharges, type Dispute } from './dispute.ts'
import { chargeLines, sumLine, yuan } from './letter-parts.ts'
import { masked } from './mask.ts'
import { answeredDay, answerOf } from './question.ts'

/** Charges that the letter itself lists. */
const listed = 24

/** The request to the payment platform: the charges and one thing to do; it does not argue consumer law. */
export function walletText({ material, result, ...dispute }: Dispute, wallet: Wallet): string {
  const { wallet: own } = text
  const charges = claimedCharges({ material, result, ...dispute }).filter(
    ({ stored }) => stored.charge.wallet === wallet,
  )
  const situations = result.claims.map(({ situation }) => situation)
  const request = situations.includes('S9')
    ? own.unauthorised
    : situations.includes('S2')
      ? own.cancelled
      : own.other
  const off = answeredDay(material, 'cancelled-on')
  const name = answerOf(material, 'name')
  const phone = answerOf(material, 'phone')
  const merchants = [...new Set(charges.map(({ stored }) => stored.charge.counterparty))].join(text.and)
  return [
    own.to(text.wallets[wallet]),
    own.user(name ? masked(name) : null, phone ? masked(phone) : null),
    own.merchant(merchants),
    sumLine(charges),
    ...chargeLines(charges, listed),
    ...(off && situations.includes('S2') ? [text.stated.cancelled(text.day(off), false)] : []),
    ...(situations.includes('S9') ? [] : [own.asked(yuan(result.refundFen))]),
    request,
    own.attachments,
    '',
    text.day(dayOfTime(material.time)),
    '',
  ]
    .filter(line => line !== null)
    .join('\n')
}
