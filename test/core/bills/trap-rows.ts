import { readText } from '../../fixture/read.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'

export const trade: FixtureTrade = {
  at: '2024-03-05 08:31:12',
  counterparty: '小米',
  goods: '小米云服务',
  fen: 2100,
}

/** Headers and rows as the exports write them, cell by cell changeable. */
export const appHeader =
  '交易时间,交易分类,交易对方,对方账号,商品说明,收/支,金额,收/付款方式,交易状态,交易订单号,商家订单号,备注,'
export const wechatHeader =
  '交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注'
export const appRow = (changes: Record<number, string> = {}) => {
  const cells = [
    '2024-03-05 08:31:12',
    '日用百货',
    '小米',
    '/',
    '小米云服务',
    '支出',
    '21.00',
    '余额宝',
    '交易成功',
    '2024030522001\t',
    'M1\t',
    '',
  ]
  return `${cells.map((cell, index) => changes[index] ?? cell).join(',')},`
}
export const wechatRow = (changes: Record<number, string> = {}) => {
  const cells = [
    '2024-03-05 08:31:12',
    '商户消费',
    '小米',
    '"小米云服务"',
    '支出',
    '¥21.00',
    '零钱',
    '支付成功',
    '4200001\t',
    'M1\t',
    '"/"',
  ]
  return cells.map((cell, index) => changes[index] ?? cell).join(',')
}
/** Bills of such rows, read. */
export const app = (...rows: string[]) => readText([appHeader, ...rows].join('\n'))
export const wechat = (...rows: string[]) => readText([wechatHeader, ...rows].join('\n'))
