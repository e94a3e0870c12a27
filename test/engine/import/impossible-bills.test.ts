import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { absurdFen, charge, honest, makeAbsurd } from '../../fixture/absurd-bills.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import type { ServedEngine } from '../served-engine.ts'
import { fileOf, temporaryFolder, testEngine } from '../test-engine.ts'

async function imported(engine: ServedEngine, bytes: Uint8Array) {
  const { path } = fileOf(temporaryFolder(), 'a.csv', bytes)
  return engine.ask('bills.import', { tokens: ['a'] }, { a: path })
}

/** Everything that sums what is stored. */
async function expectAnswers(engine: ServedEngine) {
  for (const name of ['subscriptions.overview', 'bills.list'] as const)
    expect(await engine.ask(name, {}), name).toMatchObject({ ok: true })
}

describe('a bill with amounts that no wallet moves', () => {
  it.each(['A1', 'A4', 'W1'] as const)('is imported without these rows, in layout %s', async format => {
    const engine = await testEngine(join(temporaryFolder(), 'data'))
    const trades = [...honest, charge('2026-10-07', absurdFen), charge('2026-10-08', absurdFen, '某商家')]
    expect(await imported(engine, writeBill({ format, trades }))).toMatchObject({
      value: [{ outcome: 'imported' }],
    })
    await expectAnswers(engine)
    expect(await engine.ask('bills.list', {})).toMatchObject({ value: { sources: [{ rejectedCount: 2 }] } })
  })

  it('that an earlier version stored is listed and can be removed', async () => {
    const data = join(temporaryFolder(), 'data')
    await imported(await testEngine(data), writeBill({ format: 'W1', trades: honest }))
    makeAbsurd(join(data, 'xucha.db'))
    const engine = await testEngine(data)
    await expectAnswers(engine)
    const list = await engine.ask('bills.list', {})
    expect(list).toMatchObject({ value: { sources: [{ computed: { expense: { count: 3, fen: null } } }] } })
    const ids = list.ok ? list.value.sources.map(({ id }) => id) : []
    expect(await engine.ask('bills.remove', { ids })).toMatchObject({ ok: true })
    expect(await engine.ask('bills.list', {})).toMatchObject({ value: { sources: [] } })
  })
})

it('a bill that declares days to come makes no day later than today the newest', async () => {
  const engine = await testEngine(join(temporaryFolder(), 'data'))
  const bytes = writeBill({
    format: 'A4',
    trades: honest,
    period: { from: '2026-08-01', to: '9999-12-31' },
    exportedAt: '9999-12-31 12:00:00',
  })
  await imported(engine, bytes)
  const overview = await engine.ask('subscriptions.overview', {})
  expect(overview).toMatchObject({
    value: { asOf: '2026-10-06', subscriptions: [{ status: 'active' }] },
  })
})

it('a line that declares days to come is no row: it is left out and told', async () => {
  const engine = await testEngine(join(temporaryFolder(), 'data'))
  const period = { from: '2026-08-01', to: '2099-12-31' }
  const bytes = writeBill({ format: 'W1', trades: honest, period, exportedAt: '2099-12-31 12:00:00' })
  await imported(engine, bytes)
  const list = await engine.ask('bills.list', {})
  const [source] = list.ok ? list.value.sources : []
  expect(source).toMatchObject({ rows: 3, imported: 3, rejectedCount: 0, ignoredCount: 2, reconciled: true })
  expect(source?.period).toEqual({ from: '2026-08-01', to: '2026-10-06' })
  expect(await engine.ask('bills.rejected', { id: source!.id })).toMatchObject({
    value: [{ line: 3, text: expect.stringContaining('2099-12-31') }, { line: 5 }],
  })
})

it('a bill of no row that can be understood names the first and their reasons', async () => {
  const engine = await testEngine(join(temporaryFolder(), 'data'))
  const text = new TextDecoder().decode(writeBill({ format: 'W1', trades: honest }))
  const reply = await imported(engine, new TextEncoder().encode(text.replaceAll(/^2026-\d\d-\d\d/gm, '昨天')))
  expect(reply).toMatchObject({
    value: [
      {
        outcome: 'refused',
        error: {
          code: 'unreadable',
          rows: 3,
          firstRows: [18, 19, 20].map(line => ({ line, reason: 'time' })),
        },
      },
    ],
  })
})
