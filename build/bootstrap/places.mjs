import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout this bootstrap belongs to. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** A path inside the checkout. */
export function inProject(...parts) {
  return path.join(projectFolder, ...parts)
}

/** The user's cache folder for things any checkout may share; safe to delete at any time. */
export function cacheFolder(env = process.env, platform = process.platform) {
  return path.join(userCacheRoot(env, platform), 'xucha')
}

/** This checkout's own corner of the cache, so that two checkouts never meet. */
export function checkoutCacheFolder() {
  const name = createHash('sha256').update(projectFolder).digest('hex').slice(0, 16)
  return path.join(cacheFolder(), 'checkouts', name)
}

function userCacheRoot(env, platform) {
  // The XDG specification says that a relative path must be ignored.
  if (env.XDG_CACHE_HOME && path.isAbsolute(env.XDG_CACHE_HOME)) return env.XDG_CACHE_HOME
  if (platform === 'win32') return env.LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local')
  if (platform === 'darwin') return path.join(homedir(), 'Library', 'Caches')
  return path.join(homedir(), '.cache')
}
