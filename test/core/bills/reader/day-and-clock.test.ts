import { describe, expect, it } from 'vitest'
import type { DateEpoch } from '../../../../src/core/base/calendar.ts'
import { createSheetReader } from '../../../../src/core/bills/reader/recognise.ts'
import type { Transaction } from '../../../../src/core/bills/transaction.ts'
import { readText, today } from '../../../fixture/read.ts'
import { appHeader, appRow, wechatHeader, wechatRow } from '../trap-rows.ts'

/** A table whose first column was divided, with the cells of two rows in both parts. */
function divided(names: string, first: string, second: string) {
  return [
    [wechatHeader, wechatRow(), wechatRow({ 8: '2' })],
    [appHeader, appRow(), appRow({ 9: '2' })],
  ].map(([header = '', one = '', two = '']) => {
    const times = [first, second]
    const rows = [one, two].map((row, index) => row.replace(/^[^,]+/, times[index]!))
    return readText([header.replace('交易时间', names), ...rows].join('\n'))
  })
}

it('numbers of dates count from where the workbook has them', () => {
  const told = (datesFrom: DateEpoch, names: string, ...time: string[]) => {
    const days: string[] = []
    const sink = { transaction: ({ paidAt }: Transaction) => void days.push(paidAt), rejected: () => {} }
    const reader = createSheetReader(sink, { today, datesFrom })
    const cells = [...wechatHeader.replace('交易时间', names).split(',')]
    reader.take({ line: 1, cells })
    reader.take({ line: 2, cells: [...time, ...wechatRow().split(',').slice(1)] })
    return days
  }
  expect(told('from1904', '交易时间', '43894.25')).toEqual(['2024-03-05T06:00:00'])
  expect(told('from1904', '日期,时间', '43894', '0.25')).toEqual(['2024-03-05T06:00:00'])
  expect(told('from1900', '日期,时间', '45356', '0.25')).toEqual(['2024-03-05T06:00:00'])
})

describe('a table with a column for the day and one for the clock', () => {
  it.each([
    ['日期,时间', '2024-03-05,08:31:12', '2024-03-05,20:31:12'],
    ['交易日期,交易时间', '2024/3/5,8:31:12', '2024/3/5,20:31:12'],
    ['日期,时间', '3/25/2024,8:31:12 AM', '3/5/2024,8:31:12 PM', '2024-03-25T08:31:12'],
    ['日期,时间', '2024年3月5日,上午8:31:12', '2024年3月5日,下午8:31:12'],
    ['日期,时间', '2024-03-05 00:00:00,1899-12-30 08:31:12', '2024/3/5 0:00,1900/1/0 20:31:12'],
    ['日期,时间', '45356,0.354999999999999', '45356.0,.855', '2024-03-05T08:31:12'],
    ['日期,时间', "'2024-03-05,'08:31:12", '2024-03-05,20时31分12秒'],
    ['Date,Time', '2024-03-05,08:31:12', '2024-03-05,20:31:12'],
  ])('%s: %s', (names, first, second, morning = '2024-03-05T08:31:12') => {
    for (const { transactions, rejected } of divided(names, first, second))
      expect([transactions.map(({ paidAt }) => paidAt), rejected]).toEqual([
        [morning, expect.stringMatching(/2024-03-05T20:31:12/)],
        [],
      ])
  })

  it('keeps a time that has its own day, and refuses a clock without one', () => {
    for (const { transactions, rejected } of divided(
      '日期,时间',
      '2024-04-01,2024-03-05 08:31:12',
      ',20:31:12',
    ))
      expect([transactions.map(({ paidAt }) => paidAt), rejected.map(({ reason }) => reason)]).toEqual([
        ['2024-03-05T08:31:12'],
        ['time'],
      ])
  })

  it('may lack the clock altogether', () => {
    for (const { transactions } of divided('日期', '2024-03-05', '2024-03-06'))
      expect(transactions.map(({ paidAt }) => paidAt.slice(0, 10))).toEqual(['2024-03-05', '2024-03-06'])
  })
})
