import type { WallTime } from '../../core/base/calendar.ts'
import type { Fen } from '../../core/base/money.ts'
import type { RejectedRow } from '../../core/bills/bill.ts'
import type { Direction, Transaction, Wallet } from '../../core/bills/transaction.ts'

/** Rows as they travel from the thread that reads to the one that stores: much smaller than as objects. */
export interface PackedRows {
  wallet: Wallet
  /** Texts not sent before; terms are numbered from 0 in the order in which they are sent. */
  newTerms: string[]
  rows: PackedRow[]
  rejected: RejectedRow[]
}

/** In the order of the columns of the table `row`, so that storing is binding. */
export type PackedRow = [
  line: number,
  /** Null where it is the order number. */
  identity: string | null,
  tradeNo: string,
  merchantOrderNo: string | null,
  paidAt: WallTime,
  direction: Direction,
  fen: Fen,
  category: number,
  counterparty: number,
  goods: string,
  method: number,
  status: number,
  note: string,
  settled: 0 | 1,
  statedRefundFen: Fen | null,
  isRefund: 0 | 1,
  isCandidate: 0 | 1,
]

/** Packs the rows of one bill, batch by batch. */
export function createPacker(isCandidate: (counterparty: string, goods: string) => boolean) {
  const numbers = new Map<string, number>()
  let newTerms: string[] = []

  function term(text: string): number {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    newTerms.push(text)
    return numbers.size - 1
  }

  function packed(row: Transaction): PackedRow {
    return [
      row.line,
      row.identity === row.tradeNo ? null : row.identity,
      row.tradeNo,
      row.merchantOrderNo,
      row.paidAt,
      row.direction,
      row.fen,
      term(row.category),
      term(row.counterparty),
      row.goods,
      term(row.method),
      term(row.status),
      row.note,
      row.settled ? 1 : 0,
      row.statedRefundFen,
      row.isRefund ? 1 : 0,
      isCandidate(row.counterparty, row.goods) ? 1 : 0,
    ]
  }

  function batch(wallet: Wallet, transactions: readonly Transaction[], rejected: RejectedRow[]): PackedRows {
    const rows = transactions.map(packed)
    const terms = newTerms
    newTerms = []
    return { wallet, newTerms: terms, rows, rejected }
  }

  /** One batch as a rule; a file may hold bills of both wallets. */
  return (transactions: readonly Transaction[], rejected: RejectedRow[]): PackedRows[] => {
    const [first = 'alipay', ...others] = new Set(transactions.map(({ wallet }) => wallet))
    if (others.length === 0) return [batch(first, transactions, rejected)]
    return [first, ...others].map((wallet, index) =>
      batch(
        wallet,
        transactions.filter(one => one.wallet === wallet),
        index === 0 ? rejected : [],
      ),
    )
  }
}
