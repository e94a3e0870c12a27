import { closingLines, outcomeOfCheck, sumOf } from '../test/outcome.mjs'
import { runTests } from '../test/run-tests.mjs'
import { continueOnPinnedNode, projectEnvironment, requireMachineNode } from './node-runtime.mjs'
import { npm } from './npm.mjs'
import { ensurePackages } from './packages.mjs'
import { inProject } from './places.mjs'
import { prepareChromium, prepareWindow, runtimeEnvironment } from './prepare.mjs'
import { runScript, Stop, say, step } from './steps.mjs'
import { testNeeds } from './system-needs.mjs'

const CHECKS = { types: 'Types', style: 'Style', unused: 'Unused code' }
const VITEST = inProject('node_modules', 'vitest', 'vitest.mjs')
const PLAYWRIGHT = inProject('node_modules', '@playwright', 'test', 'cli.js')
/** Without `--full`, the exhaustive tests are left out: those in files named `*.full.test.ts`. */
const IS_FULL = process.argv.includes('--full')
const WINDOW_CHOICE = IS_FULL ? [] : [String.raw`--grep-invert=\.full\.test\.ts`]
let isStopped = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isStopped = true
  })
const reporter = name => `--reporter=${inProject('build', 'test', `${name}-reporter.mjs`)}`

/** `npm test`, or with `-- --full`: brings everything up, runs every stage whatever the one before said, and adds up. */
async function test() {
  requireMachineNode()
  try {
    await ensurePackages()
    const elsewhere = await continueOnPinnedNode(import.meta.url)
    if (elsewhere !== undefined) return elsewhere
  } catch (error) {
    tell(error)
    return close([outcomeOfCheck('The packages of the project', false, 'npm ci')])
  }
  const runtime = await preparedWindow()
  const chromium = IS_FULL ? await preparedChromium() : undefined
  const outcomes = await checks()
  const stages = [unitTests, () => windowTests(runtime, chromium)]
  if (IS_FULL && process.platform === 'linux') stages.push(startWithoutDisplay)
  for (const stage of stages) {
    // Whoever stops the run has it stopped, and not the stage alone.
    if (!isStopped) outcomes.push(await stage())
  }
  return close(outcomes)
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

async function preparedChromium() {
  try {
    return await prepareChromium()
  } catch (error) {
    tell(error)
    say('So the tests of pages run in the window of the app instead, with the Chromium that it has.')
    return undefined
  }
}

async function checks() {
  const outcomes = []
  for (const [name, label] of Object.entries(CHECKS)) {
    const { status, output } = await step(label, async () => {
      const result = await npm(['run', '--silent', 'check', '--', name], { env: projectEnvironment() })
      return { ...result, failed: result.status !== 0 }
    })
    if (status !== 0) say(output.trim())
    outcomes.push(outcomeOfCheck(label, status === 0, `npm run check -- ${name}`))
  }
  return outcomes
}

function unitTests() {
  const args = [VITEST, 'run', reporter('vitest')]
  const env = projectEnvironment()
  // vitest.config.ts leaves the exhaustive files out, test/rounds.ts most of the random rounds.
  if (!IS_FULL) env.XUCHA_SHORT_TESTS = '1'
  return runTests('Unit tests', args, { env, alone: 'npm run unit' })
}

function windowTests(runtime, chromium) {
  const label = 'Window tests'
  if (!runtime) {
    say(`${label}: not run, because the window could not be prepared (see above)`)
    return outcomeOfCheck(label, false, 'npm start')
  }
  const env = {
    ...runtimeEnvironment(runtime, projectEnvironment()),
    XUCHA_CHROMIUM: chromium?.program ?? '',
  }
  const args = [PLAYWRIGHT, 'test', reporter('playwright'), ...WINDOW_CHOICE]
  const pages = chromium ? `, pages in Chromium ${chromium.version}` : ''
  return runTests(`${label} in Electron ${runtime.version}${pages}`, args, { env, alone: 'npm run e2e' })
}

/** What a machine without a display shows of the app: the other command of the README. */
async function startWithoutDisplay() {
  const label = 'npm start without a display'
  const { DISPLAY: _x11, WAYLAND_DISPLAY: _wayland, ...env } = projectEnvironment()
  const { status, output } = await step(label, async () => {
    const result = await npm(['start'], { env })
    return { ...result, failed: result.status !== 0 }
  })
  if (status !== 0) say(output.trim())
  return outcomeOfCheck(label, status === 0, 'npm start')
}

function tell(error) {
  say(error instanceof Stop ? error.message : (error?.stack ?? String(error)))
}

/** @param {import('../test/outcome.mjs').Outcome[]} outcomes */
function close(outcomes) {
  const sum = sumOf(outcomes)
  say(closingLines(sum).join('\n'))
  return sum.failures.length > 0 ? 1 : 0
}

await runScript(test)
