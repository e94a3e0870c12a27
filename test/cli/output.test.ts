import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const full = '/dev/full'

/** Runs a command line whose output goes to a file, or to a reader that is gone before anything is said. */
async function run(script: string, args: readonly string[], output: number | 'gone') {
  const child = spawn(process.execPath, [`src/cli/${script}.ts`, ...args], {
    cwd: root,
    stdio: ['ignore', output === 'gone' ? 'pipe' : output, 'pipe'],
  })
  child.stdout?.destroy()
  let errors = ''
  child.stderr?.setEncoding('utf8').on('data', text => {
    errors += text
  })
  const [status] = await once(child, 'close')
  return { status, errors }
}

describe.each([
  ['audit', ['--json', 'resources/samples/支付宝交易明细(20251101-20261031).csv'], 0],
  ['audit', ['--help'], 0],
  ['verify', ['resources/samples/支付宝交易明细(20251101-20261031).csv'], 2],
] as const)('%s %s', (script, args, status) => {
  it('is content with a reader that is gone', async () => {
    expect(await run(script, args, 'gone')).toMatchObject({
      status,
      errors: status === 0 ? '' : expect.stringContaining('用法'),
    })
  })

  // Wrong usage is told on the other stream.
  if (status === 0)
    it('says so where the disk is full', async context => {
      if (!existsSync(full)) return context.skip('this system has no disk that is always full')
      const file = openSync(full, 'w')
      const { status: ended, errors } = await run(script, args, file)
      closeSync(file)
      expect(ended).toBe(3)
      expect(errors).toBe('结果没有写出来：磁盘满了。\n')
    })
})
