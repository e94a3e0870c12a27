import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, newestVersion, schemaVersion } from '../../../src/engine/store/migrate.ts'
import { migrations } from '../../../src/engine/store/migrations/index.ts'
import { openStore } from '../../../src/engine/store/open.ts'
import { killedAtRandom } from '../killed.ts'
import { countIn, killed, limitMs, seed, times } from '../killed-data.ts'
import { temporaryFolder } from '../test-engine.ts'

/** Opens the store as the app would at its next start. */
const opener = `
import { openStore } from ${JSON.stringify(resolve('src/engine/store/open.ts'))}
process.stdout.write('go')
const opened = await openStore(process.argv[1])
if (!opened.ok) process.exit(1)
opened.db.close()
`

test(
  `${killed}a migration leaves the old version or the new one, and the next start goes on`,
  async () => {
    const into = temporaryFolder()
    const old = join(into, 'old.db')
    cpSync(join(import.meta.dirname, '../../fixture/databases/v1.db'), old)
    const grown = new Sqlite(old)
    grown.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
    INSERT INTO term (text) SELECT '第' || i || '家小店' FROM n`)
    grown.close()
    const dataFolder = (turn: number) => {
      const copy = join(into, String(turn))
      mkdirSync(copy, { recursive: true })
      if (!existsSync(join(copy, 'xucha.db'))) cpSync(old, join(copy, 'xucha.db'))
      return copy
    }
    const versions = new Set<number>()
    const { survived } = await killedAtRandom(
      { script: opener, args: turn => [dataFolder(turn)], times, seed },
      async turn => {
        const db = new Sqlite(join(dataFolder(turn), 'xucha.db'))
        const version = schemaVersion(db)
        versions.add(version)
        expect([1, newestVersion()]).toContain(version)
        expect(countIn(db, 'term')).toBe(60_004)
        db.close()
        const copy = join(dataFolder(turn), 'xucha.v1.bak')
        if (version > 1) expect(existsSync(copy)).toBe(true)
        if (existsSync(copy)) {
          const kept = new Sqlite(copy, { readonly: true })
          expect(kept.pragma('integrity_check', { simple: true })).toBe('ok')
          expect(schemaVersion(kept)).toBe(1)
          kept.close()
        }
        const opened = await openStore(dataFolder(turn))
        if (!opened.ok) throw new Error(opened.problem)
        expect(schemaVersion(opened.db)).toBe(newestVersion())
        expect(countIn(opened.db, 'row')).toBe(2)
        opened.db.close()
      },
    )
    expect(versions.has(1)).toBe(true)
    expect(survived).toBeLessThan(times)
  },
  limitMs,
)

test('the steps of a migration are all taken or none', () => {
  const db = new Sqlite(':memory:')
  const failing = { version: 99, run: () => void db.prepare('SELECT * FROM nowhere') }
  expect(() => migrate(db, [...migrations, failing])).toThrow()
  expect(schemaVersion(db)).toBe(0)
  db.close()
})
