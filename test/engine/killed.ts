import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seeded } from '../fixture/random.ts'

/** Half of the time of a start goes into the sources; the first run, which is let live, leaves them here compiled. */
const compileCache = join(tmpdir(), 'xucha-compile-cache')

/**
 * Runs a script in a process of its own and kills it at a random moment after it has said `go`, again and again.
 * `check` is called after each death, with how many milliseconds the script was given. The moments are spread over the
 * time that the script takes when it is let live; the seed makes them come back, as far as a clock can.
 */
export async function killedAtRandom(
  run: { script: string; args: (turn: number) => string[]; times: number; seed: number },
  check: (turn: number, afterMs: number) => void | Promise<void>,
): Promise<{ survived: number }> {
  const random = seeded(run.seed)
  const whole = await runFor(run.script, run.args(-1), Number.POSITIVE_INFINITY)
  let survived = 0
  for (let turn = 0; turn < run.times; turn += 1) {
    const afterMs = Math.round((random.between(0, 1000) / 1000) * whole.ms)
    const { isWhole } = await runFor(run.script, run.args(turn), afterMs)
    if (isWhole) survived += 1
    await check(turn, afterMs)
  }
  return { survived }
}

/** Milliseconds from `go` to the end; whole if it ended by itself. */
function runFor(
  script: string,
  args: readonly string[],
  afterMs: number,
): Promise<{ ms: number; isWhole: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_COMPILE_CACHE: compileCache },
    })
    let began = 0
    let said = ''
    child.stderr.on('data', chunk => {
      said += String(chunk)
    })
    child.stdout.once('data', () => {
      began = performance.now()
      if (Number.isFinite(afterMs)) setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.on('close', code => {
      if (code !== null && code !== 0) reject(new Error(`the script failed by itself: ${said}`))
      else resolve({ ms: performance.now() - began, isWhole: code === 0 })
    })
  })
}
