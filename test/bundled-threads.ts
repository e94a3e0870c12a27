import { join } from 'node:path'
import { build, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..')
/** Within reach of the packages, which what is bundled beside them goes on importing. */
const folder = join(root, 'node_modules/.cache/xucha-threads')
const threads = ['src/engine/import/bill-worker.ts', 'src/engine/data/integrity-worker.ts']

/** Vitest's global setup: every thread as one file, since Node finds and compiles each module in each thread anew. */
export async function setup(): Promise<void> {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    // What is no JavaScript alone finds its parts beside its own files.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir: folder,
      // Another run may be reading them.
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: threads.map(path => join(root, path)),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  })
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
