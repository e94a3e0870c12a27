import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from './child.mjs'
import { watchGrowth } from './growth.mjs'
import { cacheFolder, inProject } from './places.mjs'
import { downloadProgress, Stop, step } from './steps.mjs'

const STALL_MS = 60_000
/** better-sqlite3 needs Node-API 10, and this is the first Electron to have it. */
const OLDEST_MAJOR = 35

/** The version of Electron that package.json pins. */
export function officialVersion() {
  return JSON.parse(readFileSync(inProject('package.json'), 'utf8')).devDependencies.electron
}

/** The program that ELECTRON_OVERRIDE_DIST_PATH names, or undefined where it isn't set. */
export function overrideElectron(env = process.env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return undefined
  const executable = path.join(folder, programName())
  if (!existsSync(executable)) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH: there is no ${executable}`)
  const version = readVersion(folder) ?? 'of an unknown version'
  if (Number.parseInt(version, 10) < OLDEST_MAJOR) {
    throw new Stop(
      `ELECTRON_OVERRIDE_DIST_PATH: Electron ${version} is too old; ${OLDEST_MAJOR} or newer is needed.`,
    )
  }
  return { executable: path.resolve(executable), version }
}

/**
 * The official Electron in node_modules, fetched by its own installer where it isn't there yet
 * (ELECTRON_MIRROR is honoured there). Gives `{ executable, version }`, or `{ unreachable: reason }`.
 * With `trustMemory` a host that could not be reached today is not asked again today.
 */
export async function officialElectron({ trustMemory }) {
  const version = officialVersion()
  const dist = inProject('node_modules', 'electron', 'dist')
  const executable = path.join(dist, programName())
  if (readVersion(dist) === version && existsSync(executable)) return { executable, version }
  const remembered = trustMemory ? recallFailure(version) : undefined
  if (remembered) return { unreachable: remembered }
  const unreachable = await step(`Electron ${version}`, async progress => {
    const reason = await install(progress)
    return { reason, failed: Boolean(reason), note: reason && 'its host could not be reached' }
  })
  if (!unreachable.reason) return { executable, version }
  rememberFailure(version, unreachable.reason)
  return { unreachable: unreachable.reason }
}

/** Runs the package's own installer; gives the reason when the network is at fault. */
async function install(progress) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'xucha-electron-'))
  const giveUp = new AbortController()
  const stopWatching = watchGrowth(temporary, {
    onBytes: bytes => bytes > 0 && progress(downloadProgress(bytes)),
    onStall: () => giveUp.abort(),
    stallMs: STALL_MS,
  })
  const env = {
    ...process.env,
    TMPDIR: temporary,
    TEMP: temporary,
    TMP: temporary,
    ELECTRON_GET_NO_PROGRESS: '1',
  }
  const { status, output } = await run(
    process.execPath,
    [inProject('node_modules', 'electron', 'install.js')],
    {
      env,
      signal: giveUp.signal,
    },
  )
  stopWatching()
  rmSync(temporary, { recursive: true, force: true })
  if (status === 0) return undefined
  if (giveUp.signal.aborted) return `the download stood still for ${STALL_MS / 1000} s`
  const network = /fetch failed|Response code|ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|terminated/.exec(output)
  if (network) return firstLine(output)
  throw new Stop(`Electron could not be installed:\n${output.trim()}`)
}

function recallFailure(version) {
  try {
    const seen = JSON.parse(readFileSync(memoryFile(), 'utf8'))
    return seen.key === memoryKey(version) ? seen.reason : undefined
  } catch {
    return undefined
  }
}

function rememberFailure(version, reason) {
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(memoryFile(), JSON.stringify({ key: memoryKey(version), reason }))
}

function memoryFile() {
  return path.join(cacheFolder(), 'electron-unreachable.json')
}

// Another mirror or another day is another question.
function memoryKey(version) {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? ''
  return [version, new Date().toISOString().slice(0, 10), mirror].join(' ')
}

function readVersion(dist) {
  try {
    return readFileSync(path.join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  } catch {
    return undefined
  }
}

function programName() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin'
    ? path.join('Electron.app', 'Contents', 'MacOS', 'Electron')
    : 'electron'
}

function firstLine(text) {
  return text.trim().split('\n')[0]
}
