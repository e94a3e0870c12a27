import { spawn } from 'node:child_process'
import { run } from './child.mjs'
import { hasDisplay, withDisplay } from './display.mjs'
import { continueOnPinnedNode, projectEnvironment, requireMachineNode } from './node-runtime.mjs'
import { ensurePackages } from './packages.mjs'
import { inProject } from './places.mjs'
import { prepareWindow, runtimeEnvironment } from './prepare.mjs'
import { runScript, say } from './steps.mjs'

const FALLBACK_SWITCH = '--fallback'
/** Scripts that drive the window instead of a person, by the switch that asks for them. */
const SCRIPTS = {
  '--screens': ['build', 'bootstrap', 'screens.mjs'],
  '--icons': ['build', 'package', 'icons.mjs'],
  '--bench-window': ['test', 'bench', 'scroll.ts'],
  '--bench-start': ['test', 'bench', 'start.ts'],
}

/** `npm start`: brings everything up and opens the app; without a display it runs the demo instead. */
async function start() {
  requireMachineNode()
  await ensurePackages()
  const elsewhere = await continueOnPinnedNode(import.meta.url)
  if (elsewhere !== undefined) return elsewhere
  const given = process.argv.slice(2)
  for (const [name, script] of Object.entries(SCRIPTS))
    if (given.includes(name)) return runInWindow(...script)
  if (hasDisplay()) return openApp(given)
  say('There is no display here: showing the main job in a real window under a virtual display instead.')
  return runInWindow('build', 'bootstrap', 'demo.mjs')
}

async function openApp(given) {
  // A person would open their own bills in this window, so they choose the fallback knowingly.
  const runtime = await prepareWindow({ allowFallback: given.includes(FALLBACK_SWITCH) })
  const args = [...runtime.arguments, ...given.filter(arg => arg !== FALLBACK_SWITCH)]
  say(`Opening Xucha in Electron ${runtime.version}`)
  const app = spawn(runtime.executable, args, { stdio: 'inherit', env: projectEnvironment() })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => app.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    app.on('error', reject)
    app.on('close', status => resolve(status ?? 1))
  })
}

/** Runs a script that drives the prepared window, under a virtual display where there is none. */
async function runInWindow(...script) {
  const runtime = await prepareWindow({ allowFallback: true })
  const { file, args } = withDisplay(process.execPath, [inProject(...script)])
  const { status } = await run(file, args, {
    live: true,
    env: runtimeEnvironment(runtime, projectEnvironment()),
  })
  return status ?? 1
}

await runScript(start)
