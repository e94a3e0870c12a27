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

it.each([
  [['139****1234', '**雨'], ['13912341234', '**雨'], { label: '13912341234', holder: '**雨' }],
  [['139****1234', '陈晓雨'], ['138****5608', '李桂芳'], { label: null, holder: null }],
])('bills joined by hand are of the account that all of them name: %j %j', (a, b, account) => {
  const [x, y] = [a, b] as [[string, string], [string, string]]
  const bill = readText([...table(...x, '2026-02-03'), ...table(...y, '2026-03-03')].join('\n'))
  expect(bill.rows).toBe(2)
  expect(bill.parts[0]?.account).toEqual(account)
})

it('is what the one table says that says anything', () => {
  const [named, nobody] = [
    { label: '小雨', holder: null },
    { label: null, holder: null },
  ]
  expect(commonAccount([nobody, named])).toEqual(named)
  expect(commonAccount([])).toEqual(nobody)
})
