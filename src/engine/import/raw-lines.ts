import type { BillFormat, Encoding } from '../../core/bills/bill.ts'
import { layoutOf } from '../../core/bills/formats/layouts.ts'
import { bytesOf } from '../../core/bills/reader/bytes.ts'
import { decode } from '../../core/bills/reader/decode.ts'
import { linesOf } from '../../core/bills/reader/lines.ts'
import { lineCounter } from '../../core/bills/reader/recognise.ts'
import { openBillSheets } from './bill-sheet.ts'
import { isPdf } from './file-kind.ts'
import { readCertificate, sheetOf } from './read-certificate.ts'

/** The rows of a bill as they stand in its file. */
export interface RawLines {
  /** The row that begins in this line, from 1; of a workbook, its cells with tabs between them. Empty if there is none. */
  at(line: number): string
  /** The first line of which the test holds. */
  first(test: (text: string) => boolean): number | null
}

/** Of a bill as it was read: `encoding` is null for a workbook. */
export async function rawLines(
  bytes: Uint8Array,
  { format, encoding }: { format: BillFormat; encoding: Encoding | null },
  resourcesFolder: string,
): Promise<RawLines> {
  if (encoding === null && isPdf(bytesOf(bytes))) return certificateLines(bytes, resourcesFolder)
  return encoding === null ? sheetLines(bytes) : textLines(bytes, layoutOf(format).quotes)
}

/** Of a certificate that opens without a password; of another nothing, since no password is kept. */
async function certificateLines(bytes: Uint8Array, resourcesFolder: string): Promise<RawLines> {
  const pages = readCertificate({ name: '', bytes, passwords: [], resourcesFolder })
  let next = await pages.next()
  while (!next.done) next = await pages.next()
  const sheet = next.value.ok ? sheetOf(next.value.value) : { header: 0, rows: [] }
  // What stands above the names is about the holder, not about a trade.
  const rows = sheet.rows.filter(({ line }) => line >= sheet.header)
  return linesIn(new Map(rows.map(({ line, cells }) => [line, cells.join('\t')])))
}

async function sheetLines(bytes: Uint8Array): Promise<RawLines> {
  const texts = new Map<number, string>()
  const opened = await openBillSheets(bytes)
  const lines = lineCounter()
  for (const sheet of opened.ok ? opened.value.sheets : []) {
    lines.beginSheet()
    for await (const { rows } of sheet.rows())
      for (const { line, cells } of rows) texts.set(lines.lineOf(line), cells.join('\t'))
  }
  return linesIn(texts)
}

function linesIn(texts: ReadonlyMap<number, string>): RawLines {
  return {
    at: line => texts.get(line) ?? '',
    first: test => [...texts].find(([, text]) => test(text))?.[0] ?? null,
  }
}

/** A quoted cell may run over so many lines: as the reader has it, src/core/bills/reader/csv.ts. */
const longestCell = 50

function textLines(bytes: Uint8Array, quotes: boolean): RawLines {
  const decoded = decode(bytes)
  const lines = linesOf(decoded.ok ? decoded.value.text : '')
  return {
    at(line) {
      const first = lines.at(line - 1)
      if (!quotes || isClosed(first)) return first
      for (let span = 2; span <= longestCell; span += 1) {
        const text = lines.at(line - 1, span)
        if (isClosed(text)) return text
      }
      return first
    },
    first(test) {
      for (let index = 0; index < lines.count; index += 1) if (test(lines.at(index))) return index + 1
      return null
    },
  }
}

function isClosed(text: string): boolean {
  return (text.split('"').length - 1) % 2 === 0
}
