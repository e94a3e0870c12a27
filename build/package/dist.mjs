import { rmSync } from 'node:fs'
import { ensureBuilt } from '../bootstrap/built-app.mjs'
import { continueOnPinnedNode, requireMachineNode } from '../bootstrap/node-runtime.mjs'
import { officialElectron, officialVersion, overrideElectron } from '../bootstrap/official-electron.mjs'
import { ensurePackages } from '../bootstrap/packages.mjs'
import { inProject } from '../bootstrap/places.mjs'
import { runScript, Stop, say, step } from '../bootstrap/steps.mjs'
import { fallbackDistribution, fallbackSupported, fallbackVersion } from '../fallback-runtime/electron.mjs'
import { fallbackSqlite } from '../fallback-runtime/sqlite.mjs'
import { configuration, unpackedFolder } from './configuration.mjs'

const DIR_SWITCH = '--dir'
const OUTPUT = inProject('dist')

/**
 * `npm run dist` makes this system's installers out of the official Electron; with `--dir` an unpacked build alone,
 * where need be out of the fallback runtime.
 */
async function dist() {
  requireMachineNode()
  await ensurePackages()
  const elsewhere = await continueOnPinnedNode(import.meta.url)
  if (elsewhere !== undefined) return elsewhere
  const unpackedOnly = process.argv.includes(DIR_SWITCH)
  await ensureBuilt()
  const { electron, sqlite } = await runtimeToPack(unpackedOnly)
  rmSync(OUTPUT, { recursive: true, force: true })
  // electron-builder logs to standard output by itself, which is long; what matters is told here.
  process.env.DEBUG_COLORS ??= '0'
  const { build } = await import('electron-builder')
  await step(unpackedOnly ? 'Unpacked build' : 'Installers', () =>
    build({
      projectDir: inProject(),
      config: /** @type {import('electron-builder').Configuration} */ (
        configuration({ electron, sqlite, output: OUTPUT })
      ),
      publish: 'never',
      dir: unpackedOnly,
    }),
  )
  say(unpackedOnly ? `The app lies in ${unpackedFolder(OUTPUT)}` : `The installers lie in ${OUTPUT}`)
  return 0
}

/** What to pack: the Electron asked for, the official one, or for a build to look at the fallback. */
async function runtimeToPack(unpackedOnly) {
  const sqlite = inProject('node_modules', 'better-sqlite3')
  const given = overrideElectron()
  if (given)
    return { electron: { version: given.version, folder: process.env.ELECTRON_OVERRIDE_DIST_PATH }, sqlite }
  const official = await officialElectron({ trustMemory: unpackedOnly && fallbackSupported() })
  if (!official.unreachable) {
    const folder = inProject('node_modules', 'electron', 'dist')
    return { electron: { version: officialVersion(), folder }, sqlite }
  }
  if (!unpackedOnly || !fallbackSupported()) {
    throw new Stop(`Electron ${officialVersion()} could not be fetched: ${official.unreachable}
Installers are made of the official Electron only. An unpacked build to try out:  npm run dist -- --dir`)
  }
  say(
    `! Electron ${officialVersion()} can't be fetched here. Packing the fallback, Electron ${fallbackVersion}.`,
  )
  return {
    electron: { version: fallbackVersion, folder: await fallbackDistribution() },
    sqlite: await fallbackSqlite(),
  }
}

await runScript(dist)
