import { readdirSync, rmSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { digestOf } from './bootstrap/app-folder.mjs'
import { inProject } from './bootstrap/places.mjs'
import { ensureWholeFolder } from './bootstrap/whole-folder.mjs'

/**
 * `node build/run.mjs SOURCE …` runs a program bundled, as the app is: most of a small audit would else be Node finding,
 * stripping and compiling each module in each thread. It is bundled anew only when something in it has changed.
 */
const INPUTS = ['src', 'resources', 'test/bench', 'test/fixture', 'package-lock.json', 'build/run.mjs']
const THREADS = ['src/engine/import/bill-worker.ts', 'src/engine/data/integrity-worker.ts']

const [node, , source = '', ...args] = process.argv
const name = path.basename(source, '.ts')
const digest = digestOf(INPUTS.map(input => inProject(input))).slice(0, 16)
// Neither deeper nor less deep than the sources of programs lie, whose way to the resources it keeps.
const folder = inProject('out', `${name}-${digest}`)
await ensureWholeFolder(folder, bundle)
for (const other of readdirSync(inProject('out')))
  if (other.startsWith(`${name}-`) && other !== path.basename(folder))
    rmSync(inProject('out', other), { recursive: true, force: true })

// By the environment it holds for the threads as well.
process.env.NODE_COMPILE_CACHE ??= inProject('node_modules', '.cache', 'compiled')
enableCompileCache(process.env.NODE_COMPILE_CACHE)
const program = path.join(folder, `${name}.js`)
process.argv = [node, program, ...args]
await import(pathToFileURL(program).href)

async function bundle(outDir) {
  const { build } = await import('vite')
  await build({
    configFile: false,
    root: inProject(),
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: true,
      outDir,
      target: 'node24',
      rolldownOptions: {
        input: [source, ...THREADS],
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
}
