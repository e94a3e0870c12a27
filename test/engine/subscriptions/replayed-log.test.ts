import Sqlite, { type Database } from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import type { TradeKey } from '../../../src/core/bills/transaction.ts'
import { candidateTest } from '../../../src/core/catalogue/candidate.ts'
import type { LogEntry } from '../../../src/core/log/entry.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import type { EngineContext } from '../../../src/engine/context.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { wholeLog } from '../../../src/engine/store/log.ts'
import { openMemoryStore } from '../../../src/engine/store/open.ts'
import { reclassifyRows } from '../../../src/engine/store/rows.ts'
import { allRules } from '../../../src/engine/store/said.ts'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { ruleHandlers } from '../../../src/engine/subscriptions/rules.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { keysOf } from '../../../src/engine/subscriptions/subscription-keys.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { rounds } from '../../rounds.ts'
import { monthly } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const shop = { counterparty: '某某云存储小店', goods: '云盘会员连续包月' }

/** A store of bills of which nothing has been said yet, as bytes to start from. */
async function storeOfBills(): Promise<Buffer> {
  const ctx = { ...(await testContext()), db: openMemoryStore(), dataFolder: null }
  const trades = [
    ...monthly('2024-03', 8, 600),
    ...monthly('2024-01', 10, 1200),
    ...monthly('2024-02', 9, 1800, shop),
  ]
  const bytes = writeBill({ format: 'A4', trades, period: { from: '2024-01-01', to: '2024-12-31' } })
  await billUseCases(ctx).import([fileOf(temporaryFolder(), '账单.csv', bytes)], {})
  return ctx.db.serialize()
}

function storeFrom(bytes: Buffer): Database {
  const db = new Sqlite(bytes)
  onTestFinished(() => {
    db.close()
  })
  return db
}

/** The store of bills with a part of the log put over it, and nothing else. */
function replayed(bytes: Buffer, entries: readonly LogEntry[]): Database {
  const db = storeFrom(bytes)
  const insert = db.prepare('INSERT INTO log_entry (id, kind, subject, payload, at) VALUES (?, ?, ?, ?, ?)')
  for (const { id, kind, subject, payload, at } of entries)
    insert.run(id, kind, subject, JSON.stringify(payload), at)
  // Which rows could matter is a cache of what the rules say.
  reclassifyRows(db, () => true, candidateTest(allRules(db)))
  return db
}

const acts = [
  'recurring',
  'not-recurring',
  'apart',
  'cancelled',
  'named',
  'belongs-to',
  'undo',
  'rule',
  'no-rule',
] as const
const marks = ['done', 'not-found', 'todo'] as const

/** What a person does next: the act, and the subscription and the charge of it that it is about. */
const someActs = fc.array(
  fc.record({ act: fc.constantFrom(...acts, ...marks), of: fc.nat(5), charge: fc.nat(9) }),
  { minLength: 1, maxLength: 8 },
)

type Act = { act: (typeof acts)[number] | (typeof marks)[number]; of: number; charge: number }

function perform(ctx: EngineContext, { act, of, charge }: Act): void {
  const getSnapshot = createSnapshots(ctx)
  const { subscriptions, decisions } = getSnapshot()
  const charges = chargeHandlers(ctx, getSnapshot)
  const rules = ruleHandlers(ctx)
  const keys = subscriptions.length === 0 ? [] : keysOf(subscriptions[of % subscriptions.length]!)
  const one: TradeKey = keys[charge % Math.max(keys.length, 1)] ?? { wallet: 'alipay', tradeNo: '404' }
  switch (act) {
    case 'recurring':
    case 'not-recurring':
      charges['subscriptions.decide']({ kind: act, charges: [...keys, one] })
      break
    case 'apart':
      charges['subscriptions.decide']({ kind: act, charges: [one] })
      break
    case 'cancelled':
      charges['subscriptions.decide']({ kind: act, charges: [one], on: '2024-08-01' })
      break
    case 'named':
      charges['subscriptions.decide']({
        kind: act,
        charges: keys.length > 0 ? keys : [one],
        name: `名字${of}`,
      })
      break
    case 'belongs-to': {
      const target = subscriptions[0] ? keysOf(subscriptions[0])[0] : undefined
      charges['subscriptions.decide']({ kind: act, charges: [one], target: target ?? one })
      break
    }
    case 'undo': {
      const decision = decisions[of % Math.max(decisions.length, 1)]
      if (decision) charges['subscriptions.undo']({ id: decision.id })
      break
    }
    case 'rule': {
      const is = of % 2 === 0 ? 'xiaomi' : 'not-xiaomi'
      rules['subscriptions.addRule']({ counterparty: shop.counterparty, is })
      break
    }
    case 'no-rule': {
      const [rule] = allRules(ctx.db)
      if (rule) rules['subscriptions.removeRule']({ id: rule.id })
      break
    }
    default: {
      const step = charge % 2 === 0 ? 'merchant' : 'wallet'
      cancellationUseCases(ctx, getSnapshot)['cancellation.mark']({ charge: one, step, state: act })
    }
  }
}

it('the log alone, put over the rows up to any moment, gives the snapshot of that moment byte for byte', async () => {
  const bytes = await storeOfBills()
  const ctx = await testContext()
  fc.assert(
    fc.property(someActs, performed => {
      let minute = 10
      const now = () => `2025-01-02T10:${minute}:00` as WallTime
      const live: EngineContext = { ...ctx, db: storeFrom(bytes), now }
      const moments = performed.map(act => {
        minute += 1
        perform(live, act)
        return { at: now(), snapshot: JSON.stringify(createSnapshots(live)()) }
      })
      const log = wholeLog(live.db)
      for (const { at, snapshot } of moments) {
        const db = replayed(
          bytes,
          log.filter(entry => entry.at <= at),
        )
        expect(JSON.stringify(createSnapshots({ ...ctx, db })())).toBe(snapshot)
      }
    }),
    { numRuns: rounds(25) },
  )
})
