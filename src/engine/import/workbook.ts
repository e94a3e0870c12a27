import { SaxesParser } from 'saxes'
import { type DateEpoch, wallTimeFromSerial } from '../../core/base/calendar.ts'
import { done, failed, type Issue, type Outcome } from '../../core/base/outcome.ts'
import type { SheetRow } from '../../core/bills/reader/sheet.ts'
import { type ArchiveLimits, listArchive, type PackedFile, piecesOf } from './archive.ts'

const mebibyte = 1 << 20

/** Room for 200,000 rows of a bill; XML packs better than text, though never as tightly as a bomb. */
export const workbookLimits: ArchiveLimits = {
  archiveBytes: 64 * mebibyte,
  entries: 500,
  entryBytes: 256 * mebibyte,
  totalBytes: 384 * mebibyte,
  ratio: 100,
}

/** Rows of a sheet as Excel allows them. */
const mostRows = 1_048_576
/** Columns that are kept; a bill has 17 at most. */
const mostColumns = 64
const mostSheets = 50
/** Characters in a cell as Excel allows them. */
const longestText = 32_767
/** Elements within elements; a sheet has seven. */
const deepest = 32

/** A workbook whose sheets are read some rows at a time. */
export interface Workbook {
  sheets: WorkbookSheet[]
  /** What day its numbers of dates count from. */
  datesFrom: DateEpoch
}

export interface WorkbookSheet {
  name: string
  /** The rows in the order of the file; breaks off where the sheet can't be read, which the outcome tells. */
  rows(): AsyncGenerator<SomeRows, Outcome<null>>
}

export interface SomeRows {
  rows: SheetRow[]
  /** Part of the sheet read so far, from 0 to 1. */
  share: number
}

/**
 * Opens an XLSX workbook to be read as text. Cells stand where their `r` says, rows without cells are left out, dates
 * are written as clock time rounded to the second, and long numbers stay as they are in the file. Fails like
 * `listArchive`, with `damaged` for what is no workbook and `unsafe-archive` for XML with a document type.
 */
export async function openWorkbook(bytes: Uint8Array, limits = workbookLimits): Promise<Outcome<Workbook>> {
  const listed = await listArchive(bytes, limits)
  if (!listed.ok) return listed
  const parts = new Map(listed.value.map(file => [file.name.replace(/^\//, '').toLowerCase(), file]))
  try {
    const book = await readBook(parts)
    const strings = await readStrings(parts.get('xl/sharedstrings.xml'))
    const dateStyles = await readDateStyles(parts.get('xl/styles.xml'))
    const meaning = { strings, dateStyles, from: book.from, mostCharacters: limits.totalBytes }
    const sheets = book.sheets.slice(0, mostSheets).flatMap(({ name, part }) => {
      const file = parts.get(part)
      return file ? [{ name, rows: () => readRows(file, meaning) }] : []
    })
    return sheets.length > 0 ? done({ sheets, datesFrom: book.from }) : failed('damaged')
  } catch (error) {
    return outcomeOf(error)
  }
}

function outcomeOf(error: unknown): { ok: false; issue: Issue } {
  if (error instanceof BrokenPart) return { ok: false, issue: { code: error.code } }
  throw error
}

/** Carries the reason out of the parser's callbacks. */
class BrokenPart extends Error {
  readonly code: 'damaged' | 'unsafe-archive' | 'too-large'
  constructor(code: BrokenPart['code']) {
    super(code)
    this.code = code
  }
}

interface Handlers {
  open(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/** Parses a whole part. */
async function parsePart(file: PackedFile, handlers: Handlers): Promise<void> {
  for await (const _ of parsed(file, handlers)) {
    // The handlers have seen everything; there is nothing to be done between the pieces.
  }
}

/** Parses a part and pauses after each piece of it; yields the number of bytes parsed so far. */
async function* parsed(file: PackedFile, handlers: Handlers): AsyncGenerator<number> {
  const parser = new SaxesParser({ position: false })
  let depth = 0
  parser.on('error', () => {
    throw new BrokenPart('damaged')
  })
  parser.on('doctype', () => {
    throw new BrokenPart('unsafe-archive')
  })
  parser.on('opentag', tag => {
    depth += 1
    if (depth > deepest) throw new BrokenPart('unsafe-archive')
    handlers.open(localName(tag.name), tag.attributes as Record<string, string>)
  })
  parser.on('closetag', tag => {
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  if (handlers.text) parser.on('text', handlers.text)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const guarded = (work: () => void) => {
    try {
      work()
    } catch (error) {
      throw error instanceof BrokenPart ? error : new BrokenPart('damaged')
    }
  }
  const pieces = piecesOf(file)
  let bytes = 0
  try {
    let next = await pieces.next()
    for (; !next.done; next = await pieces.next()) {
      const piece = next.value
      guarded(() => void parser.write(decoder.decode(piece, { stream: true })))
      bytes += piece.length
      yield bytes
    }
    if (!next.value.ok)
      throw new BrokenPart(next.value.issue.code === 'unsafe-archive' ? 'unsafe-archive' : 'damaged')
  } finally {
    await pieces.return(done(null))
  }
  guarded(() => {
    parser.write(decoder.decode())
    parser.close()
  })
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

interface Book {
  sheets: { name: string; part: string }[]
  from: DateEpoch
}

async function readBook(parts: ReadonlyMap<string, PackedFile>): Promise<Book> {
  const book = parts.get('xl/workbook.xml')
  if (!book) throw new BrokenPart('damaged')
  const targets = new Map<string, string>()
  const relations = parts.get('xl/_rels/workbook.xml.rels')
  if (relations) {
    await parsePart(relations, {
      open(name, { Id, Target }) {
        if (name === 'Relationship' && Id && Target) targets.set(Id, partOf(Target))
      },
    })
  }
  const sheets: Book['sheets'] = []
  let from: Book['from'] = 'from1900'
  await parsePart(book, {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes.date1904 ?? '')) from = 'from1904'
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => localName(key) === 'id' && key !== 'id')?.[1]
      const part = (id && targets.get(id)) ?? `xl/worksheets/sheet${sheets.length + 1}.xml`
      sheets.push({ name: attributes.name ?? '', part })
    },
  })
  return { sheets, from }
}

function partOf(target: string): string {
  return (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase()
}

async function readStrings(file: PackedFile | undefined): Promise<string[]> {
  const strings: string[] = []
  if (!file) return strings
  const text = textCollector()
  await parsePart(file, {
    open(name) {
      if (name === 'si') text.start()
      text.open(name)
    },
    text: text.add,
    close(name) {
      text.close(name)
      if (name === 'si') strings.push(text.end())
    },
  })
  return strings
}

/** Gathers the text of `t` elements, rich text included, without the phonetic guides. */
function textCollector() {
  let gathered = ''
  let isInText = false
  let isInGuide = false
  return {
    start: () => {
      gathered = ''
    },
    open: (name: string) => {
      if (name === 't') isInText = true
      if (name === 'rPh') isInGuide = true
    },
    add: (text: string) => {
      if (!isInText || isInGuide) return
      gathered += text
      if (gathered.length > longestText) throw new BrokenPart('damaged')
    },
    close: (name: string) => {
      if (name === 't') isInText = false
      if (name === 'rPh') isInGuide = false
    },
    end: () => gathered,
  }
}

/** Numbers of the built-in formats that show a date or a time, Chinese ones included (ECMA-376 part 1, 18.8.30). */
const builtInDates: readonly [from: number, to: number][] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]

async function readDateStyles(file: PackedFile | undefined): Promise<boolean[]> {
  const formats = new Map<number, boolean>()
  const styles: boolean[] = []
  if (!file) return styles
  let isInCells = false
  await parsePart(file, {
    open(name, attributes) {
      const id = Number(attributes.numFmtId)
      if (name === 'numFmt') formats.set(id, showsDate(attributes.formatCode ?? ''))
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells) {
        styles.push(formats.get(id) ?? builtInDates.some(([from, to]) => id >= from && id <= to))
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}

/** True if a format has a letter of year, month, day, hour or second outside quotes, escapes and brackets. */
function showsDate(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, ''))
}

interface Meaning {
  strings: readonly string[]
  dateStyles: readonly boolean[]
  from: Book['from']
  /** Of all cells together: one shared text may stand in every cell, which no limit on bytes sees. */
  mostCharacters: number
}

/** Rows handed on together; fewer would cost more than they weigh. */
const fewestRows = 1000

async function* readRows(file: PackedFile, meaning: Meaning): AsyncGenerator<SomeRows, Outcome<null>> {
  let rows: SheetRow[] = []
  const inline = textCollector()
  let row = 0
  let column = -1
  let cells: string[] = []
  let type = ''
  let style = 0
  let value = ''
  let isInValue = false
  let characters = 0
  const handlers: Handlers = {
    open(name, attributes) {
      if (name === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r)
        if (!Number.isInteger(row) || row < 1 || row > mostRows) throw new BrokenPart('damaged')
        cells = []
        column = -1
      } else if (name === 'c') {
        column = attributes.r === undefined ? column + 1 : columnOf(attributes.r)
        type = attributes.t ?? 'n'
        style = Number(attributes.s ?? 0)
        value = ''
        inline.start()
      } else if (name === 'v') isInValue = true
      else inline.open(name)
    },
    text(text) {
      if (!isInValue) return inline.add(text)
      value += text
      if (value.length > longestText) throw new BrokenPart('damaged')
    },
    close(name) {
      if (name === 'v') isInValue = false
      else if (name === 'c' && column < mostColumns) {
        const text = type === 'inlineStr' ? inline.end() : cellText(value, type, style, meaning)
        characters += text.length
        if (characters > meaning.mostCharacters) throw new BrokenPart('unsafe-archive')
        while (cells.length < column) cells.push('')
        cells[column] = text
      } else if (name === 'row' && cells.length > 0) rows.push({ line: row, cells })
      else inline.close(name)
    },
  }
  try {
    for await (const bytes of parsed(file, handlers)) {
      if (rows.length < fewestRows) continue
      yield { rows, share: Math.min(1, bytes / file.bytes) }
      rows = []
    }
    if (rows.length > 0) yield { rows, share: 1 }
    return done(null)
  } catch (error) {
    return outcomeOf(error)
  }
}

/** 0 for `A12`, 27 for `AB1`. */
function columnOf(reference: string): number {
  let column = 0
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
    if (column > 16_384) throw new BrokenPart('damaged')
  }
  if (column === 0) throw new BrokenPart('damaged')
  return column - 1
}

function cellText(value: string, type: string, style: number, meaning: Meaning): string {
  switch (type) {
    case 's':
      return meaning.strings[Number(value)] ?? ''
    case 'n':
      return numberText(value.trim(), meaning.dateStyles[style] === true, meaning.from)
    case 'd':
      return value.replace('T', ' ').replace(/(?:\.\d+)?Z?$/, '')
    default:
      return value
  }
}

/** Significant digits that a spreadsheet stands by; what follows is the noise of floats. */
const trueDigits = 15

function numberText(value: string, isDate: boolean, from: Book['from']): string {
  if (isDate && value !== '') return wallTimeFromSerial(Number(value), from)?.replace('T', ' ') ?? value
  // A whole number may be an order number: it is never sent through a float. Neither is one already in E notation.
  if (!/[.e]/i.test(value) || /e\+/i.test(value)) return value
  const number = Number(value)
  return Number.isFinite(number) ? String(Number(number.toPrecision(trueDigits))) : value
}
