import { mkdirSync, rmSync } from 'node:fs'
import { run } from './child.mjs'
import { withDisplay } from './display.mjs'
import { continueOnPinnedNode, projectEnvironment, requireMachineNode } from './node-runtime.mjs'
import { npm } from './npm.mjs'
import { ensurePackages } from './packages.mjs'
import { inProject } from './places.mjs'
import { prepareWindow, runtimeEnvironment } from './prepare.mjs'
import { runScript, Stop, say, step } from './steps.mjs'
import { testNeeds } from './system-needs.mjs'
import {
  addCounts,
  closingLine,
  countOfCheck,
  countOfOthers,
  countOfPlaywright,
  countOfVitest,
  diedFiles,
} from './test-counts.mjs'

const MINUTE_MS = 60_000
const CHECK_LIMIT_MS = 5 * MINUTE_MS
const UNIT_LIMIT_MS = 10 * MINUTE_MS
const WINDOW_LIMIT_MS = 16 * MINUTE_MS
const CHECKS = { 'check:types': 'Types', 'check:style': 'Style', 'check:unused': 'Unused code' }
const VITEST = inProject('node_modules', 'vitest', 'vitest.mjs')
const REPORTS = inProject('out', 'test')

/** `npm test`: brings everything up, runs every stage whatever the one before said, and adds up. */
async function test() {
  requireMachineNode()
  try {
    await ensurePackages()
    const elsewhere = await continueOnPinnedNode(import.meta.url)
    if (elsewhere !== undefined) return elsewhere
  } catch (error) {
    tell(error)
    return close([countOfCheck(false)])
  }
  rmSync(REPORTS, { recursive: true, force: true })
  mkdirSync(REPORTS, { recursive: true })
  const runtime = await preparedWindow()
  return close([...(await checks()), await unitTests(), await windowTests(runtime)])
}

// Where the window can't be prepared, the tests that do without it still run.
async function preparedWindow() {
  try {
    return await prepareWindow({ allowFallback: true, alsoNeeded: testNeeds })
  } catch (error) {
    tell(error)
    return undefined
  }
}

async function checks() {
  const counts = []
  for (const [script, label] of Object.entries(CHECKS)) {
    const check = () =>
      npm(['run', '--silent', script], { env: projectEnvironment(), timeoutMs: CHECK_LIMIT_MS })
    const { status, output } = await step(label, async () => {
      const result = await check()
      return { ...result, failed: result.status !== 0 }
    })
    if (status !== 0) say(output.trim())
    counts.push(countOfCheck(status === 0))
  }
  return counts
}

async function unitTests() {
  say('Unit tests')
  const report = `${REPORTS}/unit.json`
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const status = await runner([VITEST, ...args], UNIT_LIMIT_MS)
  const died = diedFiles(report)
  if (died.length === 0) return countOfVitest(report, status)
  // The process of a file can be ended by a fault of the runtime, which says nothing of the tests in it.
  say(`A process died in ${died.join(', ')}: once more`)
  const again = `${REPORTS}/unit-again.json`
  const secondArgs = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${again}`, ...died]
  const second = await runner([VITEST, ...secondArgs], UNIT_LIMIT_MS)
  return addCounts([countOfOthers(report, died), countOfVitest(again, second)])
}

async function windowTests(runtime) {
  if (!runtime) {
    say('End-to-end tests: not run, because the window could not be prepared (see above)')
    return countOfCheck(false)
  }
  say(`End-to-end tests in Electron ${runtime.version}`)
  const { file, args } = withDisplay(process.execPath, [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
  ])
  const env = runtimeEnvironment(runtime, projectEnvironment())
  const { status, timedOut } = await run(file, args, { live: true, env, timeoutMs: WINDOW_LIMIT_MS })
  if (timedOut) say('The end-to-end tests took too long and were ended.')
  return countOfPlaywright(`${REPORTS}/end-to-end.json`, status)
}

async function runner(args, timeoutMs) {
  const { status, timedOut } = await run(process.execPath, args, {
    live: true,
    env: projectEnvironment(),
    timeoutMs,
  })
  if (timedOut) say('That took too long and was ended.')
  return status
}

function tell(error) {
  say(error instanceof Stop ? error.message : (error?.stack ?? String(error)))
}

function close(counts) {
  const sum = addCounts(counts)
  if (sum.skipped > 0) say(`${sum.skipped} skipped: the reasons are above`)
  say(closingLine(sum))
  return sum.failed > 0 ? 1 : 0
}

await runScript(test)
