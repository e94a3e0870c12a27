import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.mjs'
import { Stop, step } from './steps.mjs'

/** Another apt may hold the lock for a while: unattended upgrades on a machine that has just started. */
const APT_LOCK_SECONDS = 180

/**
 * Makes sure of `needs` (system-needs.mjs) on Linux; does nothing elsewhere. Root on a Debian-like
 * system gets the missing ones installed; everyone else is told the exact command, by a Stop.
 */
export async function ensureSystem(needs) {
  if (process.platform !== 'linux') return
  const missing = await missingOf(needs)
  if (missing.length === 0) return
  const debian = await isDebianLike()
  if (!debian) throw new Stop(unknownSystemMessage(missing))
  if (process.getuid?.() !== 0) {
    const packages = await packagesFor(missing)
    throw new Stop(
      `System packages are missing. Run this, then the command again:\n  sudo apt-get install -y ${packages.join(' ')}`,
    )
  }
  await step(`System packages (${missing.map(nameOf).join(', ')})`, async () => {
    await apt(['update'])
    await apt(['install', '-y', '--no-install-recommends', ...(await packagesFor(missing))])
    const still = await missingOf(missing)
    if (still.length > 0) throw new Stop(`Installed, yet still missing: ${still.map(nameOf).join(', ')}`)
  })
}

/** Those of `needs` that this system can't meet. */
async function missingOf(needs) {
  const libraries = needs.some(need => need.library) ? await knownLibraries() : new Set()
  const met = need => {
    if (need.library) return libraries.has(need.library)
    if (need.program) return placeOf(need.program) !== undefined
    return hasFontFor(need.font)
  }
  const answers = await Promise.all(needs.map(met))
  return needs.filter((_, index) => !answers[index])
}

async function knownLibraries() {
  // Debian keeps ldconfig off an ordinary user's PATH.
  const file = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(place => existsSync(place)) ?? 'ldconfig'
  const { output } = await run(file, ['-p'])
  return new Set(output.split('\n').map(line => line.trim().split(' ')[0]))
}

async function hasFontFor(language) {
  const { status, output } = await run('fc-list', [`:lang=${language}`, 'family'])
  return status === 0 && output.trim() !== ''
}

/** Where a program lies that is on PATH; undefined for one that isn't. */
export function placeOf(program) {
  const places = (process.env.PATH ?? '').split(path.delimiter).map(folder => path.join(folder, program))
  return places.find(place => {
    try {
      accessSync(place, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

async function isDebianLike() {
  return placeOf('apt-get') !== undefined && placeOf('apt-cache') !== undefined
}

/** One package per need: the first of its names this release knows, its plainest name otherwise. */
async function packagesFor(needs) {
  const names = needs.flatMap(need => need.packages)
  const { output } = await run('apt-cache', ['policy', ...names], { env: plainLanguage() })
  const candidates = new Set()
  let name
  for (const line of output.split('\n')) {
    if (/^\S+:$/.test(line)) name = line.slice(0, -1)
    if (/^\s+Candidate: (?!\(none\))/.test(line)) candidates.add(name)
  }
  const chosen = needs.map(need => need.packages.find(one => candidates.has(one)) ?? need.packages.at(-1))
  return [...new Set([...chosen, ...needs.flatMap(need => need.with ?? [])])]
}

async function apt(args) {
  const options = ['-q', '-o', `DPkg::Lock::Timeout=${APT_LOCK_SECONDS}`]
  const env = { ...plainLanguage(), DEBIAN_FRONTEND: 'noninteractive' }
  const { status, output } = await run('apt-get', [...options, ...args], { env })
  if (status !== 0)
    throw new Stop(`apt-get ${args.join(' ')} failed:\n${output.trim().split('\n').slice(-20).join('\n')}`)
}

function plainLanguage() {
  return { ...process.env, LC_ALL: 'C' }
}

function nameOf(need) {
  return need.library ?? need.program ?? `a font for ${need.font}`
}

function unknownSystemMessage(missing) {
  const lines = missing.map(need => `  ${nameOf(need)} (on Debian: ${need.packages.at(-1)})`)
  return `System parts are missing; please install them with your system's package manager:\n${lines.join('\n')}`
}
