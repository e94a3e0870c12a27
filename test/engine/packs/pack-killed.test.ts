import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { writePackFolder } from '../../../src/engine/packs/pack-folder.ts'
import { writePackZip } from '../../../src/engine/packs/pack-zip.ts'
import { seeded } from '../../fixture/random.ts'
import { temporaryFolder } from '../test-engine.ts'

const pieces = 40
const pieceBytes = 100 * 1024
const times = 50
const seed = 20261121
const at = '2026-11-21T12:00:00' as WallTime

/** Says so before each piece it writes, and is slow enough to be killed between two, whatever the disk. */
const slowly = `
import { appendFileSync } from 'node:fs'
function write(path, bytes) {
  process.stdout.write('.')
  appendFileSync(path, bytes)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
}
`
const module = (name: string) => JSON.stringify(resolve(`src/engine/packs/${name}.ts`))

/** Programs that write a pack into the folder they are given. */
const writers = {
  folder: `${slowly}
import { writePackFolder } from ${module('pack-folder')}
const contents = Array.from({ length: ${pieces} }, (_, n) => ({ name: \`f/\${n}.bin\`, bytes: new Uint8Array(${pieceBytes}) }))
writePackFolder(process.argv[1], '证据包', contents, write)
process.stdout.write('done')`,
  zip: `${slowly}
import { randomFillSync } from 'node:crypto'
import { writePackZip } from ${module('pack-zip')}
const contents = [{ name: 'f.bin', bytes: randomFillSync(new Uint8Array(${pieces * pieceBytes})) }]
await writePackZip(process.argv[1], '证据包', contents, '${at}', (path, bytes) => {
  for (let from = 0; from < bytes.length; from += ${pieceBytes}) write(path, bytes.subarray(from, from + ${pieceBytes}))
})
process.stdout.write('done')`,
}

/** Kills the writer after it has begun `after` pieces; says how far it got. */
function killed(writer: string, into: string, after: number): Promise<string> {
  return new Promise(settle => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', writer, into])
    let said = ''
    child.stdout.on('data', chunk => {
      said += String(chunk)
      if (said.length >= after) child.kill('SIGKILL')
    })
    child.on('close', () => settle(said))
  })
}

/** Kills the writer many times at any piece; each time nothing is left but what is hidden and half. */
async function survive(writer: string, into: string, half: string): Promise<void> {
  const random = seeded(seed)
  for (let turn = 0; turn < times; turn += 1) {
    // The last pieces are left out: where the machine is busy, a kill so late may come after the end.
    const after = random.between(1, pieces / 2)
    const said = await killed(writer, into, after)
    expect(said).toMatch(/^\.+$/)
    expect(said.length).toBeGreaterThanOrEqual(after)
    expect(readdirSync(into)).toEqual([half])
  }
}

describe(`killed ${times} times at any moment, a writing leaves no pack; the next one clears up`, () => {
  const contents = [{ name: 'SHA256SUMS', bytes: new Uint8Array(1) }]

  test('as a folder', async () => {
    const into = temporaryFolder()
    await survive(writers.folder, into, '.证据包.half')
    const path = join(into, '证据包')
    expect(writePackFolder(into, '证据包', contents)).toEqual({ ok: true, path, name: '证据包' })
    expect(readdirSync(into)).toEqual(['证据包'])
    expect(readdirSync(path)).toEqual(['SHA256SUMS'])
  }, 60_000)

  test('as a zip', async () => {
    const into = temporaryFolder()
    await survive(writers.zip, into, '.证据包.zip.half')
    const path = join(into, '证据包.zip')
    expect(await writePackZip(into, '证据包', contents, at)).toEqual({ ok: true, path, name: '证据包.zip' })
    expect(readdirSync(into)).toEqual(['证据包.zip'])
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
  }, 60_000)
})
