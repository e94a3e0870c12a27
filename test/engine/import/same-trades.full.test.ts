import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { tradeCount } from '../../../src/engine/store/known-trades.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { household } from '../../fixture/household.ts'
import { type NumberForm, numberForms, resavedBill, type TimeForm } from '../../fixture/resaved-bill.ts'
import type { FixtureTrade, FixtureWallet } from '../../fixture/trade.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const wallets: readonly FixtureWallet[] = ['alipay', 'wechat']
const times: readonly TimeForm[] = ['exact', 'minute', 'day']
const numbers = Object.keys(numberForms) as NumberForm[]
const orders = ['original first', 'copy first', 'copy of the copy'] as const

/** Some weeks of a life; two true charges of one minute, and two of one day, in all that tells them but their numbers. */
function life(wallet: FixtureWallet, seed: number): FixtureTrade[] {
  const twin = { counterparty: '小米科技有限责任公司', goods: '小米云服务-50GB 连续包月', fen: 600 }
  return [
    ...household({ wallet, from: '2025-01-01', to: '2025-02-28', perMonth: 12, seed }),
    { ...twin, at: '2025-01-12 09:12:33' },
    { ...twin, at: '2025-01-12 09:12:33' },
    { ...twin, at: '2025-02-12 09:12:33' },
    { ...twin, at: '2025-02-12 19:40:05' },
    { ...twin, at: '2025-02-14 09:12:33', direction: 'income' },
    { ...twin, at: '2025-02-14 09:12:33' },
  ]
}

async function imported(files: readonly Uint8Array[]) {
  const ctx = await testContext()
  const folder = temporaryFolder()
  const useCases = billUseCases(ctx)
  await useCases.import(
    files.map((bytes, index) => fileOf(folder, `${index}.csv`, bytes)),
    {},
  )
  const listed = await useCases['bills.list']({})
  return {
    trades: allTrades(ctx.db, day('2026-01-01')),
    count: tradeCount(ctx.db),
    duplicates: listed.ok ? listed.value.sources.map(({ duplicates }) => duplicates) : [],
  }
}

describe.each(wallets)('a bill of %s and a copy of it', wallet => {
  describe.each(numbers)('its numbers %s', number => {
    const cases = times.flatMap(time => orders.map(order => [time, order] as const))
    it.each(cases)('its times %s, %s', async (time, order) => {
      const trades = life(wallet, numbers.indexOf(number) + 1)
      const original = resavedBill({ wallet, trades })
      const copy = resavedBill({ wallet, trades, number, time, encoding: 'gb18030' })
      const again = resavedBill({ wallet, trades, number, time, encoding: 'utf-16le' })
      const files = { 'original first': [original, copy], 'copy first': [copy, original] } as const
      const found = await imported(order === 'copy of the copy' ? [copy, again, original] : files[order])
      const known = trades.length
      expect(found.trades).toHaveLength(known)
      expect(found.count).toBe(known)
      expect(found.duplicates).toEqual(order === 'copy of the copy' ? [0, known, known] : [0, known])
      const sum = (of: readonly { fen: number }[]) => of.reduce((total, { fen }) => total + fen, 0)
      expect(sum(found.trades)).toBe(sum(trades))
      // The fuller telling names the trade, whichever came last.
      expect(found.trades.filter(({ tradeNo }) => tradeNo.length < 28)).toEqual([])
    })
  })
})
