import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import type { WallTime } from '../../src/core/base/calendar.ts'
import type { EngineContext } from '../../src/engine/context.ts'
import { databaseName, openStore } from '../../src/engine/store/open.ts'
import { done, type ServedEngine, servedEngine } from './served-engine.ts'

const resourcesFolder = resolve(import.meta.dirname, '../../resources')
/** Bills that ship to try the app with. */
export const sampleCount = readdirSync(resolve(resourcesFolder, 'samples')).length

/** How to wait for what was removed to be out of the log too: the engine empties it a second after the last change. */
export const emptiedLog = { timeout: 30_000, interval: 100 }

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A database as a first start leaves it, which takes several times as long to make as to open. */
let firstDatabase: Uint8Array | null = null

async function openedStore(dataFolder: string) {
  const isFirst = !existsSync(dataFolder)
  if (isFirst && firstDatabase) {
    mkdirSync(dataFolder)
    writeFileSync(join(dataFolder, databaseName), firstDatabase)
  }
  const opened = await openStore(dataFolder)
  if (!opened.ok) throw new Error(`the store did not open: ${opened.problem}`)
  if (isFirst) firstDatabase ??= opened.db.serialize()
  return opened
}

/** What a use case needs, over a real database in a folder of its own; the clock stands still. */
export async function testContext(
  folder = temporaryFolder(),
): Promise<EngineContext & { dataFolder: string }> {
  const opened = await openedStore(join(folder, 'data'))
  onTestFinished(() => {
    opened.db.close()
  })
  return {
    db: opened.db,
    dataFolder: join(folder, 'data'),
    resourcesFolder,
    version: '0.0.0',
    now: () => '2026-11-21T12:00:00' as WallTime,
    language: () => 'zh',
    notify: () => {},
  }
}

/** An engine behind a port that is closed before the folder it works in goes: Windows removes nothing that is open. */
export async function testEngine(...places: Parameters<typeof servedEngine>): Promise<ServedEngine> {
  const engine = await servedEngine(...places)
  onTestFinished(engine.close)
  return engine
}

/** Such an engine with the sample bills imported. */
export async function sampleEngine(...places: Parameters<typeof servedEngine>): Promise<ServedEngine> {
  const engine = await testEngine(...places)
  await done(engine.ask('bills.importSamples', {}))
  return engine
}

/** A file of the given bytes, as a person would have it on disk. */
export function fileOf(
  folder: string,
  name: string,
  bytes: Uint8Array,
): { token: string; path: string; sample: boolean } {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { token: name, path, sample: false }
}
