import { describe, expect, it } from 'vitest'
import { settle } from '../../../../src/core/bills/refunds/refunds.ts'
import { planned } from '../../../fixture/bill-options.ts'
import { certificateWorkbook, certified } from '../../../fixture/certificate.ts'
import { household } from '../../../fixture/household.ts'
import { type Bill, expectOk, readSheetBill, readText, readWritten } from '../../../fixture/read.ts'
import { sheetsOf } from '../../../fixture/sheets.ts'
import { type FixtureTrade, refunded } from '../../../fixture/trade.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }
const forms = [
  ['A5', 'text'],
  ['A5', 'workbook'],
  ['W6', 'text'],
  ['W6', 'workbook'],
] as const
type Form = (typeof forms)[number]
const walletOf = (format: 'A5' | 'W6') => (format === 'A5' ? 'alipay' : 'wechat')

async function readForm([format, form]: Form, trades: readonly FixtureTrade[]): Promise<Bill> {
  if (form === 'text') return readWritten({ format, trades, period })
  return expectOk(
    readSheetBill(expectOk(await sheetsOf(certificateWorkbook(planned({ format, trades, period }))))),
  )
}

const charge: FixtureTrade = {
  at: '2024-03-05 00:31:12',
  counterparty: '北京小米移动软件有限公司',
  goods: '小米云服务 200GB 连续包月',
  fen: 2100,
}

describe.each(forms)('a certificate %s that a person saved as %s', (...form) => {
  const wallet = walletOf(form[0])
  const trades = [
    charge,
    ...refunded(wallet, { ...charge, at: '2024-04-05 00:30:59' }, { at: '2024-04-08 11:02:03' }),
    ...household({ wallet, ...period, seed: 11 }),
  ]

  it('comes back row by row, with nothing refused and nothing declared', async () => {
    const bill = await readForm(form, trades)
    expect(bill.rejected).toEqual([])
    expect(bill).toMatchObject({
      rows: trades.length,
      wallet,
      format: `${wallet}-pdf`,
      period,
      declared: null,
    })
    expect(bill.transactions.every(({ identity, tradeNo }) => identity === tradeNo)).toBe(true)
  })

  it('says no status, so that a charge counts as paid and only a row of its own as a refund', async () => {
    const bill = await readForm(form, trades)
    expect(new Set(bill.transactions.map(({ status }) => status))).toEqual(new Set(['']))
    expect(bill.transactions.every(row => row.settled && row.statedRefundFen === null)).toBe(true)
    const { charges, unmatched } = settle(bill.transactions)
    const isOfCloud = ({ counterparty }: { counterparty: string }) => counterparty === charge.counterparty
    expect(unmatched.filter(isOfCloud)).toEqual([])
    const cloud = charges.filter(one => isOfCloud(one.charge))
    expect(cloud.map(({ refundedFen }) => refundedFen).toSorted((a, b) => a - b)).toEqual([0, 2100])
  })

  it('is the same trades as the bill of the account', async () => {
    const bill = await readForm(form, trades)
    const own = await readWritten({ format: wallet === 'alipay' ? 'A4' : 'W4', trades, period })
    expect(bill.transactions.map(({ identity }) => identity)).toEqual(
      own.transactions.map(({ identity }) => identity),
    )
  })

  it('tells of nobody’s name and identity number', async () => {
    const text = JSON.stringify(await readForm(form, trades))
    expect(text).not.toContain(certified.name)
    expect(text).not.toContain(certified.identityNumber)
  })
})

describe('a certificate whose pages were joined', () => {
  it('keeps none of the page’s own texts, the holder’s line least of all', () => {
    const row = (day: string) =>
      `"4200003099${day}1234567890","2024-03-${day} 00:31:12","商户消费","支出","零钱","21.00","小米","/"`
    const holder = `兹证明:${certified.name}(居民身份证:${certified.identityNumber}),在其微信号:lin中的交易明细信息如下:`
    const header = '交易单号,交易时间,交易类型,收/支/其他,交易方式,金额(元),交易对方,商户单号'
    const bill = readText(
      [
        holder,
        header,
        row('05'),
        '编号:20261128',
        '第1页,共2页',
        '微信支付交易明细证明',
        `"${holder}"`,
        header,
        row('06'),
        '说明：',
      ].join('\n'),
    )
    expect(bill).toMatchObject({ rows: 2, rejected: [] })
    expect(JSON.stringify(bill)).not.toContain(certified.identityNumber)
  })
})
