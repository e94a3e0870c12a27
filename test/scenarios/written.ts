import { day, type Period } from '../../src/core/base/calendar.ts'
import { settle } from '../../src/core/bills/refunds/refunds.ts'
import type { DetectionInput } from '../../src/core/subscriptions/detect.ts'
import type { StoredTransaction } from '../../src/core/subscriptions/subscription.ts'
import type { FixtureFormat } from '../fixture/bill-options.ts'
import { household } from '../fixture/household.ts'
import { readWritten } from '../fixture/read.ts'
import { type FixtureTrade, refunded } from '../fixture/trade.ts'
import { shifted } from './days.ts'
import type { Row, Story, Wallet } from './story.ts'

/** Layouts whose order numbers can be relied on; a bill saved again by a spreadsheet program loses them. */
export const layouts: Record<Wallet, readonly FixtureFormat[]> = {
  alipay: ['A1', 'A2', 'A3', 'A4'],
  wechat: ['W1', 'W2', 'W3', 'W4'],
}

/** The story as it arrives: written as bills in the given layouts, read again and settled. */
export async function inputFromBills(
  story: Story,
  format: Record<Wallet, FixtureFormat>,
  seed: number,
): Promise<DetectionInput> {
  const rows: StoredTransaction[] = []
  const coverage: Record<Wallet, Period[]> = { alipay: [], wechat: [] }
  for (const wallet of ['alipay', 'wechat'] as const) {
    for (const [index, period] of story.coverage[wallet].entries()) {
      const trades = [
        ...story.rows.filter(one => one.wallet === wallet).flatMap(tradesOf),
        ...household({ wallet, ...period, seed: seed + index, perMonth: 4 }),
      ].filter(({ at }) => at.slice(0, 10) >= period.from && at.slice(0, 10) <= period.to)
      const bill = await readWritten({ format: format[wallet], trades, period }, day(period.to))
      if (bill.period) coverage[wallet].push(bill.period)
      const source = { id: rows.length, name: `${wallet}-${index}` }
      rows.push(...bill.transactions.map(transaction => ({ ...transaction, source })))
    }
  }
  const known = rows.filter(({ paidAt }) => paidAt.slice(0, 10) <= story.asOf)
  return {
    charges: settle(known).charges,
    coverage,
    asOf: story.asOf as never,
    decisions: story.decisions ?? [],
    cancellations: (story.cancellations ?? []) as never,
    rules: story.rules ?? [],
  }
}

function tradesOf(row: Row): FixtureTrade[] {
  const trade: FixtureTrade = {
    at: row.at,
    counterparty: row.counterparty.trim(),
    goods: row.goods,
    fen: row.fen,
    tradeNo: row.id,
  }
  if (row.unpaid) {
    // WeChat never lists what was not paid.
    return row.wallet === 'wechat'
      ? []
      : [{ ...trade, status: '交易关闭', method: '', paid: false, direction: 'neutral' }]
  }
  if (!row.refunded) return [trade]
  const at = `${shifted(row.at.slice(0, 10), row.refunded.daysLater)} 23:40:00`
  return refunded(row.wallet, trade, { at, fen: row.refunded.fen })
}
