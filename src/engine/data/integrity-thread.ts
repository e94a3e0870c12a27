import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Integrity } from './integrity.ts'

/** Beside this module, as a source or as the file it is built into. */
const workerPath = join(import.meta.dirname, `integrity-worker${extname(import.meta.filename)}`)

/** Reads the data in a thread and on a connection of its own, while requests go on being answered. */
export function checkIntegrityBeside(dataFolder: string): Promise<Integrity> {
  return new Promise((resolve, reject) => {
    // The options of the process are for its first module only, and would keep the thread from starting.
    const worker = new Worker(workerPath, { execArgv: [], workerData: { dataFolder } })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without a word')))
  })
}
