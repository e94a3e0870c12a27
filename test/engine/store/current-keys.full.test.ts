import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { tradeKey } from '../../../src/core/bills/transaction.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { allCases, insertCase } from '../../../src/engine/store/cases.ts'
import { allTrades } from '../../../src/engine/store/rows.ts'
import { allDecisions, insertDecision } from '../../../src/engine/store/said.ts'
import { type NumberForm, numberForms, resavedBill, type TimeForm } from '../../fixture/resaved-bill.ts'
import type { FixtureTrade, FixtureWallet } from '../../fixture/trade.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

const wallets: readonly FixtureWallet[] = ['alipay', 'wechat']
const numbers = (Object.keys(numberForms) as NumberForm[]).filter(form => form !== 'whole')
const times: readonly TimeForm[] = ['exact', 'minute', 'chinese', 'day']

/** Six renewals, each on a day of its own, and what else happens. */
const trades: readonly FixtureTrade[] = Array.from({ length: 6 }, (_, month) => ({
  at: `2025-0${month + 1}-12 09:12:33`,
  counterparty: '小米科技有限责任公司',
  goods: '小米云服务-200GB|连续包月',
  fen: 2100,
})).flatMap(trade => [
  trade,
  { ...trade, at: trade.at.replace('-12 ', '-13 '), counterparty: '便利店', goods: '水' },
])

async function stored(files: readonly Uint8Array[]) {
  const ctx = await testContext()
  const folder = temporaryFolder()
  const useCases = billUseCases(ctx)
  let count = 0
  const add = async (bytes: Uint8Array) => {
    count += 1
    const [result] = await useCases.import([fileOf(folder, `${count}.csv`, bytes)], {})
    return result!.sourceIds[0]!
  }
  const ids: number[] = []
  for (const bytes of files) ids.push(await add(bytes))
  return {
    db: ctx.db,
    ids,
    add,
    remove: (id: number) => useCases['bills.remove']({ ids: [id] }),
    third: () => {
      const found = allTrades(ctx.db, day('2026-01-01')).find(({ paidAt }) =>
        paidAt.startsWith('2025-03-12'),
      )!
      return tradeKey(found)
    },
  }
}

describe.each(wallets)('what was said of a trade of %s', wallet => {
  describe.each(numbers)('whose number is %s in a copy', number => {
    it.each(times)('with times %s follows it to its original, and stays', async time => {
      const copy = resavedBill({ wallet, trades, number, time })
      const store = await stored([copy])
      const said = store.third()
      insertDecision(store.db, { kind: 'not-recurring', charges: [said] }, '2026-01-01T00:00:00' as never)
      insertCase(store.db, [said], '2026-01-01T00:00:00' as never)
      const isHeld = () => {
        const key = store.third()
        expect(allDecisions(store.db).map(({ charges }) => charges)).toEqual([[key]])
        expect(allCases(store.db).map(({ charges }) => charges)).toEqual([[key]])
      }
      isHeld()
      const original = await store.add(resavedBill({ wallet, trades }))
      expect(store.third().tradeNo).toHaveLength(28)
      isHeld()
      await store.remove(store.ids[0]!)
      isHeld()
      // And back again.
      await store.add(copy)
      await store.remove(original)
      isHeld()
    })

    // What is left of these numbers, if anything, does not say which of them it was.
    if (number === 'zeros' || number === 'cut' || number === 'masked inside' || number === 'scientific')
      it('holds for the copy when the original goes', async () => {
        const store = await stored([resavedBill({ wallet, trades })])
        const said = store.third()
        insertDecision(store.db, { kind: 'not-recurring', charges: [said] }, '2026-01-01T00:00:00' as never)
        await store.add(resavedBill({ wallet, trades, number, time: 'minute' }))
        await store.remove(store.ids[0]!)
        expect(store.third()).not.toEqual(said)
        expect(allDecisions(store.db).map(({ charges }) => charges)).toEqual([[store.third()]])
      })
  })
})
