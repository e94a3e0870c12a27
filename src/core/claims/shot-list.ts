import type { Language } from '../../i18n/language.ts'
import { type Words, words } from '../../i18n/words.ts'
import { addDays } from '../base/calendar.ts'
import { formatYuan } from '../base/money.ts'
import { type CaseCharge, dayOfCharge } from './case-material.ts'
import { claimedCharges, type Dispute } from './dispute.ts'

/** Days around a charge in which a reminder of it would have come. */
const searchDays = 10

/** What exactly to photograph, search or apply for, from the very charges; empty for items that need no list. */
export function shotList(dispute: Dispute, item: string, language: Language): string[] {
  const charges = claimedCharges(dispute)
  const { shots } = words(language).claim
  switch (item) {
    case 'E02':
      return statements(charges, words(language))
    case 'E03':
      return charges.map(({ stored: { charge } }) =>
        shots.detail(
          charge.paidAt.slice(0, 16).replace('T', ' '),
          formatYuan(charge.fen),
          words(language).detector.wallets[charge.wallet],
          charge.tradeNo,
          charge.merchantOrderNo,
        ),
      )
    case 'E07':
      return charges.map(charge => {
        const on = dayOfCharge(charge)
        const amount = formatYuan(charge.stored.charge.fen)
        return shots.search(addDays(on, -searchDays), addDays(on, searchDays), on, amount)
      })
    default:
      return []
  }
}

/** One sealed statement per wallet, over all its charges. */
function statements(charges: readonly CaseCharge[], { claim, detector }: Words): string[] {
  const wallets = [...new Set(charges.map(({ stored }) => stored.charge.wallet))]
  return wallets.map(wallet => {
    const days = charges.filter(({ stored }) => stored.charge.wallet === wallet).map(dayOfCharge)
    return claim.shots.statement(detector.wallets[wallet], days[0] ?? '', days.at(-1) ?? '')
  })
}
