import { alipayCertificate } from '../formats/alipay.ts'
import type { BillLayout } from '../formats/layout.ts'
import { wechatCertificate } from '../formats/wechat.ts'
import type { Piece } from './pieces.ts'

/** The columns of a certificate's table, from left to right. */
export interface CertificateHeader {
  layout: BillLayout
  columns: readonly { name: string; x: number }[]
  /** Height of its characters: those of the rows have the same. */
  size: number
  /** Number of pieces that it takes up. */
  pieces: number
}

const certificates: readonly BillLayout[] = [alipayCertificate, wechatCertificate]
/** What may follow a name and says nothing. */
const unit = '(元)'

/** The header that begins with this piece; its names may be broken into lines or stand without a gap. */
export function headerAt(pieces: readonly Piece[], start: number): CertificateHeader | null {
  for (const layout of certificates) {
    const header = headerOf(layout, pieces, start)
    if (header) return header
  }
  return null
}

function headerOf(layout: BillLayout, pieces: readonly Piece[], start: number): CertificateHeader | null {
  const names = new Set(Object.values(layout.names))
  const columns: { name: string; x: number }[] = []
  let name = ''
  let left = 0
  let size = 0
  for (let at = start; at < pieces.length; at += 1) {
    for (const glyph of pieces[at]!.glyphs) {
      const sign = plain(glyph.text)
      if (sign.trim() === '') continue
      const tail = name === '' ? (columns.at(-1)?.name ?? '') : ''
      if (tail !== '' && unitFollows(tail, sign, names)) continue
      if (name === '') left = glyph.x
      name += sign
      size = Math.max(size, glyph.size)
      if (names.has(name)) {
        names.delete(name)
        columns.push({ name, x: left })
        name = ''
      } else if (![...names].some(one => one.startsWith(name))) return null
      else left = Math.min(left, glyph.x)
    }
    if (names.size === 0) {
      const ordered = columns.toSorted((a, b) => a.x - b.x)
      return { layout, columns: ordered, size, pieces: at - start + 1 }
    }
  }
  return null
}

/** `(元)` behind Alipay's 金额, sign by sign. */
function unitFollows(tail: string, sign: string, names: ReadonlySet<string>): boolean {
  return tail === '金额' && unit.includes(sign) && ![...names].some(name => name.startsWith(sign))
}

/** As the layouts write it: radicals, wide brackets and the like turned into the usual characters. */
export function plain(text: string): string {
  return text.normalize('NFKC')
}
