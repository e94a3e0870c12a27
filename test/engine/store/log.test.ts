import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import type { NewEntry } from '../../../src/core/log/entry.ts'
import { replay } from '../../../src/core/log/replay.ts'
import {
  caseById,
  deleteCase,
  insertCase,
  putProgress,
  withdrawProgress,
} from '../../../src/engine/store/cases.ts'
import { append, inForce, wholeLog, withdraw } from '../../../src/engine/store/log.ts'
import { checkpoint, databaseName, openMemoryStore } from '../../../src/engine/store/open.ts'
import { rounds } from '../../rounds.ts'
import { testContext } from '../test-engine.ts'

const kinds = ['decision', 'merchant-rule', 'step', 'limit', 'check-up', 'case-answer'] as const

function inForceNow(db: Database) {
  return kinds.flatMap(kind => inForce(db, kind)).sort((a, b) => a.id - b.id)
}

const aCharge = fc
  .record({ wallet: fc.constantFrom('alipay', 'wechat'), number: fc.integer({ min: 1, max: 3 }) })
  .map(({ wallet, number }) => ({ wallet, tradeNo: `T${number}` }) as const)

const anEntry: fc.Arbitrary<NewEntry> = fc.oneof(
  fc
    .record({ charges: fc.array(aCharge, { maxLength: 3 }), kind: fc.constantFrom('recurring', 'apart') })
    .map(payload => ({ kind: 'decision', payload }) as NewEntry),
  aCharge.map(
    (charge): NewEntry => ({
      kind: 'decision',
      payload: { kind: 'cancelled', charges: [charge], on: day('2024-04-20') },
    }),
  ),
  fc
    .string()
    .map(
      (counterparty): NewEntry => ({ kind: 'merchant-rule', payload: { counterparty, is: 'not-xiaomi' } }),
    ),
  aCharge.map(
    (charge): NewEntry => ({
      kind: 'step',
      payload: { charge, step: 'wallet', state: 'done', at: '2024-04-20T21:08:00' as WallTime },
    }),
  ),
  fc.nat(1000).map(
    (sum): NewEntry => ({
      kind: 'limit',
      payload: { target: { kind: 'all' }, per: 'month', fen: fen(sum) },
    }),
  ),
  fc
    .constantFrom('self', 'minor')
    .map((answer): NewEntry => ({ kind: 'case-answer', payload: { caseId: 1, question: 'payer', answer } })),
)

/** What a person does: says something, or takes back one of the things that stand. */
const someSteps = fc.array(
  fc.oneof(
    anEntry.map(entry => ({ entry })),
    fc.nat(20).map(back => ({ back })),
  ),
  { maxLength: 40 },
)

const timeOf = (index: number) =>
  `2025-01-02T10:${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}` as WallTime

describe('the log', () => {
  it('tells of every moment what stood then, from its first entries and by the time alike', () => {
    fc.assert(
      fc.property(someSteps, steps => {
        const db = openMemoryStore()
        const states = steps.map((step, index) => {
          const at = timeOf(index)
          if ('entry' in step) append(db, step.entry, at)
          else {
            const stands = inForceNow(db)
            const one = stands[step.back % Math.max(stands.length, 1)]
            if (one) expect(withdraw(db, one.kind, one.id, at)).toBe(true)
          }
          return { entries: wholeLog(db).length, at, stands: inForceNow(db) }
        })
        const log = wholeLog(db)
        for (const { entries, at, stands } of states) {
          expect(replay(log.slice(0, entries))).toEqual(stands)
          expect(replay(log, at)).toEqual(stands)
        }
        db.close()
      }),
      { numRuns: rounds(60) },
    )
  })

  it('takes back only what stands, and nothing of another kind', () => {
    const db = openMemoryStore()
    const id = append(db, { kind: 'check-up', payload: { seen: [] } }, timeOf(1))
    expect(withdraw(db, 'limit', id, timeOf(2))).toBe(false)
    expect(withdraw(db, 'check-up', id, timeOf(2))).toBe(true)
    expect(withdraw(db, 'check-up', id, timeOf(3))).toBe(false)
    expect(wholeLog(db).map(({ kind, at }) => ({ kind, at }))).toEqual([
      { kind: 'check-up', at: timeOf(1) },
      { kind: 'withdrawal', at: timeOf(2) },
    ])
    db.close()
  })

  it('forgets what a transaction that failed said', () => {
    const db = openMemoryStore()
    const finish = (seen: string[]) => append(db, { kind: 'check-up', payload: { seen } }, timeOf(1))
    const failed = db.transaction(() => {
      finish(['a'.repeat(64)])
      expect(inForce(db, 'check-up')).toHaveLength(1)
      throw new Error('power cut')
    })
    expect(failed).toThrow('power cut')
    finish([])
    expect(inForce(db, 'check-up').map(({ payload }) => payload.seen)).toEqual([[]])
    db.close()
  })

  it('is changed by nobody, and loses entries with their case alone', () => {
    const db = openMemoryStore()
    const [one, other] = [1, 12].map(() => insertCase(db, [], timeOf(0)))
    for (const caseId of [one ?? 0, other ?? 0])
      putProgress(db, caseId, { kind: 'answer', question: 'payer', answer: 'self' }, timeOf(1))
    append(db, { kind: 'check-up', payload: { seen: [] } }, timeOf(2))
    const before = wholeLog(db)
    for (const sql of [
      "UPDATE log_entry SET at = ''",
      'DELETE FROM log_entry',
      'DELETE FROM log_entry WHERE id = 1',
    ])
      expect(() => db.exec(sql)).toThrow()
    expect(wholeLog(db)).toEqual(before)
    expect(deleteCase(db, one ?? 0)).toBe(true)
    expect(wholeLog(db)).toEqual(before.slice(1))
    expect(caseById(db, other ?? 0)?.progress).toMatchObject([{ entry: { question: 'payer' } }])
    db.close()
  })
})

describe('an answer of a case', () => {
  it('counts as it was given last, and not at all once it is cleared', () => {
    const db = openMemoryStore()
    const caseId = insertCase(db, [], timeOf(0))
    const answers = () => caseById(db, caseId)?.progress
    const payer = (answer: string) => ({ kind: 'answer', question: 'payer', answer }) as const
    putProgress(db, caseId, payer('self'), timeOf(1))
    putProgress(db, caseId, payer('minor'), timeOf(2))
    expect(answers()).toEqual([{ entry: payer('minor'), at: timeOf(2) }])
    withdrawProgress(db, caseId, payer(''), timeOf(3))
    expect(answers()).toEqual([])
    expect(wholeLog(db).map(({ kind }) => kind)).toEqual([
      'case-answer',
      'withdrawal',
      'case-answer',
      'withdrawal',
    ])
    db.close()
  })

  it('that was typed is gone from the disk when it was typed anew', async () => {
    const { db, dataFolder } = await testContext()
    const caseId = insertCase(db, [], timeOf(0))
    const named = (answer: string) => ({ kind: 'answer', question: 'name', answer }) as const
    const name = (answer: string) => putProgress(db, caseId, named(answer), timeOf(1), true)
    name('王小明的旧名字')
    name('王大明')
    expect(caseById(db, caseId)?.progress).toEqual([{ entry: named('王大明'), at: timeOf(1) }])
    checkpoint(db)
    expect(readFileSync(join(dataFolder, databaseName)).includes('王大明')).toBe(true)
    expect(readFileSync(join(dataFolder, databaseName)).includes('旧名字')).toBe(false)
  })
})
