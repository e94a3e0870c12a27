import { withoutUnseen } from '../unseen.ts'
import type { Column } from './layout.ts'

/**
 * Names of no wallet, which people, their programs and translations give to columns, as the exports write them. Each says
 * of itself what it holds; one that fits both wallets' columns goes by a name of neither, so that it tells no wallet.
 * Neither wallet is known to export in English, so these are translations of the Chinese names.
 */
const spellings: Readonly<Record<string, string>> = {
  收支: '收/支',
  收支类型: '收/支',
  收支类别: '收/支',
  收支方向: '收/支',
  '收/支类型': '收/支',
  '收入/支出': '收/支',
  对方: '交易对方',
  对方名称: '交易对方',
  交易对象: '交易对方',
  商家: '交易对方',
  商户: '交易对方',
  收款方: '交易对方',
  商品信息: '商品名',
  商品描述: '商品名',
  收付款方式: '收/付款方式',
  支付渠道: '付款方式',
  支付账户: '付款方式',
  交易金额: '金额',
  支付金额: '金额',
  付款金额: '金额',
  支付状态: '状态',
  订单号: '单号',
  订单编号: '单号',
  交易编号: '单号',
  交易流水号: '单号',
  流水号: '单号',
  日期: '交易日期',
  时间: '交易时间',
  商家单号: '商家订单号',
  商户订单号: '商户单号',
  'income/expense': '收/支',
  'income/expenses': '收/支',
  'income/expenditure': '收/支',
  'expense/income': '收/支',
  'in/out': '收/支',
  date: '交易日期',
  transactiondate: '交易日期',
  time: '交易时间',
  transactiontime: '交易时间',
  category: '分类',
  transactioncategory: '交易分类',
  type: '分类',
  transactiontype: '交易类型',
  counterparty: '交易对方',
  transactionparty: '交易对方',
  payee: '交易对方',
  goods: '商品名',
  product: '商品名',
  item: '商品名',
  description: '商品名',
  productdescription: '商品说明',
  goodsdescription: '商品说明',
  amount: '金额',
  paymentmethod: '付款方式',
  'receipt/paymentmethod': '收/付款方式',
  status: '状态',
  transactionstatus: '交易状态',
  currentstatus: '当前状态',
  transactionid: '单号',
  transactionnumber: '单号',
  transactionno: '单号',
  transactionordernumber: '交易订单号',
  transactionorderno: '交易订单号',
  merchantid: '商家编号',
  merchantnumber: '商家编号',
  merchantno: '商家编号',
  merchantordernumber: '商家订单号',
  merchantorderno: '商家订单号',
  merchantorderid: '商家订单号',
  remark: '备注',
  remarks: '备注',
  note: '备注',
  notes: '备注',
}

/** Of these the ones that no layout has. */
export const namesOfNoWallet: Partial<Record<Column, readonly string[]>> = {
  category: ['分类'],
  goods: ['商品名'],
  method: ['付款方式'],
  status: ['状态'],
  tradeNo: ['单号'],
  merchantOrderNo: ['商家编号'],
}

/** What people and programs put around a name: signs of sorting and filtering, stars, brackets, a colon. */
const aroundName = /^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu
/** The amount by whatever unit. */
const amountName = /^(?:(?:交易|支付|付款)?金额|amount)[(/[]?(?:(?:人民币)?元|人民币|¥|rmb|cny|yuan)[)\]]?$/i

/** Characters of the names of columns and of the wallets' own words in traditional writing, each before ours. */
const traditional: ReadonlyMap<string, string> = new Map(
  '時时 間间 類类 對对 說说 説说 額额 狀状 態态 訂订 單单 號号 備备 註注 當当 戶户 稱称 創创 資资 務务 費费 來来 幣币 帳账 賬账 錄录 計计 關关 閉闭 確确 認认 貨货 發发 還还 敗败 錢钱 轉转 現现 銷销 處处 親亲 屬属 條条 淨净 編编 碼码 產产'
    .split(' ')
    .map(([theirs = '', ours = '']) => [theirs, ours]),
)

/** A text with these characters as the exports write them; the very same where it has none. */
export function simplified(text: string): string {
  if (![...text].some(character => traditional.has(character))) return text
  return [...text].map(character => traditional.get(character) ?? character).join('')
}

/** The name of a column as the exports write it. */
export function columnName(cell: string): string {
  const whole = simplified(withoutUnseen(cell).replaceAll(/\s+/g, '').normalize('NFKC'))
  const name = whole.replaceAll(aroundName, '')
  if (amountName.test(whole) || amountName.test(name)) return '金额(元)'
  return spellings[name.toLowerCase()] ?? name
}
