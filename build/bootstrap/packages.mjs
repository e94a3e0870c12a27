import { readFileSync } from 'node:fs'
import { npm } from './npm.mjs'
import { inProject } from './places.mjs'
import { Stop, step } from './steps.mjs'

const LINES_SHOWN = 20

/** Brings node_modules to what the lock file says; does nothing when it is already that. */
export async function ensurePackages() {
  if (packagesMatchLock()) return
  if (process.platform === 'win32' && process.execPath.startsWith(inProject('node_modules'))) {
    // Windows can't delete a program that runs, and the pinned Node is one of the packages.
    throw new Stop('The packages have changed. Run "npm ci" once, then this command again.')
  }
  await step('Packages (npm ci)', async () => {
    // Older npm would run every package's scripts; the only one wanted is run by node-runtime.mjs.
    const { status, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
    if (status !== 0) throw new Stop(`npm ci failed:\n${errorsOf(output)}`)
    if (!packagesMatchLock())
      throw new Stop('npm ci ended well, but node_modules differs from package-lock.json.')
  })
}

/**
 * Compares the lock file with the hidden one npm leaves in node_modules as its last act,
 * so an interrupted install never passes for a finished one.
 */
function packagesMatchLock() {
  const wanted = readPackages(inProject('package-lock.json'))
  const present = readPackages(inProject('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  for (const [name, entry] of Object.entries(wanted)) {
    if (name === '' || (!present[name] && (entry.optional || entry.devOptional))) continue
    if (!sameVersion(entry, present[name])) return false
  }
  return Object.keys(present).every(name => wanted[name])
}

function sameVersion(wanted, present) {
  if (present?.version !== wanted.version) return false
  return wanted.integrity === undefined || present.integrity === wanted.integrity
}

/** What npm says of the failure, without its warnings and its lists of options. */
function errorsOf(output) {
  const errors = output.split('\n').filter(line => /^npm (error|ERR!)/.test(line))
  return (errors.length > 0 ? errors : output.split('\n')).slice(0, LINES_SHOWN).join('\n')
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
