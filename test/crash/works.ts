import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'
import { fail, ok, type Reply } from '../../src/contract/reply.ts'
import type { QuestionId } from '../../src/core/claims/question-ids.ts'
import { checkBackupFile } from '../../src/engine/data/backup-file.ts'
import { removeData } from '../../src/engine/data/remove-data.ts'
import { verifyPackAt } from '../../src/engine/packs/read-pack.ts'
import type { DataTask } from '../../src/engine/protocol.ts'
import { schemaVersion } from '../../src/engine/store/migrate.ts'
import { databaseName, openStore } from '../../src/engine/store/open.ts'
import { dataLocation, locationName } from '../../src/main/data/data-location.ts'
import { moveData, removeLeftover } from '../../src/main/data/move-data.ts'
import { sampleCase } from '../engine/sample-case.ts'
import { done, type ServedEngine, servedEngine } from '../engine/served-engine.ts'
import { household } from '../fixture/household.ts'
import { seemingPng } from '../fixture/png.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { stateOf } from './data-state.ts'
import type { WorkName } from './trial.ts'

/** One kind of work on the data, which is to be done whole or not at all. */
export interface Work {
  /** Makes what is there before it, in a folder that is copied for each time the work is done, from the data that is common to most. */
  prepare(folder: string, common: string): Promise<void>
  /** Goes as far as the work itself, which is what it gives back. */
  begin(folder: string): Promise<() => Promise<Reply<unknown>>>
  /** What the next start finds in a copy of the folder `of`; throws where something is half or, after a death, left. */
  find(folder: string, of: string, after: 'death' | 'error'): Promise<unknown>
}

const attachmentBytes = 100_000
const data = (folder: string) => join(folder, 'data')
const backup = (folder: string) => join(folder, '备份.zip')
const target = (folder: string) => join(folder, 'target')

/** Work that one request to the engine does, on the samples, a case with answers and an attachment. */
function onData(
  act: (engine: ServedEngine, folder: string) => Promise<Reply<unknown>>,
  more: Partial<Work> = {},
): Work {
  return {
    prepare: prepareData,
    async begin(folder) {
      const engine = await servedEngine(data(folder))
      return () => act(engine, folder)
    },
    find: (folder, _of, after) => stateOf(data(folder), after === 'error'),
    ...more,
  }
}

/** Makes the common data where no work before has. */
async function prepareData(folder: string, common: string): Promise<void> {
  if (!existsSync(common)) {
    await makeData(`${common}.new`)
    renameSync(`${common}.new`, common)
  }
  cpSync(common, folder, { recursive: true })
}

async function makeData(folder: string): Promise<void> {
  mkdirSync(folder)
  const engine = await servedEngine(join(folder, 'made'))
  await done(engine.ask('bills.importSamples', {}))
  const { id } = await sampleCase(engine)
  await answer(engine, id)
  mkdirSync(target(folder))
  for (const name of ['a', 'b', 'c']) {
    writeFileSync(join(folder, `${name}.png`), seemingPng(attachmentBytes, name.charCodeAt(0)))
  }
  await done(
    engine.ask(
      'claims.attach',
      { id, evidence: 'wallet-mandate', tokens: ['a'] },
      { a: join(folder, 'a.png') },
    ),
  )
  const trades = household({ wallet: 'alipay', from: '2023-01-01', to: '2023-06-30', seed: 7 })
  writeFileSync(join(folder, '账单.csv'), writeBill({ format: 'A4', trades }))
  await done(engine.task({ name: 'back-up', path: backup(folder) }))
  // Only a copy is a database that nothing has open.
  await done(engine.task({ name: 'copy-data', to: data(folder) }))
  rmSync(join(folder, 'made'), { recursive: true })
}

const answers: Record<string, string> = {
  payer: 'self',
  cancelled: 'no',
  double: 'unsure',
  trial: 'no',
  signup: 'clear',
  price: 'agreed',
  'first-charge': 'renewal',
  reminder: 'none',
  early: 'unsure',
  demanded: 'no',
}

async function answer(engine: ServedEngine, id: number): Promise<void> {
  for (const [question, value] of Object.entries(answers)) {
    const { questions } = await done(engine.ask('claims.open', { id }))
    const isAsked = questions.some(one => one.id === question)
    if (isAsked)
      await done(engine.ask('claims.answer', { id, question: question as QuestionId, answer: value }))
  }
}

const task = (work: (folder: string) => DataTask, more?: Partial<Work>) =>
  onData((engine, folder) => engine.task(work(folder)), more)

/** The packs in the folder, all of them sound; what is hidden there is gone after the next writing. */
async function packsIn(folder: string, after: 'death' | 'error'): Promise<string[]> {
  const names = () => readdirSync(target(folder))
  const shown = names().filter(name => !name.startsWith('.'))
  for (const name of shown) {
    const verified = await verifyPackAt(join(target(folder), name))
    assert.ok(verified.ok && verified.value.sound, `${name} is not sound`)
  }
  if (after === 'death' && names().length > shown.length) {
    const engine = await servedEngine(data(folder))
    await done(engine.pack(1, target(folder), 'folder'))
    assert.deepEqual(
      names().filter(name => name.startsWith('.')),
      [],
      'what is hidden',
    )
  }
  return shown
}

const pack = (form: 'folder' | 'zip') =>
  onData((engine, folder) => engine.pack(1, target(folder), form), {
    find: async (folder, _of, after) => [await packsIn(folder, after), await stateOf(data(folder), true)],
  })

const backupFound: Work['find'] = async (folder, _of, after) => {
  const checked = await checkBackupFile(backup(folder))
  assert.ok(checked.ok, 'the backup can not be read')
  return [checked.manifest.counts, await stateOf(data(folder), after === 'error')]
}

/** Reading the bills once more takes longer than all else: it is tried at every so many of the points. */
const beginAgainEvery = 6
let timesDamaged = 0

/** A damaged database, which is read anew from the kept bills. */
const rebuild = task(() => ({ name: 'rebuild' }), {
  async prepare(folder, common) {
    await prepareData(folder, common)
    writeFileSync(join(data(folder), databaseName), Buffer.alloc(20_000))
  },
  async find(folder, _of, after) {
    const found = await stateOf(data(folder), true)
    timesDamaged += 1
    if (after === 'error' || !('problem' in found) || timesDamaged % beginAgainEvery !== 0) return found
    const engine = await servedEngine(data(folder))
    await done(engine.task({ name: 'rebuild' }))
    assert.ok(!('problem' in (await stateOf(data(folder), true))), 'can not be rebuilt once more')
    return found
  },
})

/** The data moves as main moves it, with the engine in the same process: they die together, as in a power cut. */
const move: Work = {
  async prepare(folder, common) {
    await prepareData(folder, common)
    mkdirSync(join(target(folder), '照片'))
  },
  async begin(folder) {
    const location = dataLocation(folder)
    let engine = await servedEngine(location.dataFolder())
    return () =>
      moveData({
        isInProgram: () => false,
        location,
        engine: {
          task: wanted => engine.task(wanted),
          restart: async () => {
            engine = await servedEngine(location.dataFolder())
          },
          problem: async () => engine.problem,
        },
        choose: async () => target(folder),
        folderName: '续查数据',
        dataChanged: async () => {},
      })
  },
  async find(folder, of, after) {
    const record = join(folder, locationName)
    if (existsSync(record)) writeFileSync(record, readFileSync(record, 'utf8').replaceAll(of, folder))
    const location = dataLocation(folder)
    const found = await stateOf(location.dataFolder(), after === 'error')
    removeLeftover(location)
    const [own, moved] = [data(folder), join(target(folder), '续查数据')]
    assert.equal(existsSync(location.isChosen() ? own : moved), false, 'two copies')
    return [location.isChosen(), found]
  },
}

const copy = task(folder => ({ name: 'copy-data', to: join(target(folder), 'copy') }), {
  async find(folder, _of, after) {
    const to = join(target(folder), 'copy')
    // A database there says that the copy is whole.
    const copied = existsSync(join(to, databaseName)) ? await stateOf(to) : null
    if (!copied) removeData(to)
    assert.deepEqual(readdirSync(target(folder)), copied ? ['copy'] : [], 'what lies about')
    return [copied, await stateOf(data(folder), after === 'error')]
  },
})

const openData = async (folder: string): Promise<Reply<null>> => {
  const opened = await openStore(data(folder))
  if (!opened.ok) return fail(`database-${opened.problem}`)
  opened.db.close()
  return ok(null)
}

const versionOf = (folder: string): number | null => {
  const path = join(data(folder), databaseName)
  if (!existsSync(path)) return null
  const db = new Sqlite(path)
  try {
    return schemaVersion(db)
  } finally {
    db.close()
  }
}

/** Where nothing is yet but an empty folder. */
const firstStart: Work = {
  prepare: async () => {},
  begin: async folder => () => openData(folder),
  async find(folder) {
    const version = versionOf(folder)
    return [version || null, await stateOf(data(folder))]
  },
}

const migration: Work = {
  async prepare(folder) {
    const bill = new TextEncoder().encode('a bill')
    const sha256 = createHash('sha256').update(bill).digest('hex')
    mkdirSync(join(data(folder), 'originals'), { recursive: true })
    writeFileSync(join(data(folder), 'originals', sha256), bill)
    const path = join(data(folder), databaseName)
    copyFileSync(resolve('test/fixture/databases/v1.db'), path)
    const db = new Sqlite(path)
    db.prepare('UPDATE source SET sha256 = ?').run(sha256)
    db.close()
  },
  begin: async folder => () => openData(folder),
  async find(folder, _of, after) {
    const version = versionOf(folder)
    const copy = join(data(folder), 'xucha.v1.bak')
    if (version !== 1) assert.ok(existsSync(copy), 'no copy of the old version')
    if (existsSync(copy)) {
      const old = new Sqlite(copy)
      assert.equal(old.pragma('integrity_check', { simple: true }), 'ok')
      assert.equal(schemaVersion(old), 1)
      old.close()
    }
    return [version, await stateOf(data(folder), after === 'error')]
  },
}

const restore = task(folder => ({ name: 'restore', path: backup(folder), safety: null }), {
  async prepare(folder, common) {
    await prepareData(folder, common)
    const engine = await servedEngine(data(folder))
    await done(engine.ask('bills.remove', { ids: [2, 3] }))
    await done(engine.task({ name: 'copy-data', to: join(folder, 'less') }))
    rmSync(data(folder), { recursive: true })
    cpSync(join(folder, 'less'), data(folder), { recursive: true })
    rmSync(join(folder, 'less'), { recursive: true })
  },
})

const paths = (folder: string) => ({
  bill: join(folder, '账单.csv'),
  b: join(folder, 'b.png'),
  c: join(folder, 'c.png'),
})

export const works: Record<WorkName, Work> = {
  'a first start': firstStart,
  'a migration': migration,
  'an import': onData((engine, folder) => engine.ask('bills.import', { tokens: ['bill'] }, paths(folder))),
  'a removal of bills': onData(engine => engine.ask('bills.remove', { ids: [1, 3] })),
  attaching: onData((engine, folder) =>
    engine.ask('claims.attach', { id: 1, evidence: 'wallet-mandate', tokens: ['b', 'c'] }, paths(folder)),
  ),
  'an answer': onData(engine => engine.ask('claims.answer', { id: 1, question: 'name', answer: '张三' })),
  'a removal of a case': onData(engine => engine.ask('claims.remove', { id: 1 })),
  'a backup over an older one': task(folder => ({ name: 'back-up', path: backup(folder) }), {
    async prepare(folder, common) {
      await prepareData(folder, common)
      const engine = await servedEngine(join(folder, 'empty'))
      await done(engine.task({ name: 'back-up', path: backup(folder) }))
      rmSync(join(folder, 'empty'), { recursive: true })
    },
    find: backupFound,
  }),
  'a restore': restore,
  'a rebuild': rebuild,
  'a copy': copy,
  'a move': move,
  'a pack as a folder': pack('folder'),
  'a pack as a zip': pack('zip'),
}
