import type { Language } from '../contract/app.ts'
import type { EngineRequestName } from '../contract/names.ts'
import { refuse } from '../contract/reply.ts'
import { shanghaiNow } from './clock.ts'
import type { EngineContext } from './context.ts'
import { createEngine, type Engine } from './engine.ts'
import { sweepOriginals } from './originals.ts'
import type { FromEngine, ToEngine } from './protocol.ts'
import { keptHashes } from './store/kept.ts'
import { openStore } from './store/open.ts'

export interface EnginePort {
  send(message: FromEngine): void
  onMessage(listener: (message: ToEngine) => void): void
}

export interface EnginePlaces {
  dataFolder: string
  resourcesFolder: string
  version: string
}

/** Runs the engine behind a port: opens the database, then answers requests until the process ends. */
export async function serveEngine(places: EnginePlaces, port: EnginePort): Promise<void> {
  const pdfs = new Map<number, (bytes: Uint8Array | null) => void>()
  let language: Language = 'zh'
  let engine: Engine | null = null
  const opened = await openStore(places.dataFolder)
  if (opened.ok) {
    const context: EngineContext = {
      db: opened.db,
      dataFolder: places.dataFolder,
      resourcesFolder: places.resourcesFolder,
      version: places.version,
      now: shanghaiNow,
      language: () => language,
      notify: (name, notice) => port.send({ kind: 'notice', name, notice }),
    }
    // What an import that was cut off left of the files it was reading.
    sweepOriginals(places.dataFolder, keptHashes(opened.db))
    engine = createEngine(context)
  }

  let lastPdf = 0
  const renderPdf = (html: string) =>
    new Promise<Uint8Array>((resolve, reject) => {
      lastPdf += 1
      pdfs.set(lastPdf, bytes =>
        bytes ? resolve(bytes) : reject(new Error('the page could not be printed')),
      )
      port.send({ kind: 'render-pdf', id: lastPdf, html })
    })

  port.onMessage(message => {
    if (message.kind === 'pdf') {
      pdfs.get(message.id)?.(message.bytes)
      pdfs.delete(message.id)
      return
    }
    language = message.language
    void answer(message).then(reply => port.send({ kind: 'reply', id: message.id, reply }))
  })

  async function answer(message: Exclude<ToEngine, { kind: 'pdf' }>) {
    if (!engine) return refuse(opened.ok ? 'engine-died' : `database-${opened.problem}`)
    if (message.kind === 'write-pack') return engine.writePack(message.caseId, message.folder, renderPdf)
    return engine.handle(
      message.name as EngineRequestName,
      message.input,
      new Map(Object.entries(message.paths)),
    )
  }

  port.send({ kind: 'ready', problem: opened.ok ? null : opened.problem })
}
