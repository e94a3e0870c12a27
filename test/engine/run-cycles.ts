import { mkdirSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { PackForm } from '../../src/contract/choices.ts'
import type { QuestionId } from '../../src/core/claims/question-ids.ts'
import { databaseName } from '../../src/engine/store/open.ts'
import { countsOf } from '../crash/data-state.ts'
import { household } from '../fixture/household.ts'
import { seemingPng } from '../fixture/png.ts'
import { tenRenewals } from '../fixture/ten-renewals.ts'
import { writeBill } from '../fixture/write-bill.ts'
import type { Cycles, Held } from './cycles.ts'
import { done, type ServedEngine, servedEngine } from './served-engine.ts'

const attachmentBytes = 50_000
/** The engine empties the log of its database a second after the last change. */
const logEmptiedMs = 2000

/** With these there is something to claim, and a pack to write. */
const answers: readonly [QuestionId, string][] = [
  ['payer', 'self'],
  ['cancelled', 'no'],
  ['double', 'no'],
  ['trial', 'no'],
  ['signup', 'clear'],
  ['price', 'agreed'],
  ['first-charge', 'renewal'],
  ['reminder', 'none'],
  ['demanded', 'no'],
  ['name', '张三'],
]

/** A bill that is there before and stays. */
const kept = household({ wallet: 'alipay', from: '2025-01-01', to: '2025-12-31', seed: 3 })

const { folder, warmUp, cycles }: Cycles = JSON.parse(process.argv[2] ?? '')
const dataFolder = join(folder, 'data')
const packs = join(folder, 'packs')
const renewals = tenRenewals()
const given: Record<string, string> = {}
for (const { name, bytes } of [
  ...renewals,
  { name: '这份留着.csv', bytes: writeBill({ format: 'A4', trades: kept }) },
  { name: '聊天.png', bytes: seemingPng(attachmentBytes, 1) },
  { name: '关闭.png', bytes: seemingPng(attachmentBytes, 2) },
]) {
  given[name] = join(folder, name)
  writeFileSync(given[name], bytes)
}
mkdirSync(packs)

const engine = await servedEngine(dataFolder)
await done(engine.ask('bills.import', { tokens: ['这份留着.csv'] }, given))
await repeat(warmUp)
const before = await held()
await repeat(cycles)
const after = await held()
process.stdout.write(JSON.stringify({ before, after }), () => process.exit(0))

async function repeat(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) await cycle(engine, time % 2 === 0 ? 'folder' : 'zip')
}

/** Everything that a person can do and take back, and then all of it is taken back. */
async function cycle({ ask, pack }: ServedEngine, form: PackForm): Promise<void> {
  const bills = renewals.map(({ name }) => name)
  const imported = await done(ask('bills.import', { tokens: bills }, given))
  const { subscriptions } = await done(ask('subscriptions.overview', {}))
  const one = subscriptions.find(({ kind }) => kind === 'membership')
  const [first] = one?.charges ?? []
  if (!one || !first) throw new Error('the bills show no membership')
  const charge = { wallet: one.wallet, tradeNo: first.tradeNo }

  const decision = await done(ask('subscriptions.decide', { kind: 'not-recurring', charges: [charge] }))
  await done(ask('subscriptions.overview', {}))
  await done(ask('subscriptions.undo', { id: decision.id }))
  await done(ask('cancellation.mark', { charge, step: 'wallet', state: 'done' }))
  await done(ask('cancellation.attach', { charge, step: 'wallet', tokens: ['关闭.png'] }, given))
  const { plans } = await done(ask('cancellation.plans', {}))
  const proofs = plans.flatMap(({ steps }) => steps.flatMap(step => step.proofs))

  const { id } = await done(ask('claims.start', { charges: [charge] }))
  for (const [question, answer] of answers) {
    const { questions } = await done(ask('claims.open', { id }))
    const isAsked = questions.some(one => one.id === question)
    if (isAsked) await done(ask('claims.answer', { id, question, answer }))
  }
  const attached = await done(
    ask('claims.attach', { id, evidence: 'wallet-mandate', tokens: ['聊天.png'] }, given),
  )
  await done(pack(id, packs, form))
  for (const name of readdirSync(packs)) rmSync(join(packs, name), { recursive: true })

  for (const { id: attachment } of attached.evidence.flatMap(item => item.attachments))
    await done(ask('claims.detach', { id, attachment }))
  await done(ask('claims.remove', { id }))
  for (const { id: proof } of proofs) await done(ask('cancellation.detach', { proof }))
  await done(ask('cancellation.mark', { charge, step: 'wallet', state: 'todo' }))
  await done(ask('bills.remove', { ids: imported.flatMap(({ sourceIds }) => sourceIds) }))
}

async function held(): Promise<Held> {
  await done(engine.ask('subscriptions.overview', {}))
  await new Promise(resolve => setTimeout(resolve, logEmptiedMs))
  for (let times = 0; times < 3; times += 1) global.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  // First, since SQLite closes no file of a database that is open elsewhere in the process: it keeps it for the next time.
  const pages = pagesHeld()
  return {
    files: readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(folder, name)).isFile())
      .sort(),
    descriptors: openFiles(),
    resources: process.getActiveResourcesInfo().sort(),
    logBytes: statSync(join(dataFolder, `${databaseName}-wal`), { throwIfNoEntry: false })?.size ?? 0,
    ...pages,
    heapBytes: heapUsed,
    externalBytes: external,
    residentBytes: rss,
  }
}

/** Read by a connection of its own, which is closed again. */
function pagesHeld(): Pick<Held, 'pages' | 'freePages' | 'rows'> {
  const db = new Sqlite(join(dataFolder, databaseName), { readonly: true })
  const pages = Object.fromEntries(
    db
      .prepare<[], [string, number]>('SELECT name, count(*) FROM dbstat GROUP BY name ORDER BY name')
      .raw()
      .all(),
  )
  const rows = countsOf(db)
  const freePages = Number(db.pragma('freelist_count', { simple: true }))
  db.close()
  delete pages.log_entry
  return { pages, freePages, rows }
}

/** Numbers of pipes and the like are others in each run, and count as what they are. */
function openFiles(): string[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc/self/fd')
    .flatMap(number => {
      try {
        return [readlinkSync(`/proc/self/fd/${number}`).replace(/\[\d+\]$/, '')]
      } catch {
        // The folder itself, which was open while it was read.
        return []
      }
    })
    .sort()
}
