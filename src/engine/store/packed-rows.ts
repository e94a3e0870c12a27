import type { RejectedRow } from '../../core/bills/bill.ts'
import type { Transaction } from '../../core/bills/transaction.ts'
import type { StoredTransaction } from '../../core/subscriptions/subscription.ts'
import { identityKey } from './identities.ts'
import { createJsonbWriter } from './jsonb.ts'

/** Rows as they travel from the thread that reads to the one that stores: in one piece, as the table keeps them. */
export interface PackedRows {
  count: number
  /** An array in SQLite's binary JSON, of what each row tells. */
  rows: Uint8Array<ArrayBuffer>
  /** Lines of the rows that could matter to the search for Xiaomi renewals. */
  candidates: number[]
  /** Lines of the rows that tell of money that came back. */
  refunds: number[]
  rejected: RejectedRow[]
}

/** Packs the rows of one bill, batch by batch. */
export function createPacker(isCandidate: (counterparty: string, goods: string) => boolean) {
  const json = createJsonbWriter()

  /** In the order of the view `row`, what is asked for often first; no identity where it is the order number. */
  function pack(row: Transaction): void {
    json.beginRow()
    json.integer(row.line)
    json.text(row.wallet)
    json.text(row.paidAt)
    json.text(row.direction)
    json.integer(row.fen)
    json.flag(row.isRefund)
    json.flag(row.settled)
    json.integer(identityKey(row.identity))
    if (row.identity === row.tradeNo) json.absent()
    else json.text(row.identity)
    json.text(row.tradeNo)
    if (row.merchantOrderNo === null) json.absent()
    else json.text(row.merchantOrderNo)
    json.text(row.counterparty)
    json.text(row.goods)
    json.text(row.category)
    json.text(row.method)
    json.text(row.status)
    json.text(row.note)
    if (row.statedRefundFen === null) json.absent()
    else json.integer(row.statedRefundFen)
    json.endRow()
  }

  return (transactions: readonly Transaction[], rejected: RejectedRow[]): PackedRows => {
    const candidates: number[] = []
    const refunds: number[] = []
    for (const row of transactions) {
      pack(row)
      if (isCandidate(row.counterparty, row.goods)) candidates.push(row.line)
      if (row.isRefund && row.settled) refunds.push(row.line)
    }
    return { count: transactions.length, rows: json.take(), candidates, refunds, rejected }
  }
}

/** A row as it was packed, read as JSON, with the bill that tells it. */
export function unpacked(told: string, source: StoredTransaction['source']): StoredTransaction {
  const row = JSON.parse(told)
  return {
    line: row[0],
    wallet: row[1],
    paidAt: row[2],
    direction: row[3],
    fen: row[4],
    isRefund: row[5],
    settled: row[6],
    identity: row[8] ?? row[9],
    tradeNo: row[9],
    merchantOrderNo: row[10],
    counterparty: row[11],
    goods: row[12],
    category: row[13],
    method: row[14],
    status: row[15],
    note: row[16],
    statedRefundFen: row[17],
    source,
  }
}
