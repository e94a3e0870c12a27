import { join } from 'node:path'
import { type UtilityProcess, utilityProcess } from 'electron'
import type { PackForm } from '../../contract/choices.ts'
import type { Notice, NoticeName } from '../../contract/notices.ts'
import { type DatabaseProblem, fail, type Reply } from '../../contract/reply.ts'
import type { EngineRequestName, Input, Output } from '../../contract/requests.ts'
import type { DataTask, FromEngine, PrintedAs, TaskResult, ToEngine } from '../../engine/protocol.ts'
import type { Language } from '../../i18n/language.ts'

/** After so many deaths in a row before it was ready, the engine is left alone until something is asked of it. */
const mostFailedStarts = 3

/** What was typed last is kept in a few milliseconds; an import need not hold up the end of the app. */
const longestWaitMs = 1000

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

export interface EngineHostPorts {
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
 * window. What was being asked is answered with `engine-died`, a new one is started, and the page is told.
 */
export function startEngine(ports: EngineHostPorts): EngineHost {
  const open = new Set<Promise<unknown>>()
  const pending = new Map<number, (reply: Reply<unknown>) => void>()
  let lastId = 0
  let failedStarts = 0
  let stopped = false
  let child: UtilityProcess | null = null
  let ready = newReady()

  function start(): void {
    const { dataFolder, mustExist, thorough } = ports.place()
    const marks = [...(mustExist ? ['must-exist'] : []), ...(thorough ? ['thorough'] : [])]
    const process_ = utilityProcess.fork(
      join(import.meta.dirname, 'engine-process.js'),
      [dataFolder, ports.resourcesFolder, ports.version, ...marks],
      { serviceName: 'xucha-engine', stdio: 'inherit' },
    )
    child = process_
    process_.on('message', (message: FromEngine) => void receive(process_, message))
    process_.on('exit', () => exited(process_))
  }

  async function receive(from: UtilityProcess, message: FromEngine): Promise<void> {
    switch (message.kind) {
      case 'ready':
        failedStarts = 0
        ready.resolve(message.problem)
        // A restored backup may have made another answer of it.
        ready.promise = Promise.resolve(message.problem)
        ports.opened(message.problem)
        return
      case 'reply':
        pending.get(message.id)?.(message.reply)
        pending.delete(message.id)
        return
      case 'notice':
        ports.notify(message.name, message.notice as Notice<typeof message.name>)
        return
      case 'print': {
        const bytes = await ports.print(message.html, message.as).catch(() => null)
        if (from === child) from.postMessage({ kind: 'printed', id: message.id, bytes } satisfies ToEngine)
      }
    }
  }

  function exited(which: UtilityProcess): void {
    if (which !== child || stopped) return
    child = null
    failedStarts += 1
    answerPending()
    ready.resolve(null)
    if (failedStarts > mostFailedStarts) return
    ready = newReady()
    start()
    ports.notify('engine.restarted', {})
  }

  /** Nobody else will any more. */
  function answerPending(): void {
    for (const answer of pending.values()) answer(fail('engine-died'))
    pending.clear()
  }

  function ask<A>(message: Question): Promise<Reply<A>> {
    if (!child && !stopped && failedStarts > mostFailedStarts) start()
    const target = child
    if (!target) return Promise.resolve(fail('engine-died'))
    lastId += 1
    const id = lastId
    const answered = new Promise<Reply<A>>(answer => {
      pending.set(id, answer as (reply: Reply<unknown>) => void)
      target.postMessage({ ...message, id } as ToEngine)
    })
    open.add(answered)
    return answered.finally(() => open.delete(answered))
  }

  function end(): Promise<void> {
    const target = child
    if (!target) return Promise.resolve()
    const gone = new Promise<void>(resolve => target.once('exit', () => resolve()))
    child = null
    answerPending()
    target.kill()
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
      ready = newReady()
      start()
      await ready.promise
    },
    end() {
      stopped = true
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
