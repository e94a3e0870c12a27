import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOf } from '../../../../src/core/bills/reader/bytes.ts'
import { decode, decodeInPieces } from '../../../../src/core/bills/reader/decode.ts'
import { encodeGb18030 } from '../../../fixture/gb18030.ts'
import { encoded } from '../../../fixture/write-bill.ts'

const text = '交易时间,商品,备注\n2024-01-05 00:31:12,小米云服务·连续包月,“好”€\n'

describe('decode', () => {
  it.each(['gb18030', 'utf-8', 'utf-8-bom', 'utf-16le'] as const)('reads %s', encoding => {
    expect(decode(encoded(text, encoding))).toEqual({
      ok: true,
      value: { text, encoding: encoding === 'utf-8-bom' ? 'utf-8' : encoding, brokenAt: null },
    })
  })

  it('reads names that GBK lacks: emoji and rare characters take four bytes', () => {
    const names = '𠮷野家🍜㐂䶮'
    expect(decode(encodeGb18030(`商品\n${names}`))).toMatchObject({
      value: { text: `商品\n${names}`, encoding: 'gb18030' },
    })
  })

  it('gives any text back, whatever the encoding', () => {
    const word = fc.string({ unit: fc.constantFrom('a', ',', '\n', '中', '米', '¥', '￥', '🍚', '—', 'é') })
    fc.assert(
      fc.property(word, word, (before, after) => {
        const whole = `账单明细列表${before}交易对方商品说明${after}`
        for (const encoding of ['gb18030', 'utf-8-bom', 'utf-16le'] as const) {
          const decoded = decode(encoded(whole, encoding))
          expect(decoded.ok && decoded.value.text).toBe(whole)
        }
      }),
    )
  })

  it('makes one kind of line end of CRLF, LF and both in one file, without losing a line', () => {
    const mixed = decode(encodeGb18030('导出信息：\r\n\r\n交易时间\n2024\r\n'))
    expect(mixed.ok && mixed.value.text.split('\n')).toEqual(['导出信息：', '', '交易时间', '2024', ''])
    const old = decode(encodeGb18030('导出信息：\r交易时间\r'))
    expect(old.ok && old.value.text).toBe('导出信息：\n交易时间\n')
    const all = decode(encodeGb18030('导出信息：\r交易时间\n2024\r2025\r\n'))
    expect(all.ok && all.value.text).toBe('导出信息：\n交易时间\n2024\n2025\n')
  })

  it('marks what is no character in GB18030, keeps the rest, and says where it was', () => {
    const good = encodeGb18030('交易时间,商品\n2024,中')
    const rest = encodeGb18030(',支出\n')
    expect(decode(Uint8Array.from([...good, 0xd2, ...rest]))).toEqual({
      ok: true,
      value: {
        text: '交易时间,商品\n2024,中\uFFFD,支出\n',
        encoding: 'gb18030',
        brokenAt: good.length,
      },
    })
  })

  it('marks it in UTF-8 too, even near the beginning, and does not read it as GB18030 instead', () => {
    const good = new TextEncoder().encode('交易时间,交易类型,交易对方,商品,收/支,金额(元)\n2024,')
    for (const before of [good, new TextEncoder().encode('交易,')]) {
      const decoded = decode(Uint8Array.from([...before, 0xe4, 0xb8, 0x41, ...good, ...good]))
      expect(decoded).toMatchObject({ ok: true, value: { encoding: 'utf-8', brokenAt: before.length } })
      expect(decoded.ok && decoded.value.text).toContain(',\uFFFDA')
    }
  })

  it('refuses UTF-16 in the order of bytes that no bill has', () => {
    expect(decode(Uint8Array.from([0xfe, 0xff, 0x4e, 0x2d]))).toEqual({
      ok: false,
      issue: { code: 'unsupported-encoding', offset: 0 },
    })
  })

  it('cuts a large text only between lines, also in UTF-16', () => {
    const line = '2024-01-05 00:31:12,餐饮美食,绿禾生鲜超市,ਊ上ఊ,支出\n'
    for (const encoding of ['gb18030', 'utf-8', 'utf-16le'] as const) {
      const bill = decodeInPieces(bytesOf(encoded(line.repeat(40_000), encoding)))
      const pieces = bill.ok ? [...bill.value.pieces()] : []
      expect(pieces.length).toBeGreaterThan(1)
      expect(pieces.every(piece => piece.text.endsWith('支出\n'))).toBe(true)
    }
  })
})
