import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { digestOf } from './app-folder.mjs'
import { run } from './child.mjs'
import { projectEnvironment } from './node-runtime.mjs'
import { inProject } from './places.mjs'
import { Stop, step } from './steps.mjs'

const INPUTS = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const OUTPUTS = ['out/main', 'out/preload', 'out/renderer']
const STAMP = inProject('out', 'built.stamp')
const BUILD_LIMIT_MS = 5 * 60 * 1000

/** Builds the app into out/ where sources or results differ from the last build done here. */
export async function ensureBuilt() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state()) return
  await step('Build', async () => {
    rmSync(STAMP, { force: true })
    const script = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
    const { status, output } = await run(process.execPath, [script, 'build'], {
      env: projectEnvironment(),
      timeoutMs: BUILD_LIMIT_MS,
    })
    if (status !== 0) throw new Stop(`The build failed:\n${withoutStacks(output)}`)
    mkdirSync(inProject('out'), { recursive: true })
    writeFileSync(STAMP, state())
  })
}

// The bundler's own stack says nothing about the source that failed.
function withoutStacks(output) {
  return output
    .split('\n')
    .filter(line => !/^\s+at /.test(line))
    .join('\n')
    .trim()
}

// The results count too: `npm run dev` builds into the same folders.
function state() {
  return digestOf([...INPUTS, ...OUTPUTS].map(name => inProject(name)))
}
