import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { replay } from '../../../src/core/log/replay.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { wholeLog } from '../../../src/engine/store/log.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { answered, filesIn, written } from '../packs/test-pack.ts'
import { fileOf, temporaryFolder } from '../test-engine.ts'
import { caseOf, monthly, shown, sure, type TestCase } from './test-case.ts'

const trades = monthly('2025-10', 12, 600)
const more = monthly('2025-10', 13, 600)

/** A later bill of the same account, brought in some days after the case was opened. */
async function bring({ ctx }: TestCase, rows: readonly FixtureTrade[], at = '2026-11-25T09:00:00') {
  ctx.now = () => at as WallTime
  const period = { from: '2026-10-01', to: '2026-11-24' }
  const bytes = writeBill({ format: 'A4', trades: rows, period })
  await billUseCases(ctx).import([fileOf(temporaryFolder(), '后来.csv', bytes)], {})
}

const open = ({ handlers, view }: TestCase) => shown(sure(handlers['claims.open']({ id: view.id })))
const note = (one: TestCase, isIn: boolean) => {
  const charges = open(one).laterCharges.map(({ wallet, tradeNo }) => ({ wallet, tradeNo }))
  return shown(sure(one.handlers['claims.noteCharges']({ id: one.view.id, charges, isIn })))
}

describe('a case whose renewal was charged again', () => {
  it('keeps the charges it was opened with, and names the one that came since', async () => {
    const one = await caseOf(trades)
    expect(open(one).laterCharges).toEqual([])
    await bring(one, more.slice(-1))
    const view = open(one)
    expect(view.charges).toHaveLength(12)
    expect(view.laterCharges).toMatchObject([{ wallet: 'alipay', on: '2026-10-05', fen: 600 }])
  })

  it('takes it in, or leaves it out, once and for good, and takes either back', async () => {
    const one = await caseOf(trades)
    await bring(one, more.slice(-1))
    expect(note(one, true)).toMatchObject({ laterCharges: [], chargedFen: 13 * 600 })
    const undo = () => sure(one.handlers['claims.undoCharges']({ id: one.view.id }))
    expect(undo()).toMatchObject({ chargedFen: 12 * 600 })
    expect(open(one).laterCharges).toHaveLength(1)
    expect(note(one, false)).toMatchObject({ laterCharges: [], chargedFen: 12 * 600 })
    expect(undo().laterCharges).toHaveLength(1)
  })

  it('is told from the log, as it stood at any time', async () => {
    const one = await caseOf(trades)
    await bring(one, more.slice(-1))
    note(one, true)
    const kinds = (until: string | null) =>
      replay(wholeLog(one.ctx.db), until as WallTime | null).filter(({ kind }) => kind === 'case-charges')
    expect(kinds('2026-11-24T00:00:00')).toEqual([])
    expect(kinds(null)).toMatchObject([{ subject: `case/${one.view.id}/charges`, payload: { isIn: true } }])
  })

  it('refuses charges that it was not asked about', async () => {
    const one = await caseOf(trades)
    const charges = [{ wallet: 'alipay' as const, tradeNo: '2026110622001400000000000001' }]
    const reply = one.handlers['claims.noteCharges']({ id: one.view.id, charges, isIn: true })
    expect(reply).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })

  it('asks for none of those that it was opened without', async () => {
    const one = await caseOf(trades, { charges: trades.slice(3) })
    expect(open(one)).toMatchObject({ laterCharges: [], chargedFen: 9 * 600 })
    await bring(one, more.slice(-1))
    expect(open(one).laterCharges).toMatchObject([{ on: '2026-10-05' }])
  })

  it('of an earlier version is told of what its renewal has by the bills that were there, if it had most of it', async () => {
    const forget = (one: TestCase) => {
      // A case of an earlier version has no word on what it was opened without.
      one.ctx.db.exec('DROP TRIGGER log_entry_stays')
      one.ctx.db.exec("DELETE FROM log_entry WHERE kind = 'case-charges'")
      return one
    }
    const most = forget(await caseOf(trades, { charges: trades.slice(1) }))
    expect(open(most).laterCharges).toMatchObject([{ on: '2025-10-05' }])
    const few = forget(await caseOf(trades, { charges: trades.slice(10) }))
    expect(open(few).laterCharges).toEqual([])
  })

  it('leaves a pack that was written as it is, and writes the next beside it', async () => {
    const one = await answered(trades)
    const first = await written(one)
    const bytes = (folder: string) =>
      [...filesIn(folder)].map(([name, path]) => [name, readFileSync(path).toString('base64')])
    const before = bytes(first.path)
    await bring(one, more.slice(-1))
    note(one, true)
    const second = await written(one, first.into)
    expect(bytes(first.path)).toEqual(before)
    expect(second.path).not.toBe(first.path)
    expect(JSON.parse(readFileSync(join(second.path, '校验/manifest.json'), 'utf8')).charges).toHaveLength(13)
  })
})
