import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { sweepOriginals } from '../../../src/engine/files/originals.ts'
import { startBillReader } from '../../../src/engine/import/bill-reader.ts'
import { importFile } from '../../../src/engine/import/import.ts'
import { keptHashes } from '../../../src/engine/store/kept-hashes.ts'
import { household } from '../../fixture/household.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { killedAtRandom } from '../killed.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const times = 50
const seed = 20261121

/** Imports one file into a data folder, as the engine would. */
const importer = `
import { startBillReader } from ${JSON.stringify(resolve('src/engine/import/bill-reader.ts'))}
import { importFile } from ${JSON.stringify(resolve('src/engine/import/import.ts'))}
import { openStore } from ${JSON.stringify(resolve('src/engine/store/open.ts'))}
const [dataFolder, path] = process.argv.slice(1)
const opened = await openStore(dataFolder)
const now = () => '2026-11-21T12:00:00'
const ctx = { db: opened.db, dataFolder, resourcesFolder: '', version: '', now, language: () => 'zh', notify: () => {} }
process.stdout.write('go')
const reader = startBillReader()
await importFile(ctx, reader, { token: path, path, sample: false }, [])
reader.close()
`

test(`killed ${times} times at random moments, an import leaves all of a bill or nothing, and the next one succeeds`, async () => {
  const folder = temporaryFolder()
  const trades = household({ wallet: 'alipay', from: '2020-01-01', to: '2024-12-31', perMonth: 150, seed: 7 })
  const bill = fileOf(folder, '账单.csv', writeBill({ format: 'A4', trades }))
  const dataFolder = (turn: number) => join(folder, `data-${turn}`)
  const found = { none: 0, all: 0 }
  const { survived } = await killedAtRandom(
    { script: importer, args: turn => [dataFolder(turn), bill.path], times, seed },
    turn => {
      const db = new Sqlite(join(dataFolder(turn), 'xucha.db'))
      const count = (table: string) =>
        db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM "${table}"`).get()?.n
      const [sources, rows] = [count('source'), count('row')]
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect([
        [0, 0],
        [1, trades.length],
      ]).toContainEqual([sources, rows])
      found[sources === 0 ? 'none' : 'all'] += 1
      const kept = keptHashes(db)
      sweepOriginals(dataFolder(turn), kept)
      const originals = join(dataFolder(turn), 'originals')
      expect(existsSync(originals) ? readdirSync(originals) : []).toEqual([...kept])
      db.close()
    },
  )
  // Moments before and after the commit must both have been met, or nothing was tried.
  expect(found.none).toBeGreaterThan(0)
  expect(survived).toBeLessThan(times)

  const ctx = await testContext(join(folder, 'again'))
  const reader = startBillReader()
  for (const turn of [0, 1]) {
    const [imported] = await importFile(ctx, reader, bill, [])
    expect(imported).toMatchObject({ known: turn === 1, issue: null })
  }
  await reader.close()
}, 120_000)
