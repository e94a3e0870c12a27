import { letterText as text } from '../../../i18n/zh/letter-text.ts'
import { dayOfTime } from '../../base/calendar.ts'
import { addFen, type Fen, zeroFen } from '../../base/money.ts'
import type { Wallet } from '../../bills/transaction.ts'
import type { CaseCharge } from '../case-material.ts'
import { claimedCharges, type Dispute, isGoodwill } from '../dispute.ts'
import type { Evidence } from '../evidence.ts'
import { masked } from '../mask.ts'
import { answeredDay, phraseOf } from '../question.ts'
import { chargeLines, sumLine, yuan } from './parts.ts'
import { fill, templates } from './template.ts'

/** Charges that the letter itself lists. */
const listed = 24

const { wallet: own, statements } = templates

/** The request to the payment platform: the charges and one thing to do; it does not argue consumer law. */
export function walletText(dispute: Dispute, wallet: Wallet): string {
  const { material, evidence } = dispute
  const charges = claimedCharges(dispute).filter(({ stored }) => stored.charge.wallet === wallet)
  const name = phraseOf(material, 'name')
  const phone = phraseOf(material, 'phone')
  const who = [name, phone].flatMap(part => (part ? [masked(part)] : [])).join(text.comma)
  const payee = [...new Set(charges.map(({ stored }) => stored.charge.counterparty))].join(text.and)
  return [
    fill(own.to, { wallet: text.wallets[wallet] }),
    ...(who === '' ? [] : [fill(own.user, { who })]),
    fill(own.merchant, { payee }),
    sumLine(charges),
    ...chargeLines(charges, listed),
    ...requestLines(dispute, charges),
    ...attached(evidence),
    '',
    text.day(dayOfTime(material.time)),
    '',
  ].join('\n')
}

function requestLines(dispute: Dispute, charges: readonly CaseCharge[]): string[] {
  const { material, result } = dispute
  const sum = yuan(askedOf(dispute, charges))
  const situations = result.claims.map(({ situation }) => situation)
  if (situations.includes('S9')) return [statements.stolen, fill(own.unauthorised, { sum })]
  const off = answeredDay(material, 'cancelled-on')
  const asked = fill(isGoodwill(dispute) ? own.askedGoodwill : own.asked, { sum })
  if (!off || !situations.includes('S2')) return [asked, own.other]
  return [fill(statements.cancelled, { day: text.day(off) }), asked, own.cancelled]
}

/** The screenshots that belong here, if they are at hand. */
function attached(evidence: readonly Evidence[]): string[] {
  const items = evidence
    .filter(({ item, state }) => state === 'done' && ['E03', 'E04'].includes(item.id))
    .map(({ item }) => item.title.zh)
  return items.length > 0 ? [fill(own.attachments, { items: items.join(text.and) })] : []
}

function askedOf({ result }: Dispute, charges: readonly CaseCharge[]): Fen {
  return addFen(
    ...result.claims.flatMap(({ amounts }) => charges.map(charge => amounts.get(charge) ?? zeroFen)),
  )
}
