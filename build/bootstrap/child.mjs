import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { projectFolder } from './places.mjs'

const KILL_AFTER_MS = 5000
const IS_WINDOWS = process.platform === 'win32'

/**
 * Runs a program with an argument array (never through a shell) and gives
 * `{ status, output, timedOut, killedBy }`; status is null when a signal killed it, 127 when it isn't there.
 * `live` shows its output while it runs; otherwise the output is only collected.
 * `timeoutMs` and `signal` end it together with everything it started; `onMessage` gets what it sends over Node's channel.
 */
export function run(file, args, options = {}) {
  const { cwd = projectFolder, env = process.env, live = false, timeoutMs, signal, onMessage } = options
  const ownGroup = timeoutMs !== undefined || signal !== undefined
  const shown = live ? 'inherit' : 'pipe'
  return new Promise(resolve => {
    const output = []
    let timedOut = false
    const child = spawn(file, args, {
      cwd,
      env,
      stdio: ['ignore', shown, shown, ...(onMessage ? /** @type {const} */ (['ipc']) : [])],
      // An own process group lets a hanging tree be ended as a whole.
      detached: !IS_WINDOWS && ownGroup,
      windowsHide: true,
    })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => output.push(chunk))
    if (onMessage) child.on('message', onMessage)
    const stop = () => endTree(child, ownGroup)
    const timer =
      timeoutMs &&
      setTimeout(() => {
        timedOut = true
        stop()
      }, timeoutMs)
    signal?.addEventListener('abort', stop)
    const forward = forwardSignals(child, ownGroup)
    const finish = (status, killedBy = null) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', stop)
      forward.stop()
      resolve({ status, timedOut, killedBy, output: plainText(output) })
    }
    child.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      output.push(Buffer.from(String(error.message)))
      finish(error.code === 'ENOENT' ? 127 : 1)
    })
    child.on('close', finish)
  })
}

// Some tools colour their words even where nobody sees the colour.
function plainText(chunks) {
  return stripVTControlCharacters(Buffer.concat(chunks).toString())
}

// A child in its own group does not see the terminal's Ctrl-C, so it is passed on.
function forwardSignals(child, ownGroup) {
  const pass = name => {
    endTree(child, ownGroup)
    process.exitCode = name === 'SIGINT' ? 130 : 143
  }
  process.on('SIGINT', pass)
  process.on('SIGTERM', pass)
  return {
    stop: () => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
    },
  }
}

function endTree(child, ownGroup) {
  signalTree(child, 'SIGTERM', ownGroup)
  setTimeout(() => signalTree(child, 'SIGKILL', ownGroup), KILL_AFTER_MS).unref()
}

function signalTree(child, name, ownGroup) {
  if (child.exitCode !== null || child.signalCode !== null) return
  try {
    if (ownGroup && !IS_WINDOWS) process.kill(-child.pid, name)
    else if (IS_WINDOWS) spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true })
    else child.kill(name)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
