import { resolve } from 'node:path'

import type { PackForm } from '../../src/contract/choices.ts'
import type { DatabaseProblem, Reply } from '../../src/contract/reply.ts'
import type { EngineRequestName, Input, Output } from '../../src/contract/requests.ts'
import type { DataTask, FromEngine, TaskResult, ToEngine } from '../../src/engine/protocol.ts'

import { serveEngine } from '../../src/engine/serve.ts'

const resourcesFolder = resolve(import.meta.dirname, '../../resources')

const emptyPdf = new TextEncoder().encode('%PDF-1.4\n')

/** The engine as the app's main process has it: behind a port. */
export interface ServedEngine {
  problem: DatabaseProblem | null
  ask<N extends EngineRequestName>(
    name: N,
    input: Input<N>,
    paths?: Record<string, string>,
  ): Promise<Reply<Output<N>>>
  task<T extends DataTask>(task: T): Promise<Reply<TaskResult<T>>>
  /** Prints nothing: each PDF of the pack is the same few bytes. */
  pack(caseId: number, folder: string, form: PackForm): Promise<Reply<unknown>>
  close(): void
}

export async function servedEngine(
  dataFolder: string,
  { mustExist = false, unopened = false } = {},
): Promise<ServedEngine> {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  let lastId = 0
  let tell: (message: ToEngine) => void = () => {}
  let problem: DatabaseProblem | null = null
  const receive = (message: FromEngine) => {
    if (message.kind === 'ready') problem = message.problem
    if (message.kind === 'reply') {
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
    }
    if (message.kind === 'print') tell({ kind: 'printed', id: message.id, bytes: emptyPdf })
  }
  const close = await serveEngine(
    { dataFolder, resourcesFolder, version: '0.0.0', mustExist, thorough: false, unopened, hold: () => true },
    {
      send: receive,
      onMessage: listener => {
        tell = listener
      },
    },
  )
  const send = (message: ToEngine & { id: number }) =>
    new Promise<Reply<unknown>>(resolve => {
      waiting.set(message.id, resolve)
      tell(message)
    })
  const id = () => {
    lastId += 1
    return lastId
  }
  return {
    problem,
    ask: (name, input, paths = {}) =>
      send({ kind: 'request', id: id(), name, input, paths, language: 'zh' }) as Promise<Reply<never>>,
    task: task => send({ kind: 'data-task', id: id(), task, language: 'zh' }) as Promise<Reply<never>>,
    pack: (caseId, folder, form) =>
      send({ kind: 'write-pack', id: id(), caseId, folder, form, language: 'zh' }),
    close,
  }
}

/** What was replied, where nothing may be refused. */
export async function done<T>(replied: Promise<Reply<T>>): Promise<T> {
  const given = await replied
  if (!given.ok) throw new Error(`refused: ${given.failure.code}`)
  return given.value
}
