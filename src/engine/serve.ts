import { existsSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { fail } from '../contract/reply.ts'
import type { Language } from '../i18n/language.ts'
import { shanghaiNow } from './clock.ts'
import type { EngineContext } from './context.ts'
import { type OpenData, runDataTask } from './data/data-tasks.ts'
import { createEngine, type Engine } from './engine.ts'
import { databaseProblemOf } from './errors.ts'
import { sweepOriginals } from './files/originals.ts'
import { readLate } from './import/read-late.ts'
import type { FromEngine, PrintedAs, ToEngine } from './protocol.ts'
import { checkpoint, type OpenedStore, openStore } from './store/open.ts'
import { referencedHashes } from './store/referenced-hashes.ts'

export interface EnginePort {
  send(message: FromEngine): void
  onMessage(listener: (message: ToEngine) => void): void
}

export interface EnginePlaces {
  dataFolder: string
  resourcesFolder: string
  version: string
  /** Set for a folder that a person chose: one that isn't there is on a disk that isn't there. */
  mustExist: boolean
  /** Set where the database was found unsound before. */
  thorough: boolean
  /** Set where the process ended at every start: the database is left alone, and the person is shown a way out. */
  unopened: boolean
  /** Takes the data folder for this process alone; false where another has it. */
  hold: () => boolean
}

/**
 * Runs the engine behind a port: opens the database, then answers requests until the process ends. Gives what closes
 * the database, for a process that goes on: Windows moves and removes nothing that is open.
 */
export async function serveEngine(places: EnginePlaces, port: EnginePort): Promise<() => void> {
  const { dataFolder, resourcesFolder, version } = places
  const printer = printerBehind(port)
  let language: Language = 'zh'
  let engine: Engine | null = null
  let current: OpenData = { data: null, problem: null }
  const shared = { version, resourcesFolder, now: shanghaiNow, language: () => language }
  const turns = createTurns()
  const checkpoints = checkpointer(() => current.data?.db ?? null)
  let isHeld = false
  const progress = () => port.send({ kind: 'progress' })

  async function openFolder(thorough: boolean): Promise<OpenedStore> {
    if (places.mustExist && !existsSync(dataFolder)) return { ok: false, problem: 'missing' }
    isHeld ||= places.hold()
    return isHeld ? openStore(dataFolder, { thorough, progress }) : { ok: false, problem: 'locked' }
  }

  /** True where the database that was last put in place did not open, and the one before it is in use. */
  async function open(thorough: boolean): Promise<boolean> {
    const opened = await openFolder(thorough)
    if (!opened.ok) {
      current = { data: null, problem: opened.problem }
      return false
    }
    const context: EngineContext = {
      ...shared,
      db: opened.db,
      dataFolder,
      notify(name, notice) {
        if (name === 'store.changed') checkpoints.later()
        port.send({ kind: 'notice', name, notice })
      },
    }
    try {
      await readLate(context, progress)
      // What an import that was cut off left of the files it was reading.
      sweepOriginals(dataFolder, referencedHashes(opened.db))
    } catch (error) {
      opened.db.close()
      const problem = databaseProblemOf(error)
      if (!problem) throw error
      current = { data: null, problem }
      return false
    }
    engine = createEngine(context)
    checkpoints.later()
    current = { data: { db: opened.db, dataFolder, version, now: shanghaiNow }, problem: null }
    return opened.tookBack
  }

  function close(): void {
    current.data?.db.close()
    current = { data: null, problem: null }
    engine = null
  }

  const tellReady = () => port.send({ kind: 'ready', problem: current.problem })

  if (places.unopened) current = { data: null, problem: 'unopenable' }
  else await open(places.thorough)

  port.onMessage(message => {
    if (message.kind === 'printed') {
      printer.printed(message.id, message.bytes)
      return
    }
    if (message.kind === 'ping') return port.send({ kind: 'pong' })
    language = message.language
    void answer(message).then(reply => port.send({ kind: 'reply', id: message.id, reply }))
  })

  async function answer(message: Extract<ToEngine, { language: Language }>) {
    if (message.kind === 'data-task') {
      return runDataTask(
        { dataFolder, shared, current: () => current, ...turns, close, open: reopen },
        message.task,
      )
    }
    const reply = await turns.among(async () => {
      if (!engine) return fail(current.problem === null ? 'engine-died' : `database-${current.problem}`)
      if (message.kind === 'write-pack') return engine.writePack(message, printer.print)
      const { name, input, paths } = message
      return engine.handle(name, input, new Map(Object.entries(paths)))
    })
    if (current.data && !reply.ok && reply.failure.code === 'database-damaged') void readAnew()
    return reply
  }

  /** What a request found damaged is read from end to end before it is used again. */
  function readAnew(): Promise<boolean> {
    return turns.alone(() => {
      close()
      return reopen(true)
    })
  }

  async function reopen(thorough = false): Promise<boolean> {
    const tookBack = await open(thorough)
    tellReady()
    return tookBack
  }

  tellReady()
  return close
}

/** Has main print what only a window can; null where it could not. */
function printerBehind(port: EnginePort) {
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>()
  let lastId = 0
  return {
    print: (html: string, as: PrintedAs) =>
      new Promise<Uint8Array | null>(resolve => {
        lastId += 1
        waiting.set(lastId, resolve)
        port.send({ kind: 'print', id: lastId, html, as })
      }),
    printed(id: number, bytes: Uint8Array | null): void {
      waiting.get(id)?.(bytes)
      waiting.delete(id)
    },
  }
}

/** So long after a change, or a start, SQLite's own log is emptied: late enough to be in nobody's way. */
const checkpointAfterMs = 1000

/** Keeps little in that log: what was removed is then gone from the disk, and the file alone is the whole database. */
function checkpointer(db: () => Database | null): { later(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    later() {
      clearTimeout(timer)
      timer = setTimeout(() => {
        const open = db()
        try {
          if (open?.open) checkpoint(open)
        } catch {
          // On a full disk it stays as it is, which loses nothing; the next change tries again.
        }
      }, checkpointAfterMs)
      timer.unref()
    },
  }
}

/** Requests run side by side; now and then one has to be alone. */
interface Turns {
  among<T>(work: () => Promise<T>): Promise<T>
  /** Waits until what is under way has come to an end, and keeps what comes later waiting. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

function createTurns(): Turns {
  const running = new Set<Promise<unknown>>()
  let gate: Promise<unknown> = Promise.resolve()

  return {
    async among(work) {
      await gate
      const run = work()
      const ended = run.catch(() => {}).finally(() => running.delete(ended))
      running.add(ended)
      return run
    },
    alone(work) {
      const turn = gate.then(() => Promise.all(running)).then(work)
      gate = turn.catch(() => {})
      return turn
    },
  }
}
