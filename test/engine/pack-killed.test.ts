import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { writePackFolder } from '../../src/engine/pack-folder.ts'
import { seeded } from '../fixture/random.ts'
import { temporaryFolder } from './test-engine.ts'

const files = 40
const fileBytes = 100 * 1024
const times = 50
const seed = 20261121

/** Writes a pack of many files and says so before each, so that it can be killed in the middle. */
const writer = `
import { writeFileSync } from 'node:fs'
import { writePackFolder } from ${JSON.stringify(resolve('src/engine/pack-folder.ts'))}
const contents = Array.from({ length: ${files} }, (_, n) => ({ name: \`f/\${n}.bin\`, bytes: new Uint8Array(${fileBytes}) }))
writePackFolder(process.argv[1], '证据包', contents, (path, bytes) => {
  process.stdout.write('.')
  writeFileSync(path, bytes)
  // Slow enough to be killed between two files, whatever the disk.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
})
process.stdout.write('done')
`

/** Kills the writer after it has begun `after` files; says how far it got. */
function killed(into: string, after: number): Promise<string> {
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

test(`killed ${times} times at any file, a writing leaves no pack; the next one clears up`, async () => {
  const into = temporaryFolder()
  const random = seeded(seed)
  for (let turn = 0; turn < times; turn += 1) {
    // The last files are left out: where the machine is busy, a kill so late may come after the end.
    const after = random.between(1, files / 2)
    const said = await killed(into, after)
    expect(said).toMatch(/^\.+$/)
    expect(said.length).toBeGreaterThanOrEqual(after)
    expect(readdirSync(into)).toEqual(['.证据包.half'])
  }
  const written = writePackFolder(into, '证据包', [{ name: 'SHA256SUMS', bytes: new Uint8Array(1) }])
  expect(written).toEqual({ ok: true, path: join(into, '证据包'), folderName: '证据包' })
  expect(readdirSync(into)).toEqual(['证据包'])
  expect(readdirSync(join(into, '证据包'))).toEqual(['SHA256SUMS'])
}, 60_000)
