import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { replyOf } from '../../src/contract/reply.ts'
import {
  type EngineRequestName,
  isEngineRequest,
  requestNames,
  requests,
} from '../../src/contract/requests.ts'
import { sampleCase } from '../engine/sample-case.ts'
import { type ServedEngine, servedEngine } from '../engine/served-engine.ts'
import { temporaryFolder, testEngine } from '../engine/test-engine.ts'
import { seemingPng } from '../fixture/png.ts'
import { writeBill } from '../fixture/write-bill.ts'
import { type Base, craftedBackup } from './crafted-backup.ts'

const databases = resolve(import.meta.dirname, '../fixture/databases')

/** What can be asked without knowing anything of the data, and changes nothing of it. */
const askable = requestNames.filter(
  (name): name is EngineRequestName =>
    isEngineRequest(name) &&
    requests[name].input.safeParse({}).success &&
    !/import|remove|clear|add|cancel|mark|stop|finish|undo/i.test(name.split('.')[1] ?? ''),
)

/** Restores so many crafted backups, one after the other, over data of the person's. */
export function fuzzBackups(count: number, inOneTest: number): void {
  let died: unknown = null
  const noted = (error: unknown) => {
    died = error
  }
  let bases: Base[] = []
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'xucha-bases-'))
    bases = await basesIn(join(folder, 'bases'))
    rmSync(folder, { recursive: true })
  })
  beforeEach(() => void process.on('unhandledRejection', noted))
  afterEach(() => void process.off('unhandledRejection', noted))

  const firsts = Array.from({ length: Math.ceil(count / inOneTest) }, (_, at) => 1 + at * inOneTest)
  it.each(firsts)('from number %i on', async first => {
    const outside = temporaryFolder()
    const data = join(outside, 'app', 'data')
    mkdirSync(join(outside, 'app'))
    mkdirSync(join(outside, 'work'))
    writeFileSync(join(outside, 'victim.txt'), 'mine')
    const path = join(outside, 'b.zip')
    const ended: Record<string, number> = {}
    let engine = await testEngine(data)
    expect(await engine.ask('bills.importSamples', {})).toMatchObject({ ok: true })

    for (let seed = first; seed < first + inOneTest && seed <= count; seed += 1) {
      const { how, bytes } = craftedBackup(seed, bases, join(outside, 'work'))
      const what = `backup ${seed}: ${how}`
      writeFileSync(path, bytes)
      const before = await engine.ask('bills.list', {})
      const restored = await whole(engine.task({ name: 'restore', path, safety: null }), what)
      const code = restored.ok ? 'restored' : restored.failure.code
      ended[code] = (ended[code] ?? 0) + 1
      if (restored.ok) {
        engine = await openedAnew(engine, data, what)
        await answers(engine, what)
      } else {
        expect(code, what).toMatch(/^backup-(unknown|newer|damaged)$/)
        expect(await engine.ask('bills.list', {}), what).toEqual(before)
      }
      expect(readFileSync(join(outside, 'victim.txt'), 'utf8'), what).toBe('mine')
      expect(readdirSync(outside).sort(), what).toEqual(['app', 'b.zip', 'victim.txt', 'work'])
      expect(readdirSync(join(outside, 'app')), what).toEqual(['data'])
      expect(
        readdirSync(data).filter(name => !/^(originals|xucha\.db(-wal|-shm)?|xucha\.v\d+\.bak)$/.test(name)),
        what,
      ).toEqual([])
    }
    // Neither end alone would prove anything.
    if (inOneTest > 20)
      expect(Object.keys(ended)).toEqual(expect.arrayContaining(['restored', 'backup-damaged']))
  })

  /** Comes to an end, and not to that of the engine's process. */
  async function whole<T>(work: Promise<T>, what: string): Promise<T> {
    const timer = new Promise<never>((_, reject) => {
      const look = setInterval(() => {
        if (died === null) return
        clearInterval(look)
        reject(new Error(`${what}: the engine ended: ${died instanceof Error ? died.stack : died}`))
      }, 20)
      void work.finally(() => clearInterval(look)).catch(() => {})
    })
    return Promise.race([work, timer])
  }

  /** Everything the window shows, and a backup. */
  async function answers(engine: ServedEngine, what: string): Promise<void> {
    for (const name of askable) {
      const reply = await whole(engine.ask(name, {} as never), `${what}, ${name}`)
      const parsed = replyOf(requests[name].output).safeParse(reply)
      expect(parsed.success, `${what}, ${name}: ${parsed.error}`).toBe(true)
      expect(reply, `${what}, ${name}`).toMatchObject({ ok: true })
    }
    const cases = await engine.ask('claims.list', {})
    for (const { id } of cases.ok ? cases.value : []) {
      const reply = await whole(engine.ask('claims.open', { id }), `${what}, case ${id}`)
      expect(replyOf(requests['claims.open'].output).safeParse(reply).error, what).toBeUndefined()
    }
  }

  async function openedAnew(engine: ServedEngine, data: string, what: string): Promise<ServedEngine> {
    const path = join(data, '..', '..', 'b.zip')
    expect(await whole(engine.task({ name: 'back-up', path }), what), what).toMatchObject({ ok: true })
    const next = await testEngine(data)
    expect(next.problem, what).toBeNull()
    return next
  }
}

/** The databases of every version, and one in which a person has lived. */
async function basesIn(folder: string): Promise<Base[]> {
  const stored = readdirSync(databases)
    .filter(name => name.endsWith('.db'))
    .map(name => ({ database: new Uint8Array(readFileSync(join(databases, name))), originals: new Map() }))
  const lived = await livedIn(folder)
  return [...stored, ...Array.from({ length: stored.length * 2 }, () => lived)]
}

async function livedIn(folder: string): Promise<Base> {
  mkdirSync(folder)
  const trades = Array.from({ length: 9 }, (_, month) => ({
    at: `2026-0${month + 1}-06 08:31:12`,
    counterparty: '小米云服务',
    goods: '小米云服务会员连续包月',
    fen: month < 5 ? 2100 : 2500,
  }))
  for (const format of ['A4', 'W1'] as const)
    writeFileSync(join(folder, format), writeBill({ format, trades }))
  writeFileSync(join(folder, 'a.png'), seemingPng(2000, 7))
  const engine = await servedEngine(join(folder, 'data'))
  const done = async (answer: Promise<{ ok: boolean }>) => expect(await answer).toMatchObject({ ok: true })
  const paths = Object.fromEntries(['A4', 'W1', 'a.png'].map(name => [name, join(folder, name)]))
  await done(engine.ask('bills.import', { tokens: ['A4', 'W1'] }, paths))
  const { id } = await sampleCase(engine)
  await done(engine.ask('claims.attach', { id, evidence: 'wallet-mandate', tokens: ['a.png'] }, paths))
  for (const [question, answer] of [
    ['payer', 'self'],
    ['cancelled', 'no'],
    ['reminder', 'none'],
  ] as const)
    await done(engine.ask('claims.answer', { id, question, answer }))
  await done(engine.ask('subscriptions.addRule', { counterparty: '某商家', is: 'xiaomi' }))
  const overview = await engine.ask('subscriptions.overview', {})
  const charges = overview.ok
    ? overview.value.subscriptions
        .slice(0, 1)
        .flatMap(({ wallet, charges: all }) => all.map(({ tradeNo }) => ({ wallet, tradeNo })))
    : []
  await done(engine.ask('subscriptions.decide', { kind: 'cancelled', charges, on: '2026-09-10' } as never))
  await done(engine.task({ name: 'copy-data', to: join(folder, 'copy') }))
  const originals = readdirSync(join(folder, 'copy', 'originals'))
  return {
    database: new Uint8Array(readFileSync(join(folder, 'copy', 'xucha.db'))),
    originals: new Map(
      originals.map(name => [name, new Uint8Array(readFileSync(join(folder, 'copy', 'originals', name)))]),
    ),
  }
}
