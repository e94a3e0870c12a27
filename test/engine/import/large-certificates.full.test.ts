import { expect, it } from 'vitest'
import { planned } from '../../fixture/bill-options.ts'
import { certificateOf } from '../../fixture/certificate.ts'
import { certificatePdf } from '../../fixture/certificate-pdf.ts'
import { household } from '../../fixture/household.ts'
import { expectOk } from '../../fixture/read.ts'
import { readFile } from '../../fixture/read-file.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }
const count = 5000

it.each([
  ['A5', 'predefined', '交易订单号', '商家订单号', '金额', '交易时间'],
  ['A5', 'subset', '交易订单号', '商家订单号', '金额', '交易时间'],
  ['W6', 'predefined', '交易单号', '商户单号', '金额(元)', '交易时间'],
  ['W6', 'subset', '交易单号', '商户单号', '金额(元)', '交易时间'],
] as const)('5,000 rows of %s with fonts %s come back row by row', async (format, fonts, ...names) => {
  const wallet = format === 'A5' ? ('alipay' as const) : ('wechat' as const)
  const trades = household({ wallet, ...period, perMonth: count / 11, seed: 5 }).slice(0, count)
  const certificate = certificateOf(planned({ format, trades, period }))
  const bytes = certificatePdf(certificate, { fonts, split: true })
  const [reading] = await readFile({ name: '证明.pdf', bytes })
  const { transactions, rejected } = expectOk(reading!.result)
  expect(rejected).toEqual([])
  const written = certificate.rows.map(row =>
    names.map(name => row[certificate.header.indexOf(name)]).join('|'),
  )
  const read = transactions.map(row =>
    [
      row.tradeNo,
      row.merchantOrderNo ?? (format === 'W6' ? '/' : ''),
      (row.fen / 100).toFixed(2),
      row.paidAt.replace('T', ' '),
    ].join('|'),
  )
  expect(written).toHaveLength(count)
  expect(read).toEqual(written)
})
