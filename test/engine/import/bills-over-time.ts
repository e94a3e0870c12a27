import type { CheckUp } from '../../../src/contract/cancellation.ts'
import { requests } from '../../../src/contract/requests.ts'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

export const cloud = (day: string, fen = 600): FixtureTrade => ({
  at: `${day} 08:31:12`,
  counterparty: '小米科技有限责任公司',
  goods: '小米云服务-连续包月',
  fen,
})
export const camera = (day: string): FixtureTrade => ({
  at: `${day} 09:10:00`,
  counterparty: '北京小米移动软件有限公司',
  goods: '米家摄像机云存储-连续包月',
  fen: 900,
})

/** An engine whose clock the test moves on, and to which it brings bills one after the other. */
export async function started() {
  const folder = temporaryFolder()
  const context = await testContext(folder)
  let now = '2026-05-02T09:00:00' as WallTime
  const engine = createEngine({ ...context, now: () => now })
  const ask = async <T>(name: Parameters<typeof engine.handle>[0], input: object = {}): Promise<T> => {
    const answer = await engine.handle(name, requests[name].input.parse(input), new Map())
    if (!answer.ok) throw new Error(answer.failure.code)
    return requests[name].output.parse(answer.value) as T
  }
  return {
    engine,
    ask,
    at: (time: string) => {
      now = time as WallTime
    },
    async bring(name: string, trades: readonly FixtureTrade[], from: string, to: string) {
      const bytes = writeBill({ format: 'A4', trades, period: { from, to } })
      const file = fileOf(folder, name, bytes)
      await engine.handle('bills.import', { tokens: [name] }, new Map([[name, file.path]]))
    },
    look: () => ask<CheckUp>('cancellation.checkUp'),
    kinds: async () => (await ask<CheckUp>('cancellation.checkUp')).changes.map(({ facts }) => facts.kind),
  }
}
