import { describe, expect, it } from 'vitest'
import { expectOk, read } from '../../../fixture/read.ts'
import { encoded, writeBill } from '../../../fixture/write-bill.ts'
import { appHeader, appRow, wechatHeader, wechatRow } from '../trap-rows.ts'

const tables = [
  [appHeader, appRow(), appRow({ 0: '2024-04-05 08:31:12', 9: '2', 6: '25.00' }), appRow({ 9: '3' })],
  [
    wechatHeader,
    wechatRow(),
    wechatRow({ 0: '2024-04-05 08:31:12', 8: '2', 5: '¥25.00' }),
    wechatRow({ 8: '3' }),
  ],
]
const zeros = (count: number) => '\0'.repeat(count)
const block = zeros(4096)
const lineEnd = '\r\n'

function bill(bytes: Uint8Array) {
  const { transactions, rejected } = expectOk(read(bytes))
  return {
    told: transactions.map(({ paidAt, fen, tradeNo, goods }) => [paidAt, fen, tradeNo, goods].join(' ')),
    reasons: rejected.map(({ reason }) => reason),
  }
}

describe.each(tables)('a table that begins %s', (...lines) => {
  const text = lines.join(lineEnd) + lineEnd
  const untouched = bill(encoded(text, 'utf-8'))

  it.each([
    ['behind it', (whole: string) => whole + block],
    ['before it', (whole: string) => block + whole],
    ['before its rows', (whole: string) => whole.replaceAll('\n2024', `\n${zeros(100)}2024`)],
    ['behind its rows', (whole: string) => whole.replaceAll('\r\n', `\0\r\n`)],
    ['few on a line', (whole: string) => whole.replaceAll('\r\n', '\r\n\0\0\0\r\n')],
  ])('with zeros %s is the same table', (_, padded) => {
    for (const encoding of ['gb18030', 'utf-8', 'utf-8-bom', 'utf-16le'] as const)
      expect(bill(encoded(padded(text), encoding))).toEqual(untouched)
  })

  it('in UTF-16 without its mark, with a zero too many, or widened to two bytes each, is the same table', () => {
    const wide = Buffer.from(text, 'utf16le')
    const widened = Buffer.from(Buffer.from(text).toString('latin1'), 'utf16le')
    for (const bytes of [wide, Buffer.concat([wide, Buffer.alloc(1)]), widened])
      expect(bill(new Uint8Array(bytes))).toEqual(untouched)
  })

  it('in UTF-16 of the other order is refused, with its mark or without', () => {
    for (const whole of [text, `\uFEFF${text}`])
      expect(read(new Uint8Array(Buffer.from(whole, 'utf16le').swap16()))).toMatchObject({
        issue: { code: 'unsupported-encoding' },
      })
  })

  it('whose end is zeros tells that a row was cut', () => {
    for (const cut of [20, 40]) {
      const { told, reasons } = bill(encoded(text.slice(0, -lineEnd.length - cut) + block, 'utf-8'))
      expect([told, reasons.length]).toEqual([untouched.told.slice(0, 2), 1])
    }
  })

  it('with a stretch of zeros from one row into the next makes no row of the two halves', () => {
    for (
      let from = lines[0]!.length + lines[1]!.length + 6;
      from < text.length - lines[3]!.length;
      from += 1
    ) {
      const bytes = encoded(
        text.slice(0, from) + zeros(lines[2]!.length) + text.slice(from + lines[2]!.length),
        'utf-8',
      )
      const { told, reasons } = bill(bytes)
      expect(untouched.told).toEqual(expect.arrayContaining(told))
      expect(told.length + reasons.length, text.slice(from - 9, from)).toBeGreaterThan(1)
    }
  })
})

it('lines of zeros alone are rows that were lost, unless the totals are whole without them', () => {
  const trade = { at: '2024-03-05 08:31:12', counterparty: '小米', goods: '小米云服务', fen: 2100 }
  const text = new TextDecoder().decode(writeBill({ format: 'W1', trades: [trade], encoding: 'utf-8' }))
  const row = text.split('\r\n').find(line => line.startsWith('2024-03-05')) ?? ''
  const withLine = (whole: string) => bill(encoded(whole.replace(row, `${row}\r\n${zeros(90)}`), 'utf-8'))
  expect(withLine(text).reasons).toEqual([])
  expect(withLine(text.replace('共1笔', '共2笔')).reasons).toEqual(['broken-bytes'])
})
