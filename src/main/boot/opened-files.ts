import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

const bill = /\.(csv|xlsx|zip|txt|pdf)$/i

/**
 * Bills given on the command line, as "open with" does, as whole paths: the file managers of Linux give addresses.
 * Switches and the app's own path are none, nor is anything on another machine.
 */
export function filesOf(
  argv: readonly string[],
  folder: string,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const { resolve } = platform === 'win32' ? win32 : posix
  return argv.slice(1).flatMap(argument => {
    if (argument.startsWith('-')) return []
    const path = /^file:/i.test(argument) ? pathOf(argument, platform) : resolve(folder, argument)
    return path !== null && isBill(path, platform) ? [path] : []
  })
}

/** What a second start hands over; anything but a list of bills is none of ours. */
export function filesFrom(data: unknown, platform: NodeJS.Platform = process.platform): string[] {
  const files = typeof data === 'object' && data !== null && 'files' in data ? data.files : []
  if (!Array.isArray(files)) return []
  return files.filter(file => typeof file === 'string' && isBill(file, platform))
}

/** Merely looking at a file on another machine would tell that machine who is looking. */
function isBill(path: string, platform: NodeJS.Platform): boolean {
  const { isAbsolute } = platform === 'win32' ? win32 : posix
  const isElsewhere = platform === 'win32' && /^[\\/]{2}/.test(path)
  return isAbsolute(path) && !isElsewhere && bill.test(path)
}

function pathOf(address: string, platform: NodeJS.Platform): string | null {
  try {
    const isHere = new URL(address).hostname === ''
    return isHere ? fileURLToPath(address, { windows: platform === 'win32' }) : null
  } catch {
    return null
  }
}
