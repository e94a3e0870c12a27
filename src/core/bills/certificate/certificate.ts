import type { Wallet } from '../transaction.ts'
import type { PageText } from './glyph.ts'
import { type CertificateHeader, headerAt, plain } from './header.ts'
import { lineOf, type Piece, piecesOf } from './pieces.ts'
import { checkedRows } from './row-checks.ts'
import type { CellLine, CertificateFault, CertificateRow, Segment } from './rows.ts'

/** A certificate's table, read whole. */
export interface Certificate {
  wallet: Wallet
  /** Above the table; the holder's name and identity number are cut out. */
  information: string[]
  /** As it states. */
  period: { from: string; to: string }
  header: string[]
  rows: CertificateRow[]
}

export type CertificateReading =
  | { kind: 'certificate'; certificate: Certificate }
  /** A certificate that can't be read for certain. */
  | ({ kind: 'unreadable' } & CertificateFault)
  /** Another document. */
  | { kind: 'other' }

/** Takes the pages of a document in order. */
export interface CertificateReader {
  take(page: PageText): void
  finish(): CertificateReading
}

const titles: readonly [string, Wallet][] = [
  ['微信支付交易明细证明', 'wechat'],
  ['交易流水证明', 'alipay'],
]

/**
 * Reads the table of a certificate (A5, W6) from what its pages show: columns from the header, rows from the order in
 * which they are drawn, which neither alignment nor a page's end disturbs. Either every row has its eight cells in the
 * shape of their columns, or the document is refused whole. Made after descriptions, no real file seen:
 * docs/bill-formats.md, "Certificates".
 */
export function createCertificateReader(): CertificateReader {
  const information: string[] = []
  const segments: Segment[] = []
  let header: CertificateHeader | null = null
  let pages = 0
  let hasEnded = false
  let fault: CertificateFault | null = null
  let box: PageText['box'] | null = null
  const counters = new Set<number>()

  const refuse = (why: CertificateFault['fault']) => {
    fault ??= { fault: why, page: pages }
  }

  function take(page: PageText) {
    pages += 1
    box ??= page.box
    if (page.box.some((value, index) => Math.abs(value - box![index]!) > 1)) refuse('pages')
    const pieces = piecesOf(page.glyphs)
    let at = 0
    if (!header) at = findHeader(pieces)
    if (!header || fault) return
    if (!isPaper(page.box)) refuse('pages')
    takeRows(pieces, at, header)
  }

  function findHeader(pieces: readonly Piece[]): number {
    for (let at = 0; at < pieces.length; at += 1) {
      header = headerAt(pieces, at)
      if (header) return at + header.pieces
      if (information.length < mostInformation) information.push(pieces[at]!.text)
    }
    return pieces.length
  }

  function takeRows(pieces: readonly Piece[], from: number, { columns, size }: CertificateHeader) {
    const page = pages
    let segment: Segment | null = null
    let isEmpty = true
    for (let at = from; at < pieces.length; at += 1) {
      const piece = pieces[at]!
      const again = headerAt(pieces, at)
      if (again) {
        const isSame = again.columns.every(({ name, x }, column) => {
          const first = columns[column]!
          return name === first.name && Math.abs(x - first.x) <= edge
        })
        if (!isSame) refuse('columns')
        at += again.pieces - 1
        continue
      }
      const counter = pageCounter.exec(plain(piece.text))
      if (counter) {
        counters.add(Number(counter[2] ?? 0))
        if (Number(counter[1]) !== page) refuse('pages')
        continue
      }
      if (notes.test(piece.text) && columnOf(piece.glyphs[0]!.x, columns) <= 0) hasEnded = true
      if (hasEnded) {
        if (looksLikeRow.test(plain(piece.text))) refuse('order')
        continue
      }
      const parts = partsOf(piece, columns, size)
      if (!parts) return refuse('columns')
      for (const part of parts) {
        isEmpty = false
        if (segment && continues(segment, part)) segment.parts.push(part)
        else {
          segment = { page, parts: [part] }
          segments.push(segment)
        }
      }
    }
    // Only the last page may be without rows, and its notes say that it is the last.
    if (isEmpty && !hasEnded) refuse('pages')
  }

  function finish(): CertificateReading {
    if (!header) {
      const isCertificate = information.some(text => titles.some(([title]) => plain(text).includes(title)))
      return isCertificate ? { kind: 'unreadable', fault: 'columns', page: 1 } : { kind: 'other' }
    }
    if (fault) return { kind: 'unreadable', ...fault }
    if ([...counters].some(count => count !== 0 && count !== pages))
      return { kind: 'unreadable', fault: 'pages', page: pages }
    const period = periodIn(information)
    if (!period) return { kind: 'unreadable', fault: 'period', page: 1 }
    const rows = checkedRows(header, segments, period)
    if (!rows.ok) return { kind: 'unreadable', fault: rows.fault, page: rows.page }
    return {
      kind: 'certificate',
      certificate: {
        wallet: header.layout.wallet,
        information: information.map(withoutHolder),
        period,
        header: header.columns.map(({ name }) => name),
        rows: rows.rows,
      },
    }
  }

  return { take, finish }
}

/** Lines above the table that are kept; there are seven. */
const mostInformation = 60
/** In points: how far the characters of a column may stand left of its header. */
const edge = 1.5
/** Heights that the characters of a row may differ from the header's; what is larger is a watermark. */
const sameHeight = 0.25
const watermark = 1.5
/** What a font without a map for a character leaves. */
const unreadable = /^$|[\p{Cc}\uFFFD]/u
const pageCounter = /^第\s*(\d+)\s*页(?:\s*[/,]?\s*共\s*(\d+)\s*页)?$/
const notes = /^(?:说明|注)\s*[：:]/
const looksLikeRow = /\d{4}-\d\d-\d\d(?:$|\s*\d\d:)/

/** Sizes of paper in points, upright or lying: A4, A3, Letter. */
const papers = [
  [595, 842],
  [842, 1191],
  [612, 792],
] as const
const paperTolerance = 3

/** A certificate is printed on paper: of a page of another size, something may be cut off. */
function isPaper([left, bottom, width, height]: PageText['box']): boolean {
  const sides = [Math.min(width, height), Math.max(width, height)] as const
  const fits = (a: number, b: number) => Math.abs(a - b) <= paperTolerance
  return fits(left, 0) && fits(bottom, 0) && papers.some(([a, b]) => fits(sides[0], a) && fits(sides[1], b))
}

function columnOf(x: number, columns: CertificateHeader['columns']): number {
  return columns.findLastIndex(column => x >= column.x - edge)
}

/** A piece cut at the columns it runs through; null where it lies in none or runs over an edge. */
function partsOf(piece: Piece, columns: CertificateHeader['columns'], size: number): CellLine[] | null {
  const parts: { column: number; glyphs: Piece['glyphs'] }[] = []
  for (const glyph of piece.glyphs) {
    if (glyph.size >= size * watermark) continue
    if (unreadable.test(glyph.text)) return null
    if (Math.abs(glyph.size - size) > size * sameHeight) return null
    const column = columnOf(glyph.x, columns)
    const last = parts.at(-1)
    if (last && last.column === column) last.glyphs.push(glyph)
    else if (glyph.text.trim() === '') last?.glyphs.push(glyph)
    else if (column < 0) return null
    else if (last && glyph.x > columns[column]!.x + edge && isTouching(last.glyphs.at(-1)!, glyph))
      return null
    else parts.push({ column, glyphs: [glyph] })
  }
  return parts.map(({ column, glyphs }) => {
    const { x, y, size } = glyphs[0]!
    return { column, x, y, size, text: lineOf(glyphs).trimStart() }
  })
}

/** In heights of the font. */
const touching = 0.2

function isTouching(last: Piece['glyphs'][number], next: Piece['glyphs'][number]): boolean {
  return next.x - (last.x + last.width) < touching * last.size
}

/** Lines of one cell are not farther apart, in heights of the font. */
const farthestLine = 2.2

function continues(segment: Segment, part: CellLine): boolean {
  const last = segment.parts.at(-1)!
  if (part.column > last.column) return true
  return part.column === last.column && part.y < last.y && last.y - part.y <= farthestLine * part.size
}

const span = /(\d{4}-\d\d-\d\d)(?: \d\d:\d\d:\d\d)?\s*至\s*(\d{4}-\d\d-\d\d)/

function periodIn(information: readonly string[]): { from: string; to: string } | null {
  for (const text of information) {
    const [, from, to] = span.exec(plain(text)) ?? []
    if (from !== undefined && to !== undefined) return from <= to ? { from, to } : null
  }
  return null
}

/** The number that a certificate goes by, from its first page; null where none is found. */
export function certificateNumber(page: PageText): string | null {
  return numberIn(piecesOf(page.glyphs).map(({ text }) => text))
}

function numberIn(information: readonly string[]): string | null {
  for (const text of information) {
    const [, number] = /^(?:证明)?编号\s*[:：]\s*([0-9A-Za-z]{6,64})$/.exec(plain(text)) ?? []
    if (number !== undefined) return number
  }
  return null
}

/** 兹证明 and what follows it up to the account: the holder's full name and identity number. */
function withoutHolder(text: string): string {
  return /兹\s*证\s*明/.test(plain(text)) ? text.replace(/^.*?(?=在其|$)/s, '') : text
}
