import { readFileSync } from 'node:fs'
import { npm } from './npm.mjs'
import { inProject } from './places.mjs'
import { Stop, step } from './steps.mjs'

/** Brings node_modules to what the lock file says; does nothing when it is already that. */
export async function ensurePackages() {
  if (packagesMatchLock()) return
  if (process.platform === 'win32' && process.execPath.startsWith(inProject('node_modules'))) {
    // Windows can't delete a program that runs, and the pinned Node is one of the packages.
    throw new Stop('The packages have changed. Run "npm ci" once, then this command again.')
  }
  await step('Packages (npm ci)', async () => {
    const { status, output } = await npm(['ci', '--no-audit', '--no-fund'])
    if (status !== 0) throw new Stop(`npm ci failed:\n${output.trim()}`)
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
  return present?.version === wanted.version && present?.integrity === wanted.integrity
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}
