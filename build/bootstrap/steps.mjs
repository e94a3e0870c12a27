/** How long a step may stay silent where lines can't be rewritten, before it says what it is doing. */
const QUIET_MS = 2000
const PROGRESS_TENTHS = 10
/** Where lines can't be rewritten, the last progress is said again after this long, so that nobody takes it for stuck. */
const AGAIN_MS = 60_000

/** Something a person can act on: printed without a stack, exit status 1. */
export class Stop extends Error {}

/**
 * Runs one step and prints one line for it: what it was, how it ended, how long it took.
 * `work` receives `progress(text)` and `announce(text)`, which prints a line of its own above; what `work` returns as
 * `note` ends the line, and `failed` marks a step that went wrong without stopping the rest.
 */
export async function step(label, work) {
  const started = Date.now()
  const line = process.stdout.isTTY ? rewrittenLine(label) : plainLine(label)
  try {
    const result = await work(line.progress, line.announce)
    line.end(result?.failed ? '✗' : '✓', result?.note, Date.now() - started)
    return result
  } catch (error) {
    line.end('✗', undefined, Date.now() - started)
    throw error
  }
}

/** A line that is not a step: a notice. */
export function say(text) {
  process.stdout.write(`${text}\n`)
}

/** Turns `done` of `total` bytes into progress text; without a total, only what has arrived. */
export function downloadProgress(done, total) {
  const megabytes = bytes => `${Math.round(bytes / 1e6)} MB`
  if (!total) return megabytes(done)
  const percent = Math.min(100, Math.floor((done / total) * 100))
  return `${percent} % (${megabytes(Math.min(done, total))} of ${megabytes(total)})`
}

/** Runs a whole script: a Stop is told plainly, anything else with its stack; both give exit status 1. */
export async function runScript(script) {
  try {
    process.exitCode = await script()
  } catch (error) {
    process.stderr.write(`\n${error instanceof Stop ? error.message : (error?.stack ?? error)}\n`)
    process.exitCode = 1
  }
}

function rewrittenLine(label) {
  const width = () => (process.stdout.columns ?? 80) - 1
  const show = text => process.stdout.write(`\r\u001b[2K${text.slice(0, width())}`)
  let shown = `… ${label}`
  show(shown)
  return {
    progress: text => {
      shown = `… ${label}: ${text}`
      show(shown)
    },
    announce: text => {
      process.stdout.write(`\r\u001b[2K${text}\n`)
      show(shown)
    },
    end: (mark, note, ms) => process.stdout.write(`\r\u001b[2K${closing(mark, label, note, ms)}\n`),
  }
}

function plainLine(label) {
  let lastTenth = -1
  let latest = `… ${label}`
  let timer
  const tell = () => {
    say(latest)
    wait(AGAIN_MS)
  }
  const wait = ms => {
    clearTimeout(timer)
    timer = setTimeout(tell, ms).unref()
  }
  wait(QUIET_MS)
  return {
    progress: text => {
      latest = `… ${label}: ${text}`
      const percent = /^(\d+) %/.exec(text)
      const tenth = percent ? Math.floor(Number(percent[1]) / PROGRESS_TENTHS) : lastTenth
      if (tenth === lastTenth) return
      lastTenth = tenth
      tell()
    },
    announce: say,
    end: (mark, note, ms) => {
      clearTimeout(timer)
      say(closing(mark, label, note, ms))
    },
  }
}

function closing(mark, label, note, ms) {
  const time = ms >= 1000 ? ` (${(ms / 1000).toFixed(1)} s)` : ''
  return `${mark} ${label}${note ? `: ${note}` : ''}${time}`
}
