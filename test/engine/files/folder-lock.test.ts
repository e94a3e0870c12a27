import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { holdFolder, lockName } from '../../../src/engine/files/folder-lock.ts'
import { temporaryFolder } from '../test-engine.ts'

const holder = `
import { holdFolder } from ${JSON.stringify(pathToFileURL('src/engine/files/folder-lock.ts'))}
process.stdout.write(String(holdFolder(process.argv[1])))
setInterval(() => globalThis.gc?.(), 10)
`

/** A process of its own that took the folder, or did not, and what ends it. */
async function holderOf(folder: string): Promise<{ holds: string; kill(): Promise<void> }> {
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const [said] = await once(child.stdout, 'data')
  return {
    holds: String(said),
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}

it('a data folder is held by one process at a time, until it ends, however it ends', async () => {
  const folder = join(temporaryFolder(), 'data')
  const first = await holderOf(folder)
  expect(first.holds).toBe('true')
  expect(holdFolder(folder)).toBe(false)
  await first.kill()
  const second = await holderOf(folder)
  expect(second.holds).toBe('true')
  expect(statSync(join(folder, lockName)).size).toBe(0)
  await second.kill()
})
