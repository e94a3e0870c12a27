import { run } from './child.mjs'
import { sandboxArguments } from './chromium-sandbox.mjs'
import { hasDisplay } from './display.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { Stop } from './steps.mjs'
import { ensureSystem, placeOf } from './system-libraries.mjs'
import { displayNeeds, pageNeeds, windowNeeds } from './system-needs.mjs'

/**
 * Brings up all that the app's window needs, the packages excepted, and gives the runtime of
 * electron-runtime.mjs with `arguments`: all it has to be started with.
 */
export async function prepareWindow({ allowFallback, alsoNeeded = /** @type {object[]} */ ([]) }) {
  await ensureSystem([...windowNeeds, ...(hasDisplay() ? [] : displayNeeds), ...alsoNeeded])
  const runtime = await electronRuntime({ allowFallback })
  return { ...runtime, arguments: [...runtime.appArguments, ...(await sandboxArguments(runtime.executable))] }
}

/** Brings up the Chromium that the tests of pages run in and gives its `{ program, version }`; a Stop where it can't. */
export async function prepareChromium() {
  await ensureSystem(pageNeeds)
  const program = placeOf('chromium')
  if (program === undefined) throw new Stop('There is no `chromium` on the PATH.')
  const { output } = await run(program, ['--version'])
  return { program, version: /Chromium ([\d.]+)/.exec(output)?.[1] ?? 'of no known version' }
}

/** The environment by which end-to-end tests and the demo learn what to start. */
export function runtimeEnvironment(runtime, env = process.env) {
  return {
    ...env,
    XUCHA_ELECTRON: runtime.executable,
    XUCHA_ELECTRON_ARGUMENTS: JSON.stringify(runtime.arguments),
    XUCHA_ELECTRON_KIND: runtime.kind,
  }
}

/** The runtime that `runtimeEnvironment` described: `{ executable, arguments }`, or undefined. */
export function runtimeFromEnvironment(env = process.env) {
  if (!env.XUCHA_ELECTRON) return undefined
  return { executable: env.XUCHA_ELECTRON, arguments: JSON.parse(env.XUCHA_ELECTRON_ARGUMENTS ?? '[]') }
}
