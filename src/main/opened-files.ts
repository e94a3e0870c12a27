import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const bill = /\.(csv|xlsx|zip|txt)$/i

/**
 * Bills given on the command line, as "open with" does, as whole paths: the file managers of Linux give addresses.
 * Switches and the app's own path are none, nor is anything on another machine.
 */
export function filesOf(argv: readonly string[], folder: string): string[] {
  return argv.slice(1).flatMap(argument => {
    if (argument.startsWith('-')) return []
    const path = /^file:/i.test(argument) ? pathOf(argument) : resolve(folder, argument)
    return path !== null && bill.test(path) ? [path] : []
  })
}

/** What a second start hands over; anything but a list of texts is none of ours. */
export function filesFrom(data: unknown): string[] {
  const files = typeof data === 'object' && data !== null && 'files' in data ? data.files : []
  return Array.isArray(files) ? files.filter(file => typeof file === 'string') : []
}

function pathOf(address: string): string | null {
  try {
    return new URL(address).hostname === '' ? fileURLToPath(address) : null
  } catch {
    return null
  }
}
