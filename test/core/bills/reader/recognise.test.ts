import { describe, expect, it } from 'vitest'
import type { Issue } from '../../../../src/core/base/outcome.ts'
import { readCsvBill, readSheetBill } from '../../../fixture/read.ts'

function issueOf(...lines: string[]): Issue | 'a bill' {
  const outcome = readCsvBill(lines.join('\n'), 'utf-8')
  return outcome.ok ? 'a bill' : outcome.issue
}

describe('exports that are no payment bill', () => {
  it.each([
    [
      'alipay-cashbook',
      [
        '特别提示：',
        '1.本记账单内容可表明支付宝受理了相应记账明细申请；',
        '记录时间,分类,收支类型,金额,备注,账户,来源,标签,',
        '2025-01-05 08:31:12,餐饮,支出,21.00,,余额宝,,,',
      ],
    ],
    ['alipay-cashbook', ['记录时间,分类,收支类型,金额,备注,账户,来源,标签,']],
    [
      'alipay-account-log',
      [
        '支付宝账户明细',
        '-------------------------------收支明细列表-----------------',
        '时间,名称,商品说明,备注,收入,支出,账户余额（元）,资金渠道',
      ],
    ],
    [
      'alipay-merchant',
      [
        '#支付宝账务明细查询',
        '#账号：[20881]',
        '账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注',
      ],
    ],
    [
      'bank-statement',
      ['交易日期,交易时间,收入金额,支出金额,账户余额,摘要', '20240105,08:31:12,,21.00,900.00,小米'],
    ],
    ['bank-statement', ['"记账日期"\t"借方发生额"\t"贷方发生额"\t"余额"\t"对方户名"']],
  ] as const)('%s', (wrongExport, lines) => {
    expect(issueOf(...lines)).toEqual({ code: 'wrong-export', wrongExport })
  })
})

describe('texts without a name', () => {
  it.each([
    ['a table of something else', ['name,price', 'tea,12']],
    [
      'a bill of JD, which borrows Alipay’s columns',
      [
        '京东账号名：x',
        '交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注',
      ],
    ],
    [
      'a bill of Meituan',
      ['交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,订单金额,实付金额,交易单号,商家单号,备注'],
    ],
    ['prose', ['从前有座山，山里有座庙，收/支平衡。']],
    [
      'a header far below any information',
      [
        ...Array.from({ length: 400 }, () => 'x'),
        '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(issueOf(...lines)).toEqual({ code: 'unrecognised-format' })
  })

  it.each(['', '\n\n', ' \n\t\n', '\uFEFF'])('%j is empty', text => {
    expect(issueOf(text)).toEqual({ code: 'empty' })
  })
})

describe('a workbook', () => {
  const header = [
    '交易时间',
    '交易类型',
    '交易对方',
    '商品',
    '收/支',
    '金额(元)',
    '支付方式',
    '当前状态',
    '交易单号',
    '商户单号',
    '备注',
  ]
  const cells = [
    '2026-03-05 08:31:12',
    '商户消费',
    '小米',
    '小米云服务',
    '支出',
    '21',
    '零钱',
    '支付成功',
    '42',
    '7',
    '/',
  ]
  const table = {
    name: '表1',
    rows: [
      { line: 1, cells: Array.from({ length: 11 }, (_, index) => `Column${index + 1}`) },
      { line: 19, cells: header },
      { line: 20, cells: ['2020-01-01 00:00:00', ...cells.slice(1)] },
    ],
  }
  const original = {
    name: 'Sheet1',
    rows: [
      { line: 1, cells: ['微信支付账单明细'] },
      { line: 18, cells: header },
      { line: 20, cells },
    ],
  }

  it('with several tables gives all of them, those that begin as they were exported first', () => {
    const bill = readSheetBill([{ name: '空', rows: [] }, table, original])
    expect(bill.ok && bill.value).toMatchObject({
      format: 'wechat-xlsx',
      encoding: null,
      rows: 2,
      transactions: [
        { line: 20, fen: 2100, paidAt: '2026-03-05T08:31:12' },
        { line: 40, fen: 2100, paidAt: '2020-01-01T00:00:00' },
      ],
    })
  })

  it('with a table that a person made of it gives that', () => {
    const bill = readSheetBill([table])
    expect(bill.ok && bill.value.rows).toBe(1)
  })

  it('without anything is empty, without a bill is unknown', () => {
    expect(readSheetBill([{ name: 'Sheet1', rows: [] }])).toEqual({ ok: false, issue: { code: 'empty' } })
    expect(readSheetBill([{ name: 'Sheet1', rows: [{ line: 1, cells: ['tea', '12'] }] }])).toEqual({
      ok: false,
      issue: { code: 'unrecognised-format' },
    })
  })
})
