import type { RejectedRow } from '../../core/bills/bill.ts'
import type { Transaction, Wallet } from '../../core/bills/transaction.ts'
import { identityHash } from './identities.ts'
import { createJsonbWriter } from './jsonb.ts'

/** Rows as they travel from the thread that reads to the one that stores: in one piece, as SQLite takes them. */
export interface PackedRows {
  wallet: Wallet
  /** Texts not sent before; terms are numbered from 0 in the order in which they are sent. */
  newTerms: string[]
  count: number
  /** Rows in SQLite's binary JSON, each an array of what goes into `packedColumns`; no identity where it is the order number. */
  rows: Uint8Array<ArrayBuffer>
  /** Lines of the rows that could matter to the search for Xiaomi renewals. */
  candidates: number[]
  rejected: RejectedRow[]
}

/** Columns of the table `row`, in the order in which rows have them. */
export const packedColumns = [
  'line',
  'identity',
  'trade_no',
  'merchant_order_no',
  'paid_at',
  'direction',
  'fen',
  'category',
  'counterparty',
  'goods',
  'method',
  'status',
  'note',
  'settled',
  'stated_refund_fen',
  'is_refund',
  'identity_hash',
] as const

/** Packs the rows of one bill, batch by batch. */
export function createPacker(isCandidate: (counterparty: string, goods: string) => boolean) {
  const numbers = new Map<string, number>()
  const json = createJsonbWriter()
  let newTerms: string[] = []

  function term(text: string): number {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    newTerms.push(text)
    return numbers.size - 1
  }

  function pack(row: Transaction): void {
    json.beginRow()
    json.integer(row.line)
    if (row.identity === row.tradeNo) json.flag(null)
    else json.text(row.identity)
    json.text(row.tradeNo)
    if (row.merchantOrderNo === null) json.flag(null)
    else json.text(row.merchantOrderNo)
    json.text(row.paidAt)
    json.text(row.direction)
    json.integer(row.fen)
    json.integer(term(row.category))
    json.integer(term(row.counterparty))
    json.text(row.goods)
    json.integer(term(row.method))
    json.integer(term(row.status))
    json.text(row.note)
    json.flag(row.settled)
    if (row.statedRefundFen === null) json.flag(null)
    else json.integer(row.statedRefundFen)
    json.flag(row.isRefund)
    json.integer(identityHash(row.identity))
    json.endRow()
  }

  function batch(wallet: Wallet, transactions: readonly Transaction[], rejected: RejectedRow[]): PackedRows {
    for (const row of transactions) pack(row)
    const terms = newTerms
    newTerms = []
    return {
      wallet,
      newTerms: terms,
      count: transactions.length,
      rows: json.take(),
      candidates: transactions.flatMap(({ counterparty, goods, line }) =>
        isCandidate(counterparty, goods) ? [line] : [],
      ),
      rejected,
    }
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
