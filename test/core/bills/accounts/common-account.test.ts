import { expect, it } from 'vitest'
import { commonAccount } from '../../../../src/core/bills/accounts/common-account.ts'
import { readText } from '../../../fixture/read.ts'

const header =
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,'
const table = (label: string, holder: string, at: string) => [
  '导出信息：',
  `姓名：${holder}`,
  `支付宝账户：${label}`,
  header,
  `${at} 08:31:12,数码电器,小米,/,云服务,支出,21.00,余额宝,交易成功,${at.replaceAll('-', '')}2200123456\t,\t,,`,
]

it('bills joined by hand are of the account that all of them name', () => {
  const tables = [
    ...table('139****1234', '**雨', '2026-02-03'),
    ...table('13912341234', '**雨', '2026-03-03'),
  ]
  const bill = readText(tables.join('\n'))
  expect(bill.rows).toBe(2)
  expect(bill.parts.map(({ account }) => account)).toEqual([{ label: '13912341234', holder: '**雨' }])
})

it('bills of two people joined by hand are each its own account’s, by the lines of its rows', () => {
  const bill = readText(
    [
      ...table('139****1234', '陈晓雨', '2026-02-03'),
      ...table('138****5608', '李桂芳', '2026-03-03'),
      ...table('13912341234', '陈**', '2026-04-03'),
    ].join('\n'),
  )
  expect(bill.rows).toBe(3)
  expect(bill.parts.map(({ account: { label }, lines }) => [label, lines])).toEqual([
    [
      '13912341234',
      [
        { from: 5, to: 5 },
        { from: 15, to: 15 },
      ],
    ],
    ['138****5608', [{ from: 10, to: 10 }]],
  ])
})

it('a table without a name between those of two people is nobody’s', () => {
  const tables = [
    ...table('139****1234', '陈晓雨', '2026-02-03'),
    '导出信息：',
    ...table('', '', '2026-03-03').slice(3),
    ...table('138****5608', '李桂芳', '2026-04-03'),
  ]
  expect(
    readText(tables.join('\n'))
      .parts.map(({ account: { label } }) => label)
      .sort(),
  ).toEqual(['138****5608', '139****1234', null])
})

it('is what the one table says that says anything', () => {
  const [named, nobody] = [
    { label: '小雨', holder: null },
    { label: null, holder: null },
  ]
  expect(commonAccount([nobody, named])).toEqual(named)
  expect(commonAccount([])).toEqual(nobody)
})
