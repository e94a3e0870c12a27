import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import type { EngineRequestName } from '../../../src/contract/names.ts'
import type { Input } from '../../../src/contract/requests.ts'
import { checkBackupFile } from '../../../src/engine/data/backup-file.ts'
import { removeData } from '../../../src/engine/data/remove-data.ts'
import { readOriginal, sweepOriginals } from '../../../src/engine/files/originals.ts'
import type { DataTask } from '../../../src/engine/protocol.ts'
import { keptHashes } from '../../../src/engine/store/kept-hashes.ts'
import { migrate, newestVersion, schemaVersion } from '../../../src/engine/store/migrate.ts'
import { migrations } from '../../../src/engine/store/migrations/index.ts'
import { openStore } from '../../../src/engine/store/open.ts'
import { dataLocation } from '../../../src/main/data-location.ts'
import { removeLeftover } from '../../../src/main/move-data.ts'
import { killedAtRandom } from '../killed.ts'
import { type ServedEngine, servedEngine } from '../served-engine.ts'
import { resourcesFolder, temporaryFolder } from '../test-engine.ts'

const times = 50
const seed = 20261121
const limitMs = 240_000

/** Asks the engine for one thing, behind the very port that the app uses. */
const asker = `
import { serveEngine } from ${JSON.stringify(resolve('src/engine/serve.ts'))}
const [dataFolder, message] = process.argv.slice(1)
let tell
await serveEngine(
  { dataFolder, resourcesFolder: ${JSON.stringify(resourcesFolder)}, version: '0.0.0', mustExist: false, thorough: false, hold: () => true },
  {
    send: message => { if (message.kind === 'reply') process.exit(message.reply.ok ? 0 : 1) },
    onMessage: listener => { tell = listener },
  },
)
process.stdout.write('go')
tell({ id: 1, language: 'zh', ...JSON.parse(message) })
`

/** Opens the store as the app would at its next start. */
const opener = `
import { openStore } from ${JSON.stringify(resolve('src/engine/store/open.ts'))}
process.stdout.write('go')
const opened = await openStore(process.argv[1])
if (!opened.ok) process.exit(1)
opened.db.close()
`

/** Moves the data as main does, with the engine in the same process: they die together, as in a power cut. */
const mover = `
import { dataLocation } from ${JSON.stringify(resolve('src/main/data-location.ts'))}
import { moveData } from ${JSON.stringify(resolve('src/main/move-data.ts'))}
import { servedEngine } from ${JSON.stringify(resolve('test/engine/served-engine.ts'))}
const [folder, chosen] = process.argv.slice(1)
const location = dataLocation(folder)
let engine = await servedEngine(location.dataFolder())
process.stdout.write('go')
const moved = await moveData({
  location,
  engine: {
    task: task => engine.task(task),
    restart: async () => { engine = await servedEngine(location.dataFolder()) },
    problem: async () => engine.problem,
  },
  choose: async () => chosen,
  folderName: '续查数据',
  dataChanged: async () => {},
})
process.exit(moved.ok ? 0 : 1)
`

const taskMessage = (task: DataTask) => JSON.stringify({ kind: 'data-task', task })
const requestMessage = <N extends EngineRequestName>(
  name: N,
  input: Input<N>,
  paths: Record<string, string> = {},
) => JSON.stringify({ kind: 'request', name, input, paths })

/** Data with three bills, a case and an attachment, and a backup of it. */
let folder = ''
let data = ''
let backup = ''

beforeAll(async () => {
  folder = join(temporaryFolderForAll(), 'template')
  data = join(folder, 'data')
  backup = join(folder, 'backup.zip')
  const engine = await servedEngine(data)
  await engine.ask('bills.importSamples', {})
  const { id } = await aCase(engine)
  const screenshot = join(folder, '截图.png')
  writeFileSync(screenshot, picture(1_000_000, 7))
  const attached = await engine.ask('cases.attach', { id, evidence: 'E04', tokens: ['a'] }, { a: screenshot })
  expect(attached).toMatchObject({ ok: true })
  expect(await engine.task({ name: 'back-up', path: backup })).toMatchObject({ ok: true })
  await engine.task({ name: 'copy-data', to: join(folder, 'closed') })
})

function temporaryFolderForAll(): string {
  const all = join(resolve(import.meta.dirname, '../../..'), 'out', 'killed')
  rmSync(all, { recursive: true, force: true })
  mkdirSync(all, { recursive: true })
  return all
}

/** Bytes that begin as a PNG does. */
function picture(size: number, filling: number): Uint8Array {
  const bytes = new Uint8Array(size).fill(filling)
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return bytes
}

async function aCase(engine: ServedEngine) {
  const overview = await engine.ask('charges.overview', {})
  if (!overview.ok) throw new Error(overview.failure.code)
  const charge = overview.value.subscriptions[0]?.charges[0]
  const wallet = overview.value.subscriptions[0]?.channel ?? 'alipay'
  const started = await engine.ask('cases.start', { charges: [{ wallet, tradeNo: charge?.tradeNo ?? '' }] })
  if (!started.ok) throw new Error(started.failure.code)
  return started.value
}

interface Found {
  sources: number
  rows: number
  cases: number
  attachments: number
}

/** What the next start finds: everything whole, every kept file proven, nothing lying about. */
async function found(dataFolder: string): Promise<Found> {
  const opened = await openStore(dataFolder)
  if (!opened.ok) throw new Error(opened.problem)
  const { db } = opened
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  const kept = keptHashes(db)
  sweepOriginals(dataFolder, kept)
  for (const sha256 of kept) expect(readOriginal(dataFolder, sha256)).toMatchObject({ ok: true })
  const originals = join(dataFolder, 'originals')
  expect(new Set(existsSync(originals) ? readdirSync(originals) : [])).toEqual(kept)
  const count = (table: string) => countIn(db, table)
  const result = {
    sources: count('source'),
    rows: count('row'),
    cases: count('case_file'),
    attachments: count('attachment'),
  }
  db.close()
  expect(readdirSync(dataFolder).filter(name => name !== 'originals' && name !== 'xucha.db')).toEqual([])
  return result
}

function countIn(db: Database, table: string): number {
  return db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
}

const full = { sources: 3, rows: 864, cases: 1, attachments: 1 }

/** A copy of the template for each turn. */
function copies(): (turn: number) => string {
  const into = temporaryFolder()
  return turn => {
    const copy = join(into, String(turn))
    if (!existsSync(copy)) cpSync(join(folder, 'closed'), copy, { recursive: true })
    return copy
  }
}

describe(`killed ${times} times at random moments`, () => {
  test(
    'a migration leaves the old version or the new one, and the next start goes on',
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

  test(
    'a restore leaves what was there or what was restored',
    async () => {
      const into = temporaryFolder()
      const dataFolder = (turn: number) => {
        const copy = join(into, String(turn))
        if (!existsSync(copy)) {
          mkdirSync(copy)
          cpSync(join(into, 'other'), copy, { recursive: true })
        }
        return copy
      }
      const other = await servedEngine(join(into, 'first'))
      await other.ask('bills.importSamples', {})
      await other.ask('bills.remove', { ids: [2, 3] })
      await other.task({ name: 'copy-data', to: join(into, 'other') })
      const { rows } = await found(join(into, 'other'))
      const before = { sources: 1, rows, cases: 0, attachments: 0 }
      const outcomes = { before: 0, after: 0 }
      await killedAtRandom(
        {
          script: asker,
          args: turn => [dataFolder(turn), taskMessage({ name: 'restore', path: backup, safety: null })],
          times,
          seed,
        },
        async turn => {
          const now = await found(dataFolder(turn))
          expect([before, full]).toContainEqual(now)
          outcomes[now.sources === 1 ? 'before' : 'after'] += 1
        },
      )
      expect(outcomes.before).toBeGreaterThan(0)
      expect(outcomes.before + outcomes.after).toBe(times)
    },
    limitMs,
  )

  test(
    'a backup is there whole or not at all, and the data as it was',
    async () => {
      const dataFolder = copies()
      const into = temporaryFolder()
      const path = (turn: number) => join(into, `${turn}.zip`)
      const { survived } = await killedAtRandom(
        {
          script: asker,
          args: turn => [dataFolder(turn), taskMessage({ name: 'back-up', path: path(turn) })],
          times,
          seed,
        },
        async turn => {
          if (existsSync(path(turn))) expect(await checkBackupFile(path(turn))).toMatchObject({ ok: true })
          expect(await found(dataFolder(turn))).toEqual(full)
        },
      )
      expect(survived).toBeLessThan(times)
    },
    limitMs,
  )

  test(
    'moving the data loses nothing, and what it left elsewhere can be cleared away',
    async () => {
      const dataFolder = copies()
      const into = temporaryFolder()
      const to = (turn: number) => join(into, String(turn), '续查数据')
      let whole = 0
      await killedAtRandom(
        {
          script: asker,
          args: turn => {
            mkdirSync(join(into, String(turn)), { recursive: true })
            return [dataFolder(turn), taskMessage({ name: 'copy-data', to: to(turn) })]
          },
          times,
          seed,
        },
        async turn => {
          expect(await found(dataFolder(turn))).toEqual(full)
          // A database there says that the copy is whole.
          if (existsSync(join(to(turn), 'xucha.db'))) {
            expect(await found(to(turn))).toEqual(full)
            whole += 1
          }
          removeData(to(turn))
          expect(readdirSync(join(into, String(turn)))).toEqual([])
        },
      )
      expect(whole).toBeLessThan(times)
    },
    limitMs,
  )

  test(
    'a move that main was making is made or not, and the next start clears away what is left of the other',
    async () => {
      const into = temporaryFolder()
      const own = (turn: number) => join(into, String(turn))
      const chosen = (turn: number) => join(into, `${turn} 硬盘`)
      const prepare = (turn: number) => {
        cpSync(join(folder, 'closed'), join(own(turn), 'data'), { recursive: true })
        mkdirSync(join(chosen(turn), '照片'), { recursive: true })
        return [own(turn), chosen(turn)]
      }
      const outcomes = { before: 0, leftBehind: 0, after: 0 }
      await killedAtRandom({ script: mover, args: prepare, times, seed }, async turn => {
        const location = dataLocation(own(turn))
        const moved = join(chosen(turn), '续查数据')
        const isMoved = location.isChosen()
        expect(location.dataFolder()).toBe(isMoved ? moved : join(own(turn), 'data'))
        if (isMoved) outcomes.after += 1
        else if (existsSync(moved)) outcomes.leftBehind += 1
        else outcomes.before += 1
        expect(await found(location.dataFolder())).toEqual(full)
        removeLeftover(location)
        expect(location.leftover()).toBe(null)
        expect(existsSync(isMoved ? join(own(turn), 'data') : moved)).toBe(false)
        expect(await found(location.dataFolder())).toEqual(full)
        expect(readdirSync(chosen(turn)).sort()).toEqual(['照片', ...(isMoved ? ['续查数据'] : [])].sort())
      })
      expect(outcomes.leftBehind).toBeGreaterThan(0)
      expect(outcomes.after).toBeGreaterThan(0)
      expect(outcomes.before + outcomes.leftBehind + outcomes.after).toBe(times)
    },
    limitMs,
  )

  test(
    'a rebuilding leaves the damaged data or the new, and can be begun again',
    async () => {
      const into = temporaryFolder()
      const dataFolder = (turn: number) => {
        const copy = join(into, String(turn))
        if (!existsSync(copy)) {
          cpSync(join(folder, 'closed'), copy, { recursive: true })
          writeFileSync(join(copy, 'xucha.db'), Buffer.alloc(20_000))
        }
        return copy
      }
      const outcomes = { before: 0, after: 0 }
      const rebuilt = { sources: 3, rows: full.rows }
      await killedAtRandom(
        {
          script: asker,
          args: turn => [dataFolder(turn), taskMessage({ name: 'rebuild' })],
          times,
          seed,
        },
        async turn => {
          const engine = await servedEngine(dataFolder(turn))
          if (engine.problem === null) outcomes.after += 1
          else {
            outcomes.before += 1
            expect(engine.problem).toBe('damaged')
            expect(await engine.task({ name: 'rebuild' })).toMatchObject({ ok: true })
          }
          expect(await engine.task({ name: 'counts' })).toMatchObject({ ok: true, value: rebuilt })
          expect(await engine.task({ name: 'check-integrity' })).toMatchObject({
            ok: true,
            value: { changedFiles: 0 },
          })
        },
      )
      expect(outcomes.before).toBeGreaterThan(0)
      expect(outcomes.before + outcomes.after).toBe(times)
    },
    limitMs,
  )

  test(
    'removing bills takes all of them or none',
    async () => {
      const dataFolder = copies()
      const counts = new Set<number>()
      await killedAtRandom(
        {
          script: asker,
          args: turn => [dataFolder(turn), requestMessage('bills.remove', { ids: [1, 3] })],
          times,
          seed,
        },
        async turn => {
          const now = await found(dataFolder(turn))
          expect([1, 3]).toContain(now.sources)
          expect(now.rows === full.rows).toBe(now.sources === 3)
          expect(now).toMatchObject({ cases: 1, attachments: 1 })
          counts.add(now.sources)
        },
      )
      expect(counts.size).toBe(2)
    },
    limitMs,
  )

  test(
    'attaching files adds all of them or none',
    async () => {
      const dataFolder = copies()
      const into = temporaryFolder()
      const paths: Record<string, string> = {}
      for (const token of ['a', 'b', 'c', 'd']) {
        paths[token] = join(into, `${token}.png`)
        writeFileSync(paths[token], picture(1_500_000, token.charCodeAt(0)))
      }
      const counts = new Set<number>()
      await killedAtRandom(
        {
          script: asker,
          args: turn => [
            dataFolder(turn),
            requestMessage('cases.attach', { id: 1, evidence: 'E04', tokens: Object.keys(paths) }, paths),
          ],
          times,
          seed,
        },
        async turn => {
          const now = await found(dataFolder(turn))
          expect([1, 5]).toContain(now.attachments)
          expect(now).toMatchObject({ sources: 3, cases: 1 })
          counts.add(now.attachments)
        },
      )
      expect(counts.has(1)).toBe(true)
    },
    limitMs,
  )
})
