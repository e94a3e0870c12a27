import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const LOOK_EVERY_MS = 250

/**
 * Watches a folder that another program downloads into: tells its size in bytes as it grows, and
 * calls `onStall` once when it has not grown for `stallMs`. Gives a function that ends the watch.
 */
export function watchGrowth(folder, { onBytes, onStall, stallMs }) {
  let last = -1
  let grewAt = Date.now()
  const timer = setInterval(() => {
    const bytes = sizeOf(folder)
    if (bytes !== last) {
      last = bytes
      grewAt = Date.now()
      onBytes(bytes)
    } else if (Date.now() - grewAt > stallMs) {
      clearInterval(timer)
      onStall()
    }
  }, LOOK_EVERY_MS)
  return () => clearInterval(timer)
}

function sizeOf(folder) {
  let bytes = 0
  for (const entry of list(folder)) {
    const place = path.join(folder, entry.name)
    bytes += entry.isDirectory() ? sizeOf(place) : (statSync(place, { throwIfNoEntry: false })?.size ?? 0)
  }
  return bytes
}

// The watched program moves and deletes while we look.
function list(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
