import type { Wallet } from '../bill/transaction.ts'
import { dayOfTime } from '../calendar.ts'
import { addFen, type Fen, zeroFen } from '../money.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import type { CaseCharge } from './case-material.ts'
import { claimedCharges, type Dispute } from './dispute.ts'
import type { Evidence } from './evidence.ts'
import { chargeLines, sumLine, yuan } from './letter-parts.ts'
import { masked } from './mask.ts'
import { answeredDay, answerOf } from './question.ts'

/** Charges that the letter itself lists. */
const listed = 24

/** The request to the payment platform: the charges and one thing to do; it does not argue consumer law. */
export function walletText(dispute: Dispute, wallet: Wallet): string {
  const { material, result, evidence } = dispute
  const { wallet: own } = text
  const charges = claimedCharges(dispute).filter(({ stored }) => stored.charge.wallet === wallet)
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
    ...(situations.includes('S9') ? [text.stated.stolen] : []),
    ...(off && situations.includes('S2') ? [text.stated.cancelled(text.day(off), false)] : []),
    ...(situations.includes('S9') ? [] : [own.asked(yuan(askedOf(dispute, charges)))]),
    request,
    attached(evidence),
    '',
    text.day(dayOfTime(material.time)),
    '',
  ]
    .filter(line => line !== null)
    .join('\n')
}

/** The screenshots that belong here, if they are at hand. */
function attached(evidence: readonly Evidence[]): string | null {
  const items = evidence.filter(({ item, state }) => state === 'done' && ['E03', 'E04'].includes(item.id))
  return items.length > 0
    ? text.wallet.attachments(items.map(({ item }) => item.title.zh).join(text.and))
    : null
}

function askedOf({ result }: Dispute, charges: readonly CaseCharge[]): Fen {
  return addFen(
    ...result.claims.flatMap(({ amounts }) => charges.map(charge => amounts.get(charge) ?? zeroFen)),
  )
}
