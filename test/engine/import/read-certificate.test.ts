import { describe, expect, it } from 'vitest'
import { planned } from '../../fixture/bill-options.ts'
import { certificateOf, certified } from '../../fixture/certificate.ts'
import { type CertificatePrint, certificatePdf } from '../../fixture/certificate-pdf.ts'
import { encryptedZip } from '../../fixture/encrypted-zip.ts'
import { household } from '../../fixture/household.ts'
import { pdfFile } from '../../fixture/pdf-file.ts'
import { expectOk } from '../../fixture/read.ts'
import { readFile } from '../../fixture/read-file.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'

const period = { from: '2024-01-01', to: '2024-12-31' }
const layouts = ['A5', 'W6'] as const
type Layout = (typeof layouts)[number]
const walletOf = (layout: Layout) => (layout === 'A5' ? 'alipay' : 'wechat')
const password = '123456'

function printed(layout: Layout, print: CertificatePrint, trades: readonly FixtureTrade[]) {
  const certificate = certificateOf(planned({ format: layout, trades, period }))
  return { certificate, bytes: certificatePdf(certificate, print) }
}

function trades(layout: Layout, count: number): FixtureTrade[] {
  const all = household({ wallet: walletOf(layout), ...period, perMonth: Math.ceil(count / 12) + 3, seed: 5 })
  return all.slice(0, count)
}

async function reading(bytes: Uint8Array, passwords?: string[], name = '证明.pdf') {
  const readings = await readFile({ name, bytes, passwords })
  expect(readings).toHaveLength(1)
  return readings[0]!.result
}

/** What a row says, whatever became of blanks at the ends of lines. */
const bare = (text: string | null) => (text === '/' ? '' : (text ?? '')).replaceAll(' ', '')

/** The rows of a certificate and those that were read of it, in the same words. */
async function compared(layout: Layout, print: CertificatePrint, rows: readonly FixtureTrade[]) {
  const { certificate, bytes } = printed(layout, print, rows)
  const bill = expectOk(await reading(bytes, [password]))
  expect(bill).toMatchObject({
    format: `${walletOf(layout)}-pdf`,
    encoding: null,
    period,
    rejected: [],
    declared: null,
  })
  const cell = (row: string[], name: string) => row[certificate.header.indexOf(name)] ?? ''
  const written = certificate.rows.map(row =>
    layout === 'A5'
      ? [
          cell(row, '交易订单号'),
          cell(row, '商家订单号'),
          cell(row, '交易时间'),
          cell(row, '金额'),
          cell(row, '交易对方'),
          cell(row, '商品说明'),
          cell(row, '收/付款方式'),
        ]
      : [
          cell(row, '交易单号'),
          cell(row, '商户单号'),
          cell(row, '交易时间'),
          cell(row, '金额(元)'),
          cell(row, '交易对方'),
          '',
          cell(row, '交易方式'),
        ],
  )
  const read = bill.transactions.map(row => [
    row.tradeNo,
    row.merchantOrderNo,
    row.paidAt.replace('T', ' '),
    (row.fen / 100).toFixed(2),
    row.counterparty,
    row.goods,
    row.method,
  ])
  const inWords = (table: readonly (readonly (string | null)[])[]) => table.map(row => row.map(bare))
  return { read: inWords(read), written: inWords(written), bill, bytes }
}

const prints: readonly CertificatePrint[] = [
  {},
  { align: 'middle' },
  { split: true },
  { split: true, tight: true },
  { repeatHeader: true },
  { watermark: '微信支付' },
  { lock: { cipher: 'rc4-128', user: password, owner: 'owner' } },
  { lock: { cipher: 'aes-256', user: password, owner: 'owner' } },
  { lock: { cipher: 'aes-256', user: '', owner: 'owner' } },
].flatMap(print => [
  { fonts: 'predefined', ...print } as CertificatePrint,
  { fonts: 'subset', ...print } as CertificatePrint,
])

describe.each(layouts)('a certificate %s as PDF', layout => {
  it.each(prints.map(print => [JSON.stringify(print), print] as const))(
    '%s: every row as printed',
    async (_, print) => {
      const { read, written } = await compared(layout, print, trades(layout, 120))
      expect(read).toEqual(written)
    },
  )

  it.each([
    [1, 'predefined'],
    [300, 'predefined'],
    [1, 'subset'],
    [300, 'subset'],
  ] as const)('of %i rows, with fonts %s, comes back row by row', async (count, fonts) => {
    const { read, written } = await compared(layout, { fonts, split: true }, trades(layout, count))
    expect(written).toHaveLength(count)
    expect(read).toEqual(written)
  })

  it('has rows that can be found: their line is the page and the place on it', async () => {
    const { bill } = await compared(layout, { fonts: 'subset' }, trades(layout, 120))
    const lines = bill.transactions.map(({ line }) => line)
    expect(lines[0]).toBe(1001)
    expect(lines).toEqual(lines.toSorted((a, b) => a - b))
    expect(new Set(lines).size).toBe(120)
    expect(Math.floor(lines.at(-1)! / 1000)).toBeGreaterThan(3)
  })

  it('tells of nobody’s name and identity number', async () => {
    const { bill } = await compared(layout, { fonts: 'predefined' }, trades(layout, 5))
    expect(JSON.stringify(bill)).not.toContain(certified.name)
    expect(JSON.stringify(bill)).not.toContain(certified.identityNumber)
  })

  it('with a password asks for it, as a zip does', async () => {
    const lock = { cipher: 'aes-256', user: password, owner: 'owner' } as const
    const { bytes } = printed(layout, { fonts: 'predefined', lock }, trades(layout, 3))
    expect(await reading(bytes)).toMatchObject({ issue: { code: 'password-required' } })
    expect(await reading(bytes, ['1', '2'])).toMatchObject({ issue: { code: 'wrong-password' } })
    expect(await reading(bytes, ['1', password])).toMatchObject({ ok: true })
    const zip = await encryptedZip([{ name: '证明.pdf', bytes }], { password })
    expect(await reading(zip, [password], '证明.zip')).toMatchObject({ ok: true })
  })

  it('of which a page lacks a piece is refused whole', async () => {
    const { certificate } = printed(layout, { fonts: 'predefined' }, trades(layout, 60))
    const broken = certificate.rows.map((row, index) =>
      index === 40 ? row.map(cell => cell.replace(/^\d+\.\d\d$/, '')) : row,
    )
    expect(
      await reading(certificatePdf({ ...certificate, rows: broken }, { fonts: 'predefined' })),
    ).toMatchObject({
      issue: { code: 'unreadable', certificate: { fault: 'cells' } },
    })
  })

  it('whose rows are not in order, stand twice or lie outside its period is refused whole', async () => {
    const { certificate } = printed(layout, { fonts: 'predefined' }, trades(layout, 60))
    const { rows, information } = certificate
    const spoilt = [
      { fault: 'order', rows: [...rows.slice(30), ...rows.slice(0, 30)] },
      { fault: 'repeated', rows: [...rows.slice(0, 31), rows[30]!, ...rows.slice(31)] },
      { fault: 'period', information: information.map(line => line.replace(/2024-12-31/, '2024-01-02')) },
      { fault: 'period', information: information.filter(line => !line.includes('时间段')) },
    ]
    for (const { fault, ...change } of spoilt)
      expect(await reading(certificatePdf({ ...certificate, ...change }, { fonts: 'subset' }))).toMatchObject(
        {
          issue: { code: 'unreadable', certificate: { fault } },
        },
      )
  })
})

describe('another PDF', () => {
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>'
  const blank = pdfFile([
    { dictionary: '<</Type/Catalog/Pages 2 0 R>>' },
    { dictionary: '<</Type/Pages/Count 1/Kids[3 0 R]>>' },
    { dictionary: page },
  ])

  it.each([
    ['回单.pdf', 'pdf'],
    ['支付宝回单.pdf', 'alipay-pdf'],
    ['微信回单.pdf', 'wechat-pdf'],
  ])('%s is the wrong export', async (name, wrongExport) => {
    expect(await reading(blank, [], name)).toEqual({
      ok: false,
      issue: { code: 'wrong-export', wrongExport },
    })
    const text = new TextEncoder().encode('%PDF-1.7 …')
    expect(await reading(text, [], name)).toEqual({ ok: false, issue: { code: 'wrong-export', wrongExport } })
  })
})
