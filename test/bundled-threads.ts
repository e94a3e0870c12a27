import { join } from 'node:path'
import type { Plugin } from 'vite'
import { bundle, root } from './bundle.ts'

/** Within reach of the packages, which what is bundled beside them goes on importing. */
const folder = join(root, 'node_modules/.cache/xucha-threads')
const threads = ['src/engine/import/bill-worker.ts', 'src/engine/data/integrity-worker.ts']

/** Vitest's global setup: every thread as one file, since Node finds and compiles each module in each thread anew. */
export async function setup(): Promise<void> {
  await bundle(
    threads.map(path => join(root, path)),
    folder,
    // What is no JavaScript alone finds its parts beside its own files.
    { ssr: { noExternal: true, external: ['better-sqlite3'] } },
  )
}

/** Has the modules that start a thread find its bundle in place of its source. */
export function bundledThreads(): Plugin {
  return {
    name: 'bundled-threads',
    transform(code, id) {
      if (!/\/engine\/.+\/(?:bill-reader|integrity-thread)\.ts$/.test(id)) return
      return code
        .replace('import.meta.dirname', JSON.stringify(folder))
        .replace('import.meta.filename', JSON.stringify('thread.mjs'))
    },
  }
}
