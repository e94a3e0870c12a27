import { beforeEach, describe, expect, it, vi } from 'vitest'
import { requestChannel } from '../../../src/contract/bridge.ts'
import { ok } from '../../../src/contract/reply.ts'
import { problemLog } from '../../../src/main/boot/problem-log.ts'
import { pathTokens } from '../../../src/main/ipc/path-tokens.ts'
import { listen } from '../../../src/main/ipc/trusted-requests.ts'
import { temporaryFolder } from '../../engine/test-engine.ts'

type Listener = (event: unknown, input: unknown) => Promise<unknown>
const heard = vi.hoisted(() => new Map<string, unknown>())
vi.mock('electron', () => ({
  ipcMain: { handle: (name: string, listener: unknown) => heard.set(name, listener) },
}))

const frame = { url: 'app://xucha/index.html' }
const ownPage = { sender: { id: 1, mainFrame: frame }, senderFrame: frame }
let fails: unknown = null

const ask = (name: string, input: unknown) => (heard.get(requestChannel(name)) as Listener)(ownPage, input)
const errorOf = (code: string) => Object.assign(new Error(`${code}: /home/wang/账单.csv`), { code })

describe('a request that main answers', () => {
  let codes: () => string[] = () => []

  beforeEach(() => {
    const problems = problemLog(temporaryFolder())
    codes = () => problems.list().map(({ code }) => code)
    const answer = async () => {
      if (fails) throw fails
      return ok(null)
    }
    listen({ windows: new Set([1]), answer, tokens: pathTokens(), problems })
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'folder-read-only'],
    ['ENOENT', 'folder-missing'],
  ])(
    'is refused with a sentence of its own where the disk says %s, and noted down',
    async (code, failure) => {
      fails = errorOf(code)
      expect(await ask('data.keepBackups', { keep: 7 })).toEqual({ ok: false, failure: { code: failure } })
      expect(codes()[0]).toBe(failure)
    },
  )

  it('fails where there is a bug, which is noted down without its text', async () => {
    fails = new TypeError('小米云服务 6.00')
    await expect(ask('data.keepBackups', { keep: 7 })).rejects.toThrow()
    expect(codes()[0]).toBe('TypeError')
  })

  it('fails where the answer is none of the contract', async () => {
    fails = null
    await expect(ask('data.overview', {})).rejects.toThrow()
    expect(codes()[0]).toBe('ZodError')
  })
})
