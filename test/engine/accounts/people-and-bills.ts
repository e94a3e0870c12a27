import type { EngineRequestName, Input, Output } from '../../../src/contract/requests.ts'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { createEngine } from '../../../src/engine/engine.ts'
import type { BillOptions } from '../../fixture/bill-options.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

export const [mine, hers] = [
  { owner: '陈晓雨', account: '139****1234' },
  { owner: '李桂芳', account: '138****5608' },
]
export const nameless = { owner: '', account: '' }

/** Mi Cloud on a day of each month, with order numbers of a person's own. */
export function cloud(months: readonly string[], on: number, who: string): FixtureTrade[] {
  return months.map(month => ({
    at: `${month}-${String(on).padStart(2, '0')} 08:31:12`,
    counterparty: '小米科技有限责任公司',
    goods: '小米云服务会员连续包月',
    fen: 2100,
    tradeNo: `${month.replace('-', '')}2200${who}0000000000${on}`,
  }))
}

export function monthsTo(last: number): string[] {
  return Array.from({ length: last }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
}

/** An engine on an empty data folder, asked as the window does, and given bills as files. */
export async function app(now = '2026-11-21T12:00:00') {
  const ctx = { ...(await testContext()), now: () => now as WallTime }
  const engine = createEngine(ctx)
  const folder = temporaryFolder()
  async function ask<N extends EngineRequestName>(
    name: N,
    input: Input<N>,
    paths = new Map<string, string>(),
  ): Promise<Output<N>> {
    const reply = await engine.handle(name, input, paths)
    if (!reply.ok) throw new Error(`${name}: ${reply.failure.code}`)
    return reply.value as Output<N>
  }
  return {
    ask,
    async give(name: string, options: Partial<BillOptions> & Pick<BillOptions, 'trades'>) {
      const { path } = fileOf(folder, name, writeBill({ format: 'A4', ...options }))
      return ask('bills.import', { tokens: [name] }, new Map([[name, path]]))
    },
    accounts: async () => (await ask('accounts.list', {})).accounts,
    plans: async () => (await ask('cancellation.plans', {})).plans,
  }
}
