import { assertNever } from '../base/assert-never.ts'
import { addDays, type Day, type WallTime } from '../base/calendar.ts'
import type { Fen } from '../base/money.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { StoredCharge } from '../subscriptions/subscription.ts'
import { type CaseCharge, dayOfCharge, reminderDays, withTwins } from './charge-facts.ts'
import { claimedCharges, type Dispute, moneyClaims } from './dispute.ts'
import type { EvidenceItem } from './law.ts'
import { situationOf } from './situations/all.ts'

/** One line of what exactly to apply for, photograph or search. */
export type EvidenceLine =
  | { kind: 'statement'; wallet: Wallet; from: Day; to: Day }
  | {
      kind: 'charge'
      paidAt: WallTime
      fen: Fen
      wallet: Wallet
      tradeNo: string
      merchantOrderNo: string | null
    }
  | { kind: 'messages'; from: Day; to: Day; chargedOn: Day; fen: Fen }

/** Made from the very charges asked back; empty for items that need no list. */
export function evidenceLines({ list }: EvidenceItem, dispute: Dispute): EvidenceLine[] {
  switch (list) {
    case undefined:
      return []
    case 'statements':
      return statementLines(claimedCharges(dispute))
    case 'charges':
      return firstScreens(dispute).map(({ charge }) => {
        const { paidAt, fen, wallet, tradeNo, merchantOrderNo } = charge
        return { kind: 'charge', paidAt, fen, wallet, tradeNo, merchantOrderNo }
      })
    case 'messages':
      return latest(claimedCharges(dispute)).map(charge => {
        const chargedOn = dayOfCharge(charge)
        const from = addDays(chargedOn, -reminderDays)
        return { kind: 'messages', from, to: chargedOn, chargedOn, fen: charge.stored.charge.fen }
      })
    default:
      return assertNever(list)
  }
}

/** So many of a kind are enough to begin with. */
const enough = 3

function latest(charges: readonly CaseCharge[]): CaseCharge[] {
  return charges.slice(-enough)
}

/**
 * What is photographed first: the last charges asked back, the last of those disputed one by one, however old they are,
 * and of a double charge the one that paid for the period first as well. Oldest first.
 */
export function firstScreens(dispute: Dispute): StoredCharge[] {
  const singly = new Set(
    moneyClaims(dispute).flatMap(({ situation, charges }) => (situationOf(situation).singly ? charges : [])),
  )
  const claimed = claimedCharges(dispute)
  return withTwins([...latest(claimed.filter(charge => singly.has(charge))), ...latest(claimed)])
}

/** One sealed statement per wallet, over all its charges. */
function statementLines(charges: readonly CaseCharge[]): EvidenceLine[] {
  const wallets = [...new Set(charges.map(({ stored }) => stored.charge.wallet))]
  return wallets.flatMap(wallet => {
    const days = charges.filter(({ stored }) => stored.charge.wallet === wallet).map(dayOfCharge)
    const [from, to] = [days[0], days.at(-1)]
    return from && to ? [{ kind: 'statement', wallet, from, to }] : []
  })
}
