import { withOffset } from '../../base/calendar.ts'
import type { Fen } from '../../base/money.ts'
import type { StoredCharge } from '../subscription.ts'

/** A charge as it is told outside: integer fen, the time as `YYYY-MM-DDThh:mm:ss+08:00`, and where its row stands. */
export interface ChargeFacts {
  tradeNo: string
  merchantOrderNo: string | null
  paidAt: string
  fen: Fen
  refundedFen: Fen
  source: { name: string; line: number }
}

export function chargeFacts({ charge, refundedFen }: StoredCharge): ChargeFacts {
  return {
    tradeNo: charge.tradeNo,
    merchantOrderNo: charge.merchantOrderNo,
    paidAt: withOffset(charge.paidAt),
    fen: charge.fen,
    refundedFen,
    source: { name: charge.source.name, line: charge.line },
  }
}
