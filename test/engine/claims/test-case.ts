import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CaseView, LetterView } from '../../../src/contract/claims.ts'
import type { Reply } from '../../../src/contract/reply.ts'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { caseHandlers } from '../../../src/engine/claims/cases.ts'
import type { EngineContext } from '../../../src/engine/context.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { databaseName } from '../../../src/engine/store/open.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { type Case, type Claim, presentCase } from '../../../src/renderer/features/claims/present-case.ts'
import { noting } from '../../fixture/noting.ts'
import { type FixtureTrade, type FixtureWallet, numbered } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

export const cloudPlan = { counterparty: '小米科技有限责任公司', goods: '小米云服务-50GB连续包月' }

/** Monthly charges on one day of the month, `count` of them from `first` (`2024-01`) on. */
export function monthly(first: string, count: number, fen: number, plan = cloudPlan): FixtureTrade[] {
  const [year = 0, month = 0] = first.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + month - 1 + index
    const pad = (value: number) => String(value).padStart(2, '0')
    return { ...plan, at: `${Math.floor(at / 12)}-${pad((at % 12) + 1)}-05 08:31:12`, fen }
  })
}

export function sure<T>(reply: Reply<T> | Promise<Reply<T>>): T {
  if (reply instanceof Promise) throw new Error('expected an answer at once')
  if (!reply.ok) throw new Error(`refused: ${reply.failure.code} ${reply.failure.detail ?? ''}`)
  return reply.value
}

/** A case as the window shows it in Chinese. */
export function shown(view: CaseView): Case {
  return presentCase(view, 'zh')
}

export interface TestCase {
  ctx: EngineContext & { dataFolder: string }
  handlers: ReturnType<typeof caseHandlers>
  /** The case as it stands. */
  view: Case
  answer(question: string, answer: string | null, at?: string): Case
  answerAll(answers: Record<string, string>): Case
  /** Of these what the case asks. */
  answerAsked(answers: Readonly<Record<string, string>>): Case
}

interface CaseOptions {
  wallet?: FixtureWallet
  period?: { from: string; to: string }
  charges?: readonly FixtureTrade[]
  /** The bill as a file of another kind. */
  file?: { name: string; bytes: Uint8Array }
}

const perCase = ['demand', 'would-cancel', 'used']

/** What a case is in, to begin from it again. */
interface SavedCase {
  database: Uint8Array
  originals: ReadonlyMap<string, Uint8Array>
  id: number
}

const savedCases = new Map<string, SavedCase>()

/** What `make` gives for a key, which says all that it depends on; made once, and then begun from a copy of its data. */
export async function savedCase(key: string, make: () => Promise<TestCase>): Promise<TestCase> {
  const saved = savedCases.get(key)
  if (!saved) {
    const made = await make()
    const home = join(made.ctx.dataFolder, 'originals')
    savedCases.set(key, {
      database: made.ctx.db.serialize(),
      originals: new Map(readdirSync(home).map(name => [name, readFileSync(join(home, name))])),
      id: made.view.id,
    })
    return made
  }
  const folder = temporaryFolder()
  const home = join(folder, 'data', 'originals')
  mkdirSync(home, { recursive: true })
  for (const [name, bytes] of saved.originals) writeFileSync(join(home, name), bytes)
  writeFileSync(join(folder, 'data', databaseName), saved.database)
  const ctx = await testContext(folder)
  const handlers = caseHandlers(ctx, createSnapshots(ctx))
  return testCase(ctx, handlers, sure(handlers['claims.open']({ id: saved.id })))
}

/** A bill of the given trades, imported, and a case about every trade that is no refund and not someone else's. */
export function caseOf(trades: readonly FixtureTrade[], options: CaseOptions = {}): Promise<TestCase> {
  if (options.file) return newCase(trades, options)
  return savedCase(JSON.stringify([trades, options]), () => newCase(trades, options))
}

async function newCase(trades: readonly FixtureTrade[], options: CaseOptions): Promise<TestCase> {
  const wallet = options.wallet ?? 'alipay'
  const ctx = await testContext()
  const period = options.period ?? { from: '2021-01-01', to: '2026-11-20' }
  const { name, bytes } = options.file ?? {
    name: '账单.csv',
    bytes: writeBill({ format: wallet === 'alipay' ? 'A4' : 'W2', trades, period }),
  }
  const file = fileOf(temporaryFolder(), name, bytes)
  await billUseCases(ctx).import([file], {})
  const handlers = caseHandlers(ctx, createSnapshots(ctx))
  const wanted = options.charges ?? trades.filter(({ direction }) => direction === undefined)
  const charges = wanted.map(trade => ({ wallet, tradeNo: numbered(wallet, trade).tradeNo }))
  return testCase(ctx, handlers, sure(handlers['claims.start']({ charges })))
}

function testCase(ctx: TestCase['ctx'], handlers: TestCase['handlers'], started: CaseView): TestCase {
  let now = ctx.now()
  ctx.now = () => now
  const test: TestCase = {
    ctx,
    handlers,
    view: shown(started),
    answer(question, answer, at) {
      if (at) now = at as WallTime
      const { name, input } = noting(started.id, question, answer)
      test.view = shown(sure(handlers[name](input as never)))
      return test.view
    },
    answerAll(answers) {
      for (const [question, answer] of Object.entries(answers)) {
        // What is asked in some cases only.
        if (perCase.includes(question) && !test.view.questions.some(({ id }) => id === question)) continue
        test.answer(question, answer)
      }
      return test.view
    },
    answerAsked(answers) {
      for (const [question, answer] of Object.entries(answers))
        if (test.view.questions.some(({ id }) => id === question)) test.answer(question, answer)
      return test.view
    },
  }
  return test
}

/** What somebody answers who knew what they agreed to and used it. */
export const own = {
  payer: 'self',
  cancelled: 'no',
  trial: 'no',
  signup: 'clear',
  'first-charge': 'signup',
  used: 'used',
  future: 'stop',
  demand: 'all',
  demanded: 'no',
}

/** A claim of the case by its situation; that it has one is part of the test. */
export function claim(view: Case, situation: string): Claim {
  const found = view.claims.find(one => one.key === situation)
  if (!found) throw new Error(`no ${situation} among ${view.claims.map(one => one.key)}`)
  return found
}

/** A letter of the case as it is now. */
export function letter({ handlers, view }: TestCase, id: string): LetterView {
  const found = sure(handlers['claims.open']({ id: view.id })).letters.find(one => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** Every text of a value, whatever it is nested in. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}
