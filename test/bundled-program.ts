import { basename, dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { bundle, root } from './bundle.ts'
import { bundledThreads } from './bundled-threads.ts'

/** Of this worker of Vitest alone, and within reach of the packages. */
const folder = join(root, 'node_modules/.cache/xucha-programs', process.env.VITEST_POOL_ID ?? '')

/**
 * Bundles a program that tests start many times, since Node finds, strips and compiles each module of each start anew.
 * Gives the path of the bundle.
 */
export async function bundledProgram(source: string): Promise<string> {
  await bundle(source, folder, {
    plugins: [bundledThreads(), placesOfSources()],
    build: { rolldownOptions: { output: { codeSplitting: false } } },
  })
  return join(folder, `${basename(source, '.ts')}.mjs`)
}

/** Lets each module find what lies beside its source. */
function placesOfSources(): Plugin {
  return {
    name: 'places-of-sources',
    transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
  }
}
