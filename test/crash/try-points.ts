import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { fileOperations } from './file-operations.ts'
import type { Mishap, Trial, Tried } from './trial.ts'
import { type Work, works } from './works.ts'

type Outcome = 'done' | 'refused' | 'died'

const samplePoints = 3
/** An error is tried at each of so many operations, and at every fifth of the others. */
const eachErrorUpTo = 60
const errorStep = 5
/** An engine that an error has hit stays open in this process; more of them would need more memory than they are worth. */
const mostErrorsInProcess = 60

const operations = fileOperations()
keepTimersShort()
const trial: Trial = JSON.parse(process.argv[2] ?? '')
const work: Work = works[trial.work]
const prepared = join(trial.prepared, trial.work)
const run = join(trial.folder, 'run')
const copies = join(trial.folder, 'copies')
const looked = join(trial.folder, 'looked')
process.stdout.write(JSON.stringify(await tried()), () => process.exit(0))

async function tried(): Promise<Tried> {
  const result: Tried = { points: 0, before: 0, faults: [], next: null }
  await prepare()
  const before = await find(prepared, 'error')
  const act = await begun()
  operations.count(run)
  const outcome = await outcomeOf(act)
  const { count } = operations.stop()
  const after = await find(run, 'error')
  if (outcome !== 'done' || isDeepStrictEqual(before, after)) {
    return { ...result, faults: [`undisturbed it is ${outcome}, and leaves ${JSON.stringify(after)}`] }
  }

  const judge = async (what: string, folder: string, how: 'death' | 'error', ended?: Outcome) => {
    result.points += 1
    try {
      const found = await find(folder, how)
      const [isBefore, isAfter] = [before, after].map(state => isDeepStrictEqual(found, state))
      if (isBefore) result.before += 1
      if (!isBefore && !isAfter) result.faults.push(`${what}: half: ${JSON.stringify(found)}`)
      if (ended === 'done' && !isAfter) result.faults.push(`${what}: acknowledged and missing`)
    } catch (error) {
      result.faults.push(`${what}: ${error instanceof Error ? error.message : error}`)
    }
  }

  for (const mishap of trial.mishaps) {
    const points = pointsOf(mishap, count).filter(point => point >= trial.from)
    if (mishap === 'death') {
      for (const point of await copiedBefore(points))
        await judge(`death before ${point}`, join(copies, String(point)), 'death')
      continue
    }
    const inProcess = points.slice(0, mostErrorsInProcess)
    result.next = points[inProcess.length] ?? null
    for (const point of inProcess) {
      const again = await begun()
      operations.fail(point, mishap, run)
      const ended = await outcomeOf(again)
      const { failed } = operations.stop()
      await judge(`${mishap} at ${point}, ${failed}: ${ended}`, run, 'error', ended)
    }
  }
  return result
}

/** Prepares what no process before this one has, whole or not at all. */
async function prepare(): Promise<void> {
  if (existsSync(prepared)) return
  const made = join(trial.folder, 'prepared')
  mkdirSync(made)
  await work.prepare(made, join(trial.prepared, 'data'))
  renameSync(made, prepared)
}

function pointsOf(mishap: Mishap, count: number): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1)
  if (trial.density === 'sample') return all.filter(point => point % Math.ceil(count / samplePoints) === 0)
  if (mishap === 'death') return all
  return all.filter(point => point <= eachErrorUpTo || point % errorStep === 0)
}

/**
 * Does the work once, and has the folder copied before each of the points, which lie equally far apart.
 * Gives the points that came: what is written as a stream takes an operation more or less each time.
 */
async function copiedBefore([first = 1]: number[]): Promise<number[]> {
  mkdirSync(copies)
  const act = await begun()
  operations.copyBefore(first, run, copies)
  await outcomeOf(act)
  operations.stop()
  return readdirSync(copies)
    .map(Number)
    .sort((a, b) => a - b)
}

function begun(): ReturnType<Work['begin']> {
  rmSync(run, { recursive: true, force: true })
  cpSync(prepared, run, { recursive: true })
  return work.begin(run)
}

function find(folder: string, after: 'death' | 'error'): Promise<unknown> {
  rmSync(looked, { recursive: true, force: true })
  cpSync(folder, looked, { recursive: true })
  return work.find(looked, run, after)
}

/** How the work ends: an error that nobody takes would end the engine's process. */
function outcomeOf(act: () => Promise<{ ok: boolean }>): Promise<Outcome> {
  return new Promise(resolve => {
    const died = () => end('died')
    const end = (outcome: Outcome) => {
      process.off('unhandledRejection', died)
      process.off('uncaughtException', died)
      resolve(outcome)
    }
    process.on('unhandledRejection', died)
    process.on('uncaughtException', died)
    act().then(({ ok }) => end(ok ? 'done' : 'refused'), died)
  })
}

/** What the engine does a second after its work would be among the operations on a slow machine only. */
function keepTimersShort(): void {
  const [start, secondMs] = [globalThis.setTimeout, 1000]
  const never = { unref: () => never, ref: () => never } as unknown as NodeJS.Timeout
  globalThis.setTimeout = ((act: () => void, ms = 0, ...rest: []) =>
    ms >= secondMs ? never : start(act, ms, ...rest)) as typeof setTimeout
}
