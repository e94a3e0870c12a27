import { run } from '../bootstrap/child.mjs'
import { step } from '../bootstrap/steps.mjs'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
/** Ten times what the longest test takes on a quiet machine: whatever stands still for so long is stuck. */
const STANDSTILL_LIMIT_MS = 6 * MINUTE_MS
/** Less than this says too little about the rest to tell the time left: the longest tests come first. */
const LEAST_TOLD_SHARE = 0.25
/** Of a failure's message, as it happens; the whole of it stands in the runner's own report. */
const ERROR_LINES = 12

/**
 * What the reporters beside this file send:
 * @typedef {{ kind: 'progress', done: number, total: number, unit: string }
 *   | { kind: 'began', id: string, name: string }
 *   | { kind: 'ended', id: string }
 *   | { kind: 'passed' }
 *   | { kind: 'skipped', name: string, reason: string }
 *   | { kind: 'failed', name: string, alone: string, error: string }
 *   | { kind: 'finished' }} TestMessage
 */

/**
 * Runs a test runner with one of the reporters beside this file as one step: shows how far it is and each failure as
 * it happens, and ends it where no test ends any more.
 * @returns {Promise<import('./outcome.mjs').Outcome>}
 */
export async function runTests(label, args, { env, alone, standstillMs = STANDSTILL_LIMIT_MS }) {
  const record = newRecord()
  await step(label, async (progress, announce) => {
    const standstill = new AbortController()
    const watch = setTimeout(() => standstill.abort(), standstillMs)
    const startedMs = Date.now()
    /** @param {TestMessage} message */
    const onMessage = message => {
      if (message.kind !== 'began') watch.refresh()
      record.take(message)
      if (message.kind === 'progress') progress(progressText(message, Date.now() - startedMs))
      if (message.kind === 'failed') announce(failureText(message))
    }
    const { status, killedBy, output } = await run(process.execPath, args, {
      env,
      signal: standstill.signal,
      onMessage,
    })
    clearTimeout(watch)
    const fault = standstill.signal.aborted
      ? stuckText(standstillMs, record.running())
      : record.fault(status, killedBy)
    if (fault !== undefined) {
      record.take({ kind: 'failed', name: `${label}: ${fault}`, alone, error: output.trim() })
      announce(failureText({ name: fault, error: output.trim() }))
    }
    return { failed: record.outcome.failures.length > 0, note: countsText(record.outcome) }
  })
  return record.outcome
}

/** What the messages of a run come to. */
function newRecord() {
  /** @type {import('./outcome.mjs').Outcome} */
  const outcome = { passed: 0, failures: [], skips: [] }
  const running = new Map()
  let isFinished = false
  return {
    outcome,
    running: () => [...running.values()],
    /** @param {TestMessage} message */
    take(message) {
      if (message.kind === 'began') running.set(message.id, message.name)
      if (message.kind === 'ended') running.delete(message.id)
      if (message.kind === 'passed') outcome.passed += 1
      if (message.kind === 'skipped') outcome.skips.push({ name: message.name, reason: message.reason })
      if (message.kind === 'failed') outcome.failures.push({ name: message.name, alone: message.alone })
      if (message.kind === 'finished') isFinished = true
    },
    /** What is wrong with a run that ended with this status although no test of it failed. */
    fault(status, killedBy) {
      if (killedBy) return `ended by ${killedBy}`
      if (!isFinished) return 'ended before its last test'
      return status !== 0 && outcome.failures.length === 0 ? `ended with status ${status}` : undefined
    },
  }
}

/** "43 % (61 of 142 files, about 3 min left)" */
export function progressText({ done, total, unit }, elapsedMs) {
  const share = total === 0 ? 1 : done / total
  const leftMs = (elapsedMs / share) * (1 - share)
  const left = share < LEAST_TOLD_SHARE || done === total ? '' : `, about ${durationText(leftMs)} left`
  return `${Math.floor(share * 100)} % (${done} of ${total} ${unit}${left})`
}

function durationText(ms) {
  return ms < MINUTE_MS ? `${Math.ceil(ms / SECOND_MS)} s` : `${Math.round(ms / MINUTE_MS)} min`
}

function stuckText(standstillMs, running) {
  const names = running.length > 0 ? running.join('; ') : 'no test had begun'
  return `no test ended for ${durationText(standstillMs)}, so it was ended while these ran: ${names}`
}

function failureText({ name, error }) {
  const lines = error.split('\n').filter(line => line.trim() !== '')
  const shown = lines.slice(0, ERROR_LINES).map(line => `    ${line}`)
  return [`✗ ${name}`, ...shown].join('\n')
}

/** @param {import('./outcome.mjs').Outcome} outcome */
function countsText({ passed, failures, skips }) {
  const skipped = skips.length > 0 ? `, ${skips.length} skipped` : ''
  return `${passed} passed, ${failures.length} failed${skipped}`
}
