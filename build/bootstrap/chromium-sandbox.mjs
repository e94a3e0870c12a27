import { statSync } from 'node:fs'
import path from 'node:path'
import { run } from './child.mjs'
import { Stop } from './steps.mjs'

const SETUID_BIT = 0o4000

/**
 * The switches Chromium's own sandbox asks for on this machine: none, or `--no-sandbox` for root,
 * for whom Chromium refuses to start with it. The app's windows stay cut off from Node either way.
 */
export async function sandboxArguments(executable) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const helper = path.join(path.dirname(executable), 'chrome-sandbox')
  if (hasSetuidRoot(helper) || (await hasUserNamespaces())) return []
  throw new Stop(
    `Chromium's sandbox can't start: this system gives ordinary users no namespaces of their own. Run this once:
  sudo chown root:root "${helper}" && sudo chmod 4755 "${helper}"`,
  )
}

function hasSetuidRoot(file) {
  try {
    const { uid, mode } = statSync(file)
    return uid === 0 && (mode & SETUID_BIT) !== 0
  } catch {
    return false
  }
}

async function hasUserNamespaces() {
  return (await run('unshare', ['--user', '--map-root-user', 'true'])).status === 0
}
