import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterAll, beforeAll, expect } from 'vitest'
import type { EngineRequestName } from '../../src/contract/names.ts'
import type { Input } from '../../src/contract/requests.ts'
import { readOriginal, sweepOriginals } from '../../src/engine/files/originals.ts'
import type { DataTask } from '../../src/engine/protocol.ts'
import { keptHashes } from '../../src/engine/store/kept-hashes.ts'
import { openStore } from '../../src/engine/store/open.ts'
import { seemingPng } from '../fixture/png.ts'
import { killedAtRandom } from './killed.ts'
import { sampleCase } from './sample-case.ts'
import { servedEngine } from './served-engine.ts'
import { resourcesFolder, temporaryFolder } from './test-engine.ts'

/** How often each kind of work is killed. */
export const times = 50
/** What the title of each of these tests begins with. */
export const killed = `killed ${times} times at random moments, `
/** Of the moments. */
export const seed = 20261121
export const limitMs = 240_000

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

type Asked =
  | { kind: 'data-task'; task: DataTask }
  | { kind: 'request'; name: EngineRequestName; input: unknown; paths: Record<string, string> }

export const task = (task: DataTask): Asked => ({ kind: 'data-task', task })

export function request<N extends EngineRequestName>(
  name: N,
  input: Input<N>,
  paths: Record<string, string> = {},
): Asked {
  return { kind: 'request', name, input, paths }
}

/** Kills the engine again and again while it does what it was asked; `check` is called after each death. */
export function killedWhileAsked(
  ask: (turn: number) => { dataFolder: string; asked: Asked },
  check: (turn: number) => Promise<void>,
): Promise<{ survived: number }> {
  const args = (turn: number) => {
    const { dataFolder, asked } = ask(turn)
    return [dataFolder, JSON.stringify(asked)]
  }
  return killedAtRandom({ script: asker, args, times, seed }, check)
}

interface Template {
  copyTo(folder: string): void
  /** A copy of the data for each turn, made where there is none yet. */
  copies(): (turn: number) => string
  /** The path of the backup. */
  backup(): string
}

/** Data with three bills, a case and an attachment, closed, and a backup of it. */
export function dataTemplate(): Template {
  let folder = ''
  const closed = () => join(folder, 'closed')
  const backup = () => join(folder, 'backup.zip')

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'xucha-killed-'))
    const engine = await servedEngine(join(folder, 'data'))
    await engine.ask('bills.importSamples', {})
    const { id } = await sampleCase(engine)
    const screenshot = join(folder, '截图.png')
    writeFileSync(screenshot, seemingPng(1_000_000, 7))
    const attached = await engine.ask(
      'claims.attach',
      { id, evidence: 'E04', tokens: ['a'] },
      { a: screenshot },
    )
    expect(attached).toMatchObject({ ok: true })
    expect(await engine.task({ name: 'back-up', path: backup() })).toMatchObject({ ok: true })
    await engine.task({ name: 'copy-data', to: closed() })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const copyTo = (to: string) => cpSync(closed(), to, { recursive: true })
  return {
    backup,
    copyTo,
    copies() {
      const into = temporaryFolder()
      return turn => {
        const copy = join(into, String(turn))
        if (!existsSync(copy)) copyTo(copy)
        return copy
      }
    },
  }
}

interface Found {
  sources: number
  rows: number
  cases: number
  attachments: number
}

/** What the template holds. */
export const full: Found = { sources: 3, rows: 864, cases: 1, attachments: 1 }

/** What the next start finds: everything whole, every kept file as it arrived, nothing lying about. */
export async function found(dataFolder: string): Promise<Found> {
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

export function countIn(db: Database, table: string): number {
  return db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0
}
