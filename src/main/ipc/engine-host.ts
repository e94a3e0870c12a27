import type { PackForm } from '../../contract/choices.ts'
import type { Notice, NoticeName } from '../../contract/notices.ts'
import { type DatabaseProblem, fail, type Reply } from '../../contract/reply.ts'
import type { EngineRequestName, Input, Output } from '../../contract/requests.ts'
import { assertNever } from '../../core/base/assert-never.ts'
import type { DataTask, FromEngine, PrintedAs, TaskResult, ToEngine } from '../../engine/protocol.ts'
import type { Language } from '../../i18n/language.ts'
import type { EngineProcess } from './fork-engine.ts'

/** After so many deaths in a row before it was ready, the engine is started without opening the data. */
const mostFailedStarts = 3

/** What was typed last is kept in a few milliseconds; an import need not hold up the end of the app. */
const longestWaitMs = 1000

/** So often the engine is asked whether it is there, as long as something is waited for. */
const pulseMs = 10_000
/**
 * After so many pulses without a word, three minutes, it hangs: no request keeps it busy for a fraction of that, and
 * each step of an opening, which it tells, reads the database once, for which a slow stick has time enough.
 */
const mostMissed = 18
/** Half an hour, for work on the data as a whole: files are copied and hashed one after the other without a pause, and a stick is slow. */
const mostMissedInTask = 180
/** So long it has to end by itself. */
const graceMs = 2000

/** Without `Omit`, so that the union keeps its members apart. */
type Question = ToEngine extends infer Message
  ? Message extends { id: number }
    ? Omit<Message, 'id'>
    : never
  : never

export interface EngineHost {
  request<N extends EngineRequestName>(
    name: N,
    input: Input<N>,
    paths?: Record<string, string>,
  ): Promise<Reply<Output<N>>>
  writePack(
    caseId: number,
    folder: string,
    form: PackForm,
  ): Promise<Reply<Omit<Output<'packs.write'>, 'token'> & { path: string }>>
  task<T extends DataTask>(task: T): Promise<Reply<TaskResult<T>>>
  /** Why the database can't be used, once the engine has tried to open it. */
  problem(): Promise<DatabaseProblem | null>
  /** Starts another one, on the data folder as it is now. */
  restart(): Promise<void>
  /** Comes back once everything asked of it so far is answered, or after a while; null where nothing is open. */
  whenIdle(): Promise<unknown> | null
  /** Returns once the process is gone, and with it every file it had open. */
  end(): Promise<void>
  stop(): void
}

interface Pending {
  answer: (reply: Reply<unknown>) => void
  /** Work on the data as a whole, or on a pack. */
  isTask: boolean
}

export interface EngineHostPorts {
  fork: (args: string[]) => EngineProcess
  /** `mustExist` for a folder that a person chose, `thorough` for a database that was found unsound. */
  place: () => { dataFolder: string; mustExist: boolean; thorough: boolean }
  resourcesFolder: string
  version: string
  language: () => Language
  notify: <N extends NoticeName>(name: N, notice: Notice<N>) => void
  print: (html: string, as: PrintedAs) => Promise<Uint8Array>
  /** Called whenever the database was opened, or could not be. */
  opened: (problem: DatabaseProblem | null) => void
}

/**
 * Keeps the engine in a process of its own on the main side: a file that brings it down costs one request, not the
 * window. What was being asked is answered with `engine-died`, a new one is started, and the page is told. One that
 * hangs is ended like that; one that dies or hangs at every start is started without the data, so that there is a way
 * out.
 */
export function startEngine(ports: EngineHostPorts): EngineHost {
  const open = new Set<Promise<unknown>>()
  const pending = new Map<number, Pending>()
  let lastId = 0
  let failedStarts = 0
  let stopped = false
  let child: EngineProcess | null = null
  let ready = newReady()
  let isReady = false
  let missed = 0

  function start(unopened = false): void {
    const { dataFolder, mustExist, thorough } = ports.place()
    const marks = [
      ...(mustExist ? ['must-exist'] : []),
      ...(thorough ? ['thorough'] : []),
      ...(unopened ? ['unopened'] : []),
    ]
    const process_ = ports.fork([dataFolder, ports.resourcesFolder, ports.version, ...marks])
    child = process_
    missed = 0
    process_.onMessage(message => void receive(process_, message))
    process_.onExit(() => exited(process_))
  }

  const pulse = setInterval(() => {
    if (!child || (isReady && pending.size === 0)) return
    const isLong = isReady && [...pending.values()].some(({ isTask }) => isTask)
    if (missed >= (isLong ? mostMissedInTask : mostMissed)) {
      // Where it hung over the data once, it is tried once more and not three times.
      if (!isReady) failedStarts = Math.max(failedStarts, mostFailedStarts - 1)
      return endSoon(child)
    }
    missed += 1
    if (isReady) child.send({ kind: 'ping' })
  }, pulseMs)

  /** Asked first, and then not asked any more. */
  function endSoon(target: EngineProcess): void {
    target.end()
    let timer = setTimeout(() => {
      target.kill()
      // Where a disk never answers, the system can't end it either: another one says that the data is in use.
      timer = setTimeout(() => exited(target), graceMs)
    }, graceMs)
    target.onExit(() => clearTimeout(timer))
  }

  async function receive(from: EngineProcess, message: FromEngine): Promise<void> {
    if (from === child) missed = 0
    switch (message.kind) {
      case 'ready':
        // Without the data it is no start that went well.
        if (message.problem !== 'unopenable') failedStarts = 0
        isReady = true
        ready.resolve(message.problem)
        // A restored backup may have made another answer of it.
        ready.promise = Promise.resolve(message.problem)
        ports.opened(message.problem)
        return
      case 'reply':
        pending.get(message.id)?.answer(message.reply)
        pending.delete(message.id)
        return
      case 'notice':
        ports.notify(message.name, message.notice as Notice<typeof message.name>)
        return
      case 'print': {
        const bytes = await ports.print(message.html, message.as).catch(() => null)
        if (from === child) from.send({ kind: 'printed', id: message.id, bytes })
        return
      }
      case 'pong':
      case 'progress':
        return
      default:
        assertNever(message)
    }
  }

  function exited(which: EngineProcess): void {
    if (which !== child || stopped) return
    child = null
    failedStarts += 1
    answerPending()
    if (isReady) ready = newReady()
    isReady = false
    if (hasGivenUp()) {
      ready.resolve('unopenable')
      // Told once: the page asks again for what it shows, and each time another is started.
      if (failedStarts === mostFailedStarts + 2) ports.opened('unopenable')
      return
    }
    start(failedStarts > mostFailedStarts)
    ports.notify('engine.restarted', {})
  }

  /** It ended even without the data: it is left alone until something is asked of it. */
  function hasGivenUp(): boolean {
    return failedStarts > mostFailedStarts + 1
  }

  /** Nobody else will any more. */
  function answerPending(): void {
    for (const { answer } of pending.values()) answer(fail('engine-died'))
    pending.clear()
  }

  function ask<A>(message: Question): Promise<Reply<A>> {
    if (!child && !stopped && hasGivenUp()) start()
    const target = child
    if (!target) return Promise.resolve(fail('engine-died'))
    lastId += 1
    const id = lastId
    const answered = new Promise<Reply<A>>(answer => {
      pending.set(id, { answer: answer as Pending['answer'], isTask: message.kind !== 'request' })
      target.send({ ...message, id } as ToEngine)
    })
    open.add(answered)
    return answered.finally(() => open.delete(answered))
  }

  function end(): Promise<void> {
    const target = child
    if (!target) return Promise.resolve()
    const gone = new Promise<void>(resolve => target.onExit(resolve))
    child = null
    isReady = false
    answerPending()
    endSoon(target)
    return gone
  }

  start()
  return {
    whenIdle() {
      if (open.size === 0) return null
      const late = new Promise(resolve => setTimeout(resolve, longestWaitMs))
      return Promise.race([Promise.all(open), late])
    },
    task: task => ask({ kind: 'data-task', task, language: ports.language() }),
    async restart() {
      await end()
      failedStarts = 0
      ready = newReady()
      start()
      await ready.promise
    },
    end() {
      stopped = true
      clearInterval(pulse)
      return end()
    },
    request: (name, input, paths = {}) =>
      ask({ kind: 'request', name, input, paths, language: ports.language() }),
    writePack: (caseId, folder, form) =>
      ask({
        kind: 'write-pack',
        caseId,
        folder,
        form,
        language: ports.language(),
      }),
    problem: () => ready.promise,
    stop() {
      stopped = true
      clearInterval(pulse)
      // The app is gone in a moment, and can't wait for one that was stopped or hangs.
      child?.end()
      child?.kill()
    },
  }
}

interface Ready {
  promise: Promise<DatabaseProblem | null>
  resolve: (problem: DatabaseProblem | null) => void
}

function newReady(): Ready {
  let resolve: Ready['resolve'] = () => {}
  const promise = new Promise<DatabaseProblem | null>(settle => {
    resolve = settle
  })
  return { promise, resolve }
}
