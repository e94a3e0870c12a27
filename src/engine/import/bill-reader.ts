import { extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { FileToRead, FromReader, ToReader } from './reader-protocol.ts'

/** The thread that reads bills while this one stores them. */
export interface BillReader {
  /** What a file holds, in order, until `done`. `found` must be answered before the next is asked for. */
  read(file: FileToRead): AsyncGenerator<FromReader>
  answer(read: boolean): void
  /** Ends the thread at once, whatever it is doing; resolves when it writes nothing more. One that is idle writes nothing. */
  close(): Promise<void>
}

/** Beside this module, as a source or as the file it is built into. */
const workerPath = join(import.meta.dirname, `bill-worker${extname(import.meta.filename)}`)
/** A heap that no file that is worth reading needs; one that does is refused instead of bringing the engine down. */
const mostHeapMiB = 1024
const youngHeapMiB = 16

/** How long a thread may say nothing of a file, and what the file may cost beside its heap. */
export interface Patience {
  /** Counted in ticks, so that a machine that slept is not taken for a file that never ends. */
  ticks: number
  tickMs: number
  /** Above what the process had before: what is unpacked lies outside the heap. */
  memoryMiB: number
}

/** A page of a PDF or a zip of many years takes some seconds; the largest archive that is opened unpacks to 1 GiB. */
const longPatience: Patience = { ticks: 240, tickMs: 500, memoryMiB: 3072 }
const mebibyte = 1 << 20

/**
 * A thread that is ended is waited for no longer. Under Node before 24.2, as in the fallback for trying the app, one in
 * some hundreds never gets past its last step, where it runs nothing of ours any more.
 */
const longestEndMs = 5000

class TooMuch extends Error {}

/** A thread that a file has brought down is followed by a new one for the next file. */
export function startBillReader(heapMiB = mostHeapMiB, patience: Patience = longPatience): BillReader {
  let worker: Worker | null = null
  let waiting: FromReader[] = []
  let failure: Error | null = null
  let isClosed = false
  let isReading = false
  let silentTicks = 0
  let started: Promise<unknown> = Promise.resolve()
  let wake: () => void = () => {}

  function start(): Worker {
    const thread = new Worker(workerPath, {
      // Not those of the process: some are for its first module only, and would keep the thread from starting.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: heapMiB, maxYoungGenerationSizeMb: youngHeapMiB },
    })
    waiting = []
    failure = null
    started = new Promise(resolve => thread.once('online', resolve).once('exit', resolve))
    thread.on('message', (message: FromReader) => {
      // What a thread that was given up still says is of no file.
      if (worker !== thread) return
      silentTicks = 0
      if (message.kind === 'done') isReading = false
      waiting.push(message)
      wake()
    })
    // One that waits for a file keeps no process alive.
    thread.unref()
    thread.on('error', error => {
      if (worker !== thread) return
      worker = null
      isReading = false
      failure = error
      wake()
    })
    return thread
  }

  /** Ends the thread where it says nothing for too long or takes too much; to be called off once the file is read. */
  function watch(): () => void {
    const memoryBefore = process.memoryUsage.rss()
    silentTicks = 0
    const timer = setInterval(() => {
      silentTicks = waiting.length > 0 ? 0 : silentTicks + 1
      const taken = (process.memoryUsage.rss() - memoryBefore) / mebibyte
      if (!worker || (silentTicks <= patience.ticks && taken <= patience.memoryMiB)) return
      void worker.terminate()
      worker = null
      isReading = false
      failure = new TooMuch('a file took too long or too much')
      wake()
    }, patience.tickMs)
    return () => clearInterval(timer)
  }

  const say = (message: ToReader) => worker?.postMessage(message)

  async function next(): Promise<FromReader | null> {
    while (waiting.length === 0) {
      if (isClosed) return null
      if (failure) throw failure
      await new Promise<void>(resolve => {
        wake = resolve
      })
    }
    return isClosed ? null : waiting.shift()!
  }

  worker = start()
  return {
    async *read(file) {
      if (isClosed) return
      worker ??= start()
      isReading = true
      worker.ref()
      say({ kind: 'read', ...file })
      const endWatch = watch()
      try {
        for (let message = await next(); message && message.kind !== 'done'; message = await next()) {
          yield message
          if (message.kind === 'rows') say({ kind: 'stored' })
        }
      } finally {
        endWatch()
        if (!isClosed) worker?.unref()
      }
    },
    answer: read => say({ kind: 'answer', read }),
    async close() {
      isClosed = true
      wake()
      // A thread that is ended by force while it starts can take the whole process with it.
      if (isReading) await started
      if (isReading && worker)
        await Promise.race([worker.terminate(), setTimeout(longestEndMs, undefined, { ref: false })])
      else say({ kind: 'end' })
    },
  }
}

/** True for the error of a thread that was ended because a file would have filled the memory, or never ended. */
export function isTooMuch(error: unknown): boolean {
  if (error instanceof TooMuch) return true
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
