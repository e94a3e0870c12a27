import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { cacheFolder, checkoutCacheFolder, inProject, projectFolder } from './places.mjs'
import { ensureWholeFolder, linkTree, replaceWholeFolder } from './whole-folder.mjs'

const BUILT = ['main', 'preload', 'renderer'].map(name => path.join('out', name))
const SHIPPED = [...BUILT, 'resources', 'package.json']
const OWNER_FILE = 'checkout.txt'

/**
 * A copy of the shared `distribution`, by hard links, that belongs to this checkout, with the built app
 * in resources/app: where a packaged app lies, too. Laid anew only when something in it has changed.
 * Gives the copy's folder.
 */
export async function layApp(distribution, sqlite) {
  const home = checkoutCacheFolder()
  const folder = path.join(home, path.basename(distribution))
  if (!existsSync(folder)) {
    removeOrphans()
    removeOlder(home, path.basename(folder))
    await ensureWholeFolder(folder, part => linkTree(distribution, part))
    writeFileSync(path.join(home, OWNER_FILE), projectFolder)
  }
  const resources = path.join(folder, 'resources')
  const stamp = path.join(resources, 'app.stamp')
  const digest = digestOf([...SHIPPED.map(name => inProject(name)), sqlite])
  if (readIfThere(stamp) === digest) return folder
  rmSync(stamp, { force: true })
  mkdirSync(resources, { recursive: true })
  await replaceWholeFolder(path.join(resources, 'app'), part => {
    for (const name of SHIPPED) cpSync(inProject(name), path.join(part, name), { recursive: true })
    cpSync(sqlite, path.join(part, 'node_modules', 'better-sqlite3'), { recursive: true })
  })
  writeFileSync(stamp, digest)
  return folder
}

/** A digest of names, sizes and times of everything under the given places: equal means unchanged. */
export function digestOf(places) {
  const hash = createHash('sha256')
  const add = place => {
    const stat = statSync(place, { throwIfNoEntry: false })
    if (stat?.isDirectory()) {
      for (const name of readdirSync(place).sort()) add(path.join(place, name))
    } else {
      hash.update(`${place}\0${stat?.size}\0${stat?.mtimeMs}\n`)
    }
  }
  for (const place of places) add(place)
  return hash.digest('hex')
}

/** Removes what checkouts left behind that are no longer there. */
function removeOrphans() {
  const all = path.join(cacheFolder(), 'checkouts')
  for (const name of existsSync(all) ? readdirSync(all) : []) {
    const owner = readIfThere(path.join(all, name, OWNER_FILE))
    if (owner !== undefined && !existsSync(owner))
      rmSync(path.join(all, name), { recursive: true, force: true })
  }
}

function removeOlder(home, wanted) {
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    if (!name.startsWith(wanted)) rmSync(path.join(home, name), { recursive: true, force: true })
  }
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
