import { describe, expect, it } from 'vitest'
import { read, readText } from '../../../fixture/read.ts'
import { encoded } from '../../../fixture/write-bill.ts'
import { appHeader, appRow, wechatHeader, wechatRow } from '../trap-rows.ts'

const bills = [
  { wallet: 'alipay', header: appHeader.replace(/,$/, ''), row: appRow().replace(/,$/, '') },
  { wallet: 'wechat', header: wechatHeader, row: wechatRow() },
]
const english: Record<string, string> = {
  alipay:
    'Transaction Time,Transaction Category,Counterparty,Counterparty Account,Product Description,Income / Expense,Amount,Receipt/Payment Method,Transaction Status,Transaction Order No.,Merchant Order No.,Remarks',
  wechat:
    'Transaction Time,Transaction Type,Counterparty,Product,Income/Expense,Amount (CNY),Payment Method,Current Status,Transaction No.,Merchant No.,Remarks',
}
/** Names that fit the columns of either wallet. */
const either = 'Time,Counterparty,Item,Income/Expense,Amount,Payment Method,Status,Transaction ID'
const eitherRow = '2024-03-05 08:31:12,小米,小米云服务,支出,21.00,零钱,支付成功,4200001'

describe.each(bills)('a table of $wallet', ({ wallet, header, row }) => {
  const untouched = readText(`${header}\n${row}`).transactions

  it('whose header was translated is the same table', () => {
    for (const translated of [english[wallet]!, english[wallet]!.toLowerCase()])
      expect(readText(`${translated}\n${row}`).transactions).toEqual(untouched)
  })

  it('whose very words were translated is refused, as nobody can say which of its charges were paid', () => {
    const bill = read(encoded(`${english[wallet]}\n${row.replace('支出', 'Expense')}`, 'utf-8'))
    expect(bill).toMatchObject({ ok: false, issue: { code: 'unreadable' } })
  })

  it.each([
    [/交易对方/, '对方'],
    [/交易对方/, '商户'],
    [/金额(?:\(元\))?/, '交易金额'],
    [/金额(?:\(元\))?/, '付款金额（元）'],
    [/收\/付款方式|支付方式/, '收付款方式'],
    [/交易订单号|交易单号/, '订单号'],
    [/收\/支/, '收支方向'],
  ])('with %s as %s', (name, given) => {
    expect(readText(`${header.replace(name, given)}\n${row}`).transactions).toEqual(untouched)
  })

  it.each(['收支', '收支类型', '收/支类型', '收入/支出'])('with 收/支 as %s', name => {
    expect(readText(`${header.replace('收/支', name)}\n${row}`).transactions).toEqual(untouched)
  })
})

describe('in traditional characters', () => {
  const characters: Record<string, string> = Object.fromEntries(
    '时時 间間 类類 对對 说說 额額 状狀 态態 订訂 单單 号號 备備 注註 当當 户戶 计計 关關 闭閉 账賬 还還 确確 认認 货貨'
      .split(' ')
      .map(([ours = '', theirs = '']) => [ours, theirs]),
  )
  const traditional = (text: string) =>
    [...text].map(character => characters[character] ?? character).join('')
  const words: Record<string, readonly Partial<Record<'direction' | 'status' | 'method', string>>[]> = {
    alipay: [
      {},
      { status: '交易关闭', method: '' },
      { status: '交易关闭' },
      { status: '等待确认收货' },
      { status: '还款失败' },
      { direction: '不计收支' },
    ],
    wechat: [{}, { status: '已全额退款' }, { status: '对方已退还' }, { direction: '/' }],
  }

  it.each(bills)('a header of $wallet, and what its rows say, are the same', ({ wallet, header, row }) => {
    const rows = words[wallet]!.map(({ direction, status, method }) => {
      const told = row
        .replace('支出', direction ?? '支出')
        .replace(/交易成功|支付成功/, word => status ?? word)
      return method === undefined ? told : told.replace(/余额宝|零钱/, method)
    })
    const ours = readText([header, ...rows].join('\n')).transactions
    expect(new Set(ours.map(one => JSON.stringify({ ...one, line: 0 }))).size).toBe(rows.length)
    const theirs = readText([header, ...rows].map(traditional).join('\n')).transactions
    const facts = ({ settled, direction, statedRefundFen, status, fen, paidAt }: (typeof ours)[number]) => {
      return { settled, direction, statedRefundFen, status, fen, paidAt }
    }
    expect(theirs.map(facts)).toEqual(ours.map(facts))
  })

  it('a merchant’s name and goods stay as the file has them', () => {
    const bill = readText(`${traditional(appHeader)}\n${appRow({ 2: '時間戶', 4: '說對' })}`)
    expect(bill.transactions).toMatchObject([{ counterparty: '時間戶', goods: '說對' }])
  })

  it.each(['民國114年1月5日 08:31', '114/1/5 8:31', '114-01-05 08:31:12', '中華民國114年1月5日'])(
    'years that are counted from 1912 are refused, and said to be: %s',
    time => {
      const written = appRow().replace('2024-03-05 08:31:12', time)
      expect(read(encoded(`${appHeader}\n${written}`, 'utf-8'))).toMatchObject({
        ok: false,
        issue: { code: 'unreadable', firstRows: [{ reason: 'republican-year' }] },
      })
      expect(readText(`${appHeader}\n${appRow()}\n${written}`).rejected).toMatchObject([
        { reason: 'republican-year' },
      ])
    },
  )
})

it('names that tell no wallet need a line above them that does', () => {
  const bill = (title: string) => read(encoded(`${title}\n${either}\n${eitherRow}`, 'utf-8'))
  expect(bill('2024')).toEqual({ ok: false, issue: { code: 'unrecognised-format' } })
  for (const [title, wallet] of [
    ['微信支付账单明细', 'wechat'],
    ['WeChat Pay', 'wechat'],
    ['支付宝交易记录明细查询', 'alipay'],
    ['Alipay bill', 'alipay'],
  ] as const)
    expect(bill(title)).toMatchObject({
      value: { transactions: [{ wallet, fen: 2100, tradeNo: '4200001' }] },
    })
})
