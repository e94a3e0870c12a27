import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import type { Fen } from '../../../src/core/base/money.ts'
import type { Transaction } from '../../../src/core/bills/transaction.ts'
import { databaseName, openMemoryStore, openStore } from '../../../src/engine/store/open.ts'
import { createPacker, unpacked } from '../../../src/engine/store/packed-rows.ts'
import { rowWriter } from '../../../src/engine/store/rows.ts'
import { rounds } from '../../rounds.ts'
import { temporaryFolder } from '../test-engine.ts'

/** Well-formed, as everything is that comes out of a file: of any script, empty and longer than a short head tells of. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('小', 'a', '😀', '"', '\\', '\n'), maxLength: 400 }),
)
const fen = fc.integer({ min: 0, max: 2 ** 31 - 1 }).map(value => value as Fen)

const row: fc.Arbitrary<Transaction> = fc.record({
  wallet: fc.constantFrom('alipay', 'wechat'),
  tradeNo: text,
  identity: text,
  merchantOrderNo: fc.option(text),
  paidAt: fc.constant('2024-03-09T00:31:12' as WallTime),
  direction: fc.constantFrom('expense', 'income', 'neutral', 'unstated'),
  fen,
  category: text,
  counterparty: text,
  goods: text,
  method: text,
  status: text,
  note: text,
  settled: fc.boolean(),
  statedRefundFen: fc.option(fen),
  isRefund: fc.boolean(),
  line: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
})

it('rows come out of the store as they were packed, whole and column by column', () => {
  const db = openMemoryStore()
  db.pragma('foreign_keys = OFF')
  const source = { id: 1, name: '账单.csv' }
  const [pack, write] = [createPacker(() => false), rowWriter(db, 1)]
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), rows => {
      write(pack(rows, []))
      const stored = db
        .prepare<[], Record<string, unknown>>('SELECT *, json(told) AS told FROM row ORDER BY id')
        .all()
      db.exec('DELETE FROM told_row')
      expect(stored.map(({ told }) => unpacked(String(told), source))).toEqual(
        rows.map(one => ({ ...one, source })),
      )
      expect(
        stored.map(one => [one.wallet, one.paid_at, one.direction, one.fen, one.identity, one.trade_no]),
      ).toEqual(rows.map(one => [one.wallet, one.paidAt, one.direction, one.fen, one.identity, one.tradeNo]))
      expect(
        stored.map(one => [one.merchant_order_no, one.counterparty, one.goods, one.category, one.method]),
      ).toEqual(rows.map(one => [one.merchantOrderNo, one.counterparty, one.goods, one.category, one.method]))
      expect(stored.map(one => [one.status, one.note, one.stated_refund_fen, one.line])).toEqual(
        rows.map(one => [one.status, one.note, one.statedRefundFen, one.line]),
      )
      expect(stored.map(one => [one.settled, one.is_refund])).toEqual(
        rows.map(one => [Number(one.settled), Number(one.isRefund)]),
      )
    }),
    { numRuns: rounds(300) },
  )
  db.close()
})

it('a row that a failing disk spoilt is found when the store is opened', async () => {
  const folder = temporaryFolder()
  copyFileSync(join(import.meta.dirname, '../../fixture/databases/v13.db'), join(folder, databaseName))
  const bytes = readFileSync(join(folder, databaseName))
  // The length of the first text told, so that nothing after it stands where it is looked for.
  const at = bytes.indexOf('alipay', bytes.indexOf('2024-03-09T00:31:12') - 10) - 1
  expect(bytes[at]).toBe(0x67)
  bytes[at] = 0xf7
  writeFileSync(join(folder, databaseName), bytes)
  expect(await openStore(folder)).toEqual({ ok: false, problem: 'damaged' })
})
