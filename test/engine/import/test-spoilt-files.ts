import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { EngineContext } from '../../../src/engine/context.ts'
import { startBillReader } from '../../../src/engine/import/bill-reader.ts'
import { importFile } from '../../../src/engine/import/import.ts'
import { openMemoryStore } from '../../../src/engine/store/open.ts'
import { allSources } from '../../../src/engine/store/sources.ts'
import { exportFormats } from '../../fixture/bill-options.ts'
import { encryptedZip } from '../../fixture/encrypted-zip.ts'
import { hostileMutations } from '../../fixture/hostile.ts'
import { household } from '../../fixture/household.ts'
import { mutations } from '../../fixture/mutate.ts'
import { plainZip } from '../../fixture/plain-zip.ts'
import { seeded } from '../../fixture/random.ts'
import { resavedBill } from '../../fixture/resaved-bill.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { temporaryFolder } from '../test-engine.ts'

/** What the making of the files takes included; hundreds of bombs of 64 MiB would come to many times as much. */
const mostMemoryMiB = 1024
const count = 250
const password = '123456'

let files: { name: string; bytes: Uint8Array }[] = []

beforeAll(async () => {
  const bills = exportFormats.map(format => {
    const wallet = format.startsWith('A') ? 'alipay' : 'wechat'
    const trades = household({ wallet, from: '2024-01-01', to: '2024-03-31', perMonth: 15, seed: 9 })
    return {
      name: `${format}.${format === 'W3' || format === 'W4' ? 'xlsx' : 'csv'}`,
      bytes: writeBill({ format, trades }),
    }
  })
  const of = (name: string) => bills.find(bill => bill.name.startsWith(name))!.bytes
  const trades = household({ wallet: 'wechat', from: '2024-01-01', to: '2024-03-31', perMonth: 15, seed: 10 })
  files = [
    ...bills,
    { name: 'joined.csv', bytes: new Uint8Array(Buffer.concat([of('A3'), of('A2'), of('A4')])) },
    {
      name: 'us.csv',
      bytes: resavedBill({ wallet: 'wechat', trades, time: 'month first', number: 'scientific' }),
    },
    { name: 'plain.zip', bytes: plainZip(bills.slice(0, 3)) },
    { name: 'aes.zip', bytes: await encryptedZip(bills.slice(3, 5), { password }) },
    {
      name: 'zipcrypto.zip',
      bytes: await encryptedZip(bills.slice(6, 8), { password, cipher: 'zipcrypto' }),
    },
  ]
})

/** Imports into a store in memory, which is emptied again; throws if what is stored isn't what was told. */
async function importedRows(ctx: EngineContext, reader: ReturnType<typeof startBillReader>, path: string) {
  const bills = await importFile(ctx, reader, { token: path, path, sample: false }, [password])
  const count = (sql: string) => ctx.db.prepare<[], { n: number }>(sql).get()?.n
  const sources = allSources(ctx.db)
  const rows = count('SELECT count(*) AS n FROM row')
  const odd = count('SELECT count(*) AS n FROM row WHERE fen < 0')
  ctx.db.exec('DELETE FROM candidate; DELETE FROM rejected_row; DELETE FROM told_row; DELETE FROM source')
  const stored = bills.filter(({ sourceId, known }) => sourceId !== null && !known)
  expect(stored).toHaveLength(sources.length)
  expect(rows).toBe(sources.reduce((sum, source) => sum + source.rows - source.rejectedCount, 0))
  expect(odd).toBe(0)
  for (const { rows, duplicates, rejectedCount } of sources) {
    expect(rows - duplicates - rejectedCount).toBeGreaterThanOrEqual(0)
  }
  for (const { issue } of bills) if (issue) expect(issue.code).toMatch(/^[a-z-]+$/)
  expect(bills.length).toBeGreaterThan(0)
  return sources.length
}

/** Imports spoilt and hostile files, so many for each seed; the seed makes a failure come back. */
export function testSpoiltFiles(seeds: readonly number[]): void {
  it.each(seeds)(
    'spoilt files of seed %i: every row accounted for or an error with a code, never half a bill',
    importSpoilt,
  )
}

async function importSpoilt(seed: number): Promise<void> {
  const random = seeded(seed)
  const folder = temporaryFolder()
  const ctx: EngineContext = {
    db: openMemoryStore(),
    dataFolder: null,
    resourcesFolder: '',
    version: '',
    now: () => '2026-11-21T12:00:00' as ReturnType<EngineContext['now']>,
    language: () => 'zh',
    notify: () => {},
  }
  const reader = startBillReader()
  const memoryBefore = process.resourceUsage().maxRSS / 1024
  let bills = 0
  for (let turn = 0; turn < count; turn += 1) {
    const file = random.pick(files)
    let { bytes } = file
    const names: string[] = []
    for (let times = random.between(1, 2); times > 0; times -= 1) {
      const mutation = random.pick(random.next() < 0.7 ? mutations : hostileMutations)
      names.push(mutation.name)
      bytes = mutation.apply(bytes, random)
    }
    const what = `mutation ${turn} of seed ${seed}: ${file.name}, ${names.join(', ')}`
    const path = join(folder, file.name)
    writeFileSync(path, bytes)
    bills += await importedRows(ctx, reader, path).catch(error => {
      throw new Error(`${what}: ${error instanceof Error ? error.stack : error}`)
    })
  }
  await reader.close()
  // Most of the damage is small: if nearly nothing could be read, the reader would be too timid.
  expect(bills).toBeGreaterThan(count / 4)
  expect(process.resourceUsage().maxRSS / 1024 - memoryBefore).toBeLessThan(mostMemoryMiB)
}
