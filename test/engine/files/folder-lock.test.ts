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

it('a data folder is held by one process at a time, until it ends, however it ends', async () => {
  const folder = join(temporaryFolder(), 'data')
  const other = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', holder, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(other, 'exit')
  const [said] = await once(other.stdout, 'data')
  expect(String(said)).toBe('true')
  expect(holdFolder(folder)).toBe(false)
  other.kill('SIGKILL')
  await gone
  expect(holdFolder(folder)).toBe(true)
  expect(statSync(join(folder, lockName)).size).toBe(0)
})
