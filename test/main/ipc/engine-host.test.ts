import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FromEngine, ToEngine } from '../../../src/engine/protocol.ts'
import { type EngineHost, startEngine } from '../../../src/main/ipc/engine-host.ts'

const minute = 60_000

/**
 * A process that does what the test says; one that is stopped takes no notice of being asked to end, and one that is
 * stuck in the system none of being ended.
 */
class TestProcess {
  readonly args: readonly string[]
  readonly sent: ToEngine[] = []
  isGone = false
  isStopped = false
  isStuck = false
  #hear: (message: FromEngine) => void = () => {}
  readonly #exits: (() => void)[] = []

  constructor(args: readonly string[]) {
    this.args = args
  }

  send(message: ToEngine): void {
    this.sent.push(message)
    if (message.kind === 'ping' && !this.isStopped) this.say({ kind: 'pong' })
  }
  onMessage(listener: (message: FromEngine) => void): void {
    this.#hear = listener
  }
  onExit(listener: () => void): void {
    this.#exits.push(listener)
  }
  say(message: FromEngine): void {
    if (!this.isGone) this.#hear(message)
  }
  ready(): void {
    this.say({ kind: 'ready', problem: this.args.includes('unopened') ? 'unopenable' : null })
  }
  end(): void {
    if (!this.isStopped) this.kill()
  }
  kill(): void {
    if (this.isGone || this.isStuck) return
    this.isGone = true
    for (const exit of this.#exits) exit()
  }
}

describe('the host of the engine', () => {
  const started: TestProcess[] = []
  const told: string[] = []
  let host: EngineHost
  const last = () => started.at(-1)!

  beforeEach(() => {
    vi.useFakeTimers()
    started.length = 0
    told.length = 0
    host = startEngine({
      fork(args) {
        const process = new TestProcess(args)
        started.push(process)
        return process
      },
      place: () => ({ dataFolder: '/data', mustExist: false, thorough: false }),
      resourcesFolder: '/resources',
      version: '0.0.0',
      language: () => 'zh',
      notify: name => void told.push(name),
      print: async () => new Uint8Array(),
      opened: problem => void told.push(`opened: ${problem}`),
    })
  })
  afterEach(() => {
    host.stop()
    vi.useRealTimers()
  })

  it('ends an engine that hangs, answers what was asked of it, and starts another', async () => {
    last().ready()
    last().isStopped = true
    const asked = host.request('bills.list', {})
    await vi.advanceTimersByTimeAsync(2 * minute)
    expect(started).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2 * minute)
    expect(await asked).toEqual({ ok: false, failure: { code: 'engine-died' } })
    expect(started).toHaveLength(2)
    expect(started[0]?.isGone).toBe(true)
    expect(told).toContain('engine.restarted')
    last().ready()
    void host.request('bills.list', {})
    expect(last().sent.at(-1)).toMatchObject({ kind: 'request', name: 'bills.list' })
  })

  it('leaves one alone that is busy but there, and one that copies everything for a good while', async () => {
    last().ready()
    void host.request('bills.list', {})
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(last().isGone).toBe(false)
    last().isStopped = true
    void host.task({ name: 'back-up', path: '/stick/b.zip' })
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(last().isGone).toBe(false)
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(started[0]?.isGone).toBe(true)
  })

  /** Of a hung opening: it hears nothing, and says nothing any more. */
  async function hang(): Promise<TestProcess> {
    const hung = last()
    hung.isStopped = true
    await vi.advanceTimersByTimeAsync(4 * minute)
    return hung
  }

  it('leaves an opening alone as long as it tells of its steps, and replaces one that tells of none', async () => {
    for (let passed = 0; passed < 60; passed += 2) {
      await vi.advanceTimersByTimeAsync(2 * minute)
      last().say({ kind: 'progress' })
    }
    expect(started).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(2 * minute)
    expect(last().isGone).toBe(false)
    expect((await hang()).isGone).toBe(true)
    expect(started).toHaveLength(2)
    expect(told).toContain('engine.restarted')
    last().ready()
    expect(await host.problem()).toBeNull()
  })

  it('tries an opening that hung once more, and then starts without the data', async () => {
    await hang()
    expect(last().args).not.toContain('unopened')
    await hang()
    expect(started).toHaveLength(3)
    expect(last().args).toContain('unopened')
    last().ready()
    expect(await host.problem()).toBe('unopenable')
  })

  it('gives an opening no longer because work on the data waits for it', async () => {
    const asked = host.task({ name: 'counts' })
    await hang()
    expect(await asked).toEqual({ ok: false, failure: { code: 'engine-died' } })
    expect(started).toHaveLength(2)
  })

  it('gives one up that even the system can not end', async () => {
    last().ready()
    last().isStuck = true
    const asked = host.request('bills.list', {})
    const hung = await hang()
    expect(hung.isGone).toBe(false)
    expect(await asked).toEqual({ ok: false, failure: { code: 'engine-died' } })
    expect(started).toHaveLength(2)
    last().say({ kind: 'ready', problem: 'locked' })
    expect(await host.problem()).toBe('locked')
    hung.isStuck = false
    hung.kill()
    expect(started).toHaveLength(2)
  })

  it('asks nothing of an engine that nobody waits for', async () => {
    last().ready()
    await vi.advanceTimersByTimeAsync(20 * minute)
    expect(last().sent).toEqual([])
  })

  it('starts one that dies at every start without the data, which is told as a problem of the database', async () => {
    for (let start = 1; start <= 4; start += 1) {
      expect(last().args).not.toContain('unopened')
      last().kill()
    }
    expect(last().args).toContain('unopened')
    last().ready()
    expect(await host.problem()).toBe('unopenable')
    expect(told.at(-1)).toBe('opened: unopenable')

    const opening = host.restart()
    await vi.advanceTimersByTimeAsync(0)
    expect(last().args).not.toContain('unopened')
    last().ready()
    await opening
    expect(await host.problem()).toBeNull()
  })

  it('leaves one alone that dies even so, until something is asked', async () => {
    for (let start = 1; start <= 5; start += 1) last().kill()
    expect(started).toHaveLength(5)
    expect(await host.problem()).toBe('unopenable')
    const asked = host.request('bills.list', {})
    expect(started).toHaveLength(6)
    expect(last().args).not.toContain('unopened')
    last().kill()
    expect(await asked).toEqual({ ok: false, failure: { code: 'engine-died' } })
    expect(started).toHaveLength(6)
    expect(told.filter(one => one === 'opened: unopenable')).toHaveLength(1)
  })

  it('says nothing of the data while a start that failed is tried again', async () => {
    let problem: unknown = 'not yet'
    void host.problem().then(told => {
      problem = told
    })
    last().kill()
    await vi.advanceTimersByTimeAsync(0)
    expect(problem).toBe('not yet')
    last().ready()
    await vi.advanceTimersByTimeAsync(0)
    expect(problem).toBeNull()
  })

  it.each(['stop', 'end'] as const)('leaves none behind: %s', async how => {
    last().ready()
    last().isStopped = true
    void host[how]()
    await vi.advanceTimersByTimeAsync(5000)
    expect(started.map(({ isGone }) => isGone)).toEqual([true])
  })
})
