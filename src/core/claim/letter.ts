import type { Wallet } from '../bill/transaction.ts'
import { askedFen, type Dispute, isGoodwill, isUnauthorised } from './dispute.ts'
import { complaintText } from './letter-complaint.ts'
import { courtText } from './letter-court.ts'
import { refundText } from './letter-refund.ts'
import { reportText } from './letter-report.ts'
import { walletText } from './letter-wallet.ts'

export type LetterId = 'merchant' | Wallet | '12315-200' | '12315-500' | '12315-1000' | 'report' | 'court'

export interface Letter {
  id: LetterId
  /** Lines are separated by `\n`. */
  text: string
}

/** Most characters of each version of the complaint; the form's own limit is not known. */
export const complaintLimits = { '12315-200': 200, '12315-500': 500, '12315-1000': 1000 } as const
const complaints = ['12315-200', '12315-500', '12315-1000'] as const

/**
 * Every letter of a case that asks for something. A payment nobody authorised goes to the wallet alone, since a
 * complaint about the merchant at the same time would be another matter.
 */
export function lettersOf(dispute: Dispute): Letter[] {
  if (askedFen(dispute) === 0) return []
  const wallets = dispute.wallets.map((wallet): Letter => ({ id: wallet, text: walletText(dispute, wallet) }))
  if (isUnauthorised(dispute)) return wallets
  const report = reportText(dispute)
  return [
    { id: 'merchant', text: refundText(dispute) },
    ...wallets,
    ...complaints.map((id): Letter => ({ id, text: complaintText(dispute, complaintLimits[id]) })),
    ...(report === null ? [] : [{ id: 'report' as const, text: report }]),
    ...(isGoodwill(dispute) ? [] : [{ id: 'court' as const, text: courtText(dispute) }]),
  ]
}
