import { describe, expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { maxRowFen, withinBounds } from '../../../src/core/bills/bounds.ts'
import { exportFormats } from '../../fixture/bill-options.ts'
import { computeTally, readWritten } from '../../fixture/read.ts'

const period = { from: '2026-10-01', to: '2026-10-31' }
const exportedAt = '2026-11-01 12:00:00'
const trade = (at: string, fen: number) => ({
  at: `${at} 10:00:00`,
  counterparty: '小米',
  goods: '云服务',
  fen,
})

describe.each(exportFormats)('a bill in layout %s', format => {
  it('gives back rows with more money than a wallet moves, and counts the rest', async () => {
    const bill = await readWritten({
      format,
      trades: [
        trade('2026-10-02', 9_007_199_254_740_991),
        trade('2026-10-03', maxRowFen + 1),
        trade('2026-10-04', maxRowFen),
        trade('2026-10-05', 2100),
      ],
      period,
      exportedAt,
    })
    expect(bill.rejected.map(({ reason }) => reason)).toEqual(['amount-too-large', 'amount-too-large'])
    expect(bill.rows).toBe(4)
    expect(computeTally(bill).expense).toEqual({ count: 2, fen: maxRowFen + 2100 })
  })

  it('gives back rows of days before there were bills and after tomorrow', async () => {
    const bill = await readWritten({
      format,
      trades: ['2003-09-30', '2003-10-01', '2026-11-22', '2026-11-23', '9999-12-31'].map(on =>
        trade(on, 100),
      ),
      period: { from: '2003-10-01', to: '2026-11-21' },
      exportedAt: '2026-11-21 12:00:00',
    })
    expect(bill.rejected.map(({ reason }) => reason)).toEqual(['day', 'day', 'day'])
    expect(bill.transactions).toHaveLength(2)
    expect(bill.period).toEqual({ from: '2003-10-01', to: '2026-11-22' })
  })

  it('goes by its rows where it declares days that can’t be, and says so', async () => {
    const bill = await readWritten({
      format,
      trades: [trade('2026-10-03', 2100), trade('2026-10-05', 2100)],
      period: { from: '0001-01-01', to: '9999-12-31' },
      exportedAt: '9999-12-31 12:00:00',
    })
    expect(bill.period).toEqual({ from: '2026-10-03', to: '2026-10-05' })
    expect(bill.exportedAt).toBeNull()
    expect(new Set(bill.rejected.map(({ reason }) => reason))).toEqual(new Set(['declared-days']))
    expect(bill.rejected.map(({ text }) => text).join()).toContain('9999-12-31')
    expect(bill.rows).toBe(2 + bill.rejected.length)
  })

  it('that was exported before its period ends is of the days until then', async () => {
    const bill = await readWritten({
      format,
      trades: [trade('2026-10-03', 2100)],
      period: { from: '2026-10-01', to: '2099-12-31' },
      exportedAt,
    })
    expect(bill.period).toEqual({ from: '2026-10-01', to: '2026-11-01' })
    expect(bill.rejected).toEqual([])
  })
})

it('cuts a period to the days that bills can be of', () => {
  const today = day('2026-11-21')
  const within = (from: string, to: string) => withinBounds({ from: day(from), to: day(to) }, today)
  expect(within('2026-10-01', '9999-12-31')).toEqual({ from: '2026-10-01', to: '2026-11-21' })
  expect(within('0001-01-01', '2026-10-31')).toEqual({ from: '2003-10-01', to: '2026-10-31' })
  expect(within('2099-01-01', '2099-12-31')).toBeNull()
})
