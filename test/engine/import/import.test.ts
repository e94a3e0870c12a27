import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Notice } from '../../../src/contract/notices.ts'
import type { Reply } from '../../../src/contract/reply.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import { household } from '../../fixture/household.ts'
import { noSmallDisk } from '../../fixture/small-disk.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'
import { smallDisk } from './small-disk.ts'

const trades = household({ wallet: 'alipay', from: '2015-01-01', to: '2024-12-31', perMonth: 150, seed: 11 })
let bytes = new Uint8Array()

beforeAll(() => {
  bytes = new Uint8Array(writeBill({ format: 'A4', trades }))
})

/** An engine over a store of its own, with one large file to import, and what it tells meanwhile. */
async function withLargeFile(folder = temporaryFolder()) {
  let told: (notice: Notice<'import.progress'>) => void = () => {}
  const ctx = await testContext(folder)
  const engine = createEngine({
    ...ctx,
    notify: (name, notice) => name === 'import.progress' && told(notice as Notice<'import.progress'>),
  })
  const file = fileOf(temporaryFolder(), '账单.csv', bytes)
  const ask = async <T>(name: Parameters<typeof engine.handle>[0], input: unknown) =>
    (await engine.handle(name, input, new Map([[file.token, file.path]]))) as Reply<T>
  const importIt = () =>
    ask<{ outcome: string; sourceIds: number[] }[]>('bills.import', { tokens: [file.token] })
  const sources = async () => {
    const answer = await ask<{ sources: { rows: number; imported: number }[] }>('bills.list', {})
    return answer.ok ? answer.value.sources : []
  }
  return {
    ask,
    importIt,
    sources,
    /** Resolves when the first rows have been stored. */
    begun: () =>
      new Promise<Notice<'import.progress'>>(resolve => {
        told = notice => notice.rows > 0 && resolve(notice)
      }),
    originals: () => {
      const at = join(ctx.dataFolder, 'originals')
      return existsSync(at) ? readdirSync(at) : []
    },
  }
}

describe('an import under way', () => {
  it('tells the rows stored, those to come and the time left', async () => {
    const { importIt, begun } = await withLargeFile()
    const [notice] = await Promise.all([begun(), importIt()])
    expect(notice).toMatchObject({ name: '账单.csv', file: 0, files: 1 })
    expect(notice.rows).toBeLessThan(trades.length)
    const expected = notice.totalRows ?? 0
    expect(Math.abs(expected - trades.length)).toBeLessThan(trades.length / 10)
    expect(notice.secondsLeft).toBeGreaterThanOrEqual(1)
  })

  it('is stopped at once and leaves nothing behind; the same file can come again', async () => {
    const { ask, importIt, begun, sources, originals } = await withLargeFile()
    const stop = begun().then(() => ask('bills.cancelImport', {}))
    const [result] = await Promise.all([importIt(), stop])
    expect(result).toMatchObject({ ok: true, value: [{ outcome: 'cancelled', sourceIds: [] }] })
    expect(await sources()).toEqual([])
    expect(originals()).toEqual([])
    expect(await importIt()).toMatchObject({ value: [{ outcome: 'imported' }] })
    expect(await sources()).toMatchObject([{ rows: trades.length, imported: trades.length }])
  })

  it('lets everything else read as before, and write when it is done', async () => {
    const { ask, importIt, begun, sources } = await withLargeFile()
    const meanwhile = begun().then(async () => {
      expect(await sources()).toEqual([])
      expect(
        await ask('subscriptions.addRule', { counterparty: '米家小店', is: 'not-xiaomi', service: null }),
      ).toMatchObject({
        ok: true,
      })
      expect(await sources()).toHaveLength(1)
    })
    await Promise.all([importIt(), meanwhile])
    expect(await ask('subscriptions.rules', {})).toMatchObject({ value: [{ counterparty: '米家小店' }] })
  })

  it('is undone whole: every row it brought goes', async () => {
    const { ask, importIt, sources, originals } = await withLargeFile()
    const imported = await importIt()
    const ids = imported.ok ? imported.value.flatMap(({ sourceIds }) => sourceIds) : []
    expect(await ask('bills.remove', { ids })).toMatchObject({ ok: true })
    expect(await sources()).toEqual([])
    expect(originals()).toEqual([])
    expect(await ask('bills.remove', { ids })).toMatchObject({ ok: false, failure: { code: 'not-found' } })
  })

  it('says so when the disk is full, and keeps what was there', async context => {
    const disk = smallDisk(6)
    if (!disk) return context.skip(noSmallDisk)
    const { importIt, sources, originals } = await withLargeFile(disk)
    expect(await importIt()).toEqual({ ok: false, failure: { code: 'disk-full' } })
    expect(await sources()).toEqual([])
    expect(originals()).toEqual([])
  })
})
