import type { DateEpoch, Day, WallTime } from '../../base/calendar.ts'
import { span } from '../../base/coverage.ts'
import { sumOf } from '../../base/lists.ts'
import { done, failed, type Issue, type Outcome, type RejectionReason } from '../../base/outcome.ts'
import {
  type BillFormat,
  type BillSummary,
  checkedTally,
  type Encoding,
  ignoredLine,
  type KnownOfFile,
  type OptionalColumn,
  type RowSink,
  type Tally,
} from '../bill.ts'
import { lastBillDay } from '../bounds.ts'
import { isCertificateText, unwrapped } from '../formats/certificate.ts'
import type { BillLayout, BillTable } from '../formats/layout.ts'
import { withOwnWords } from '../formats/layouts.ts'
import { createIdentifier } from '../identity.ts'
import { bareText } from '../order-number.ts'
import { reconcile } from '../reconcile.ts'
import { createCommaReader, withPoints } from './commas.ts'
import { createDateReader } from './dates.ts'
import { isDayTotal, isInformation, isLost, linesOfFirst, looksLikeRow } from './information.ts'
import { partsOf } from './parts.ts'
import type { Note } from './preamble.ts'
import { repaired } from './repair.ts'
import { transactionOf } from './row.ts'
import { openSection, type Section, type SectionSummary, summaryOf, summed } from './section.ts'
import { createSignReader } from './signs.ts'

/** The tables of one file becoming a bill. */
export interface Ledger {
  /** What comes has nothing to do with the tables before: another sheet begins. */
  part(): void
  /** Takes an information line above the first table of a part; in the order of the file. */
  note(note: Note): void
  /** A table begins: what comes is its rows. */
  begin(table: BillTable): void
  /** Takes one line below a header; `raw` is asked for the line's own text if it is no row. */
  take(cells: string[], line: number, raw: () => string): void
  /**
   * What the bill says as a whole. Fails with `unreadable` where rows were met and none could be understood, or where
   * its dates can be read in two ways.
   */
  close(formatOf: (layout: BillLayout) => BillFormat, encoding: Encoding | null): Outcome<Tables>
}

/** What the tables of a file say, wherever in it they stand. */
type Tables = Omit<BillSummary, 'sheets'>

/** What reading depends on beside the file. */
export interface ReadingOptions {
  /** A bill tells of nothing later. */
  today: Day
  /** What an earlier pass over the file found out; null for the first. */
  known?: KnownOfFile | null
  /** What day the bare numbers of dates count from. */
  datesFrom?: DateEpoch
}

const optional: readonly OptionalColumn[] = ['counterparty', 'goods', 'method', 'tradeNo']
/** More lines than any bill has beside a table; what follows them is dropped, so that no file can fill the memory. */
const mostNotes = 500
/** Rows that a word on a file of which none was understood names. */
const mostNamed = 3
/** Tables told apart in one file; what comes after them is counted with the last. */
const mostSections = 500

/** `headerIn` says whether a line that is no row is the header of a table; it is called for few lines. */
export function openLedger(
  sink: RowSink,
  { today, known = null, datesFrom = 'from1900' }: ReadingOptions,
  headerIn: (cells: readonly string[], text: string, above: () => readonly string[]) => BillTable | null,
): Ledger {
  const lastDay = lastBillDay(today)
  const identifier = createIdentifier(known?.shared)
  const dates = createDateReader(known?.dates ?? null, lastDay, datesFrom)
  const sums = createSignReader(known?.signed ?? false)
  const hasCommas = known?.decimalCommas ?? false
  const commas = createCommaReader(hasCommas)
  const sections: Section[] = []
  /** Information lines since the last row. */
  let pending: Note[] = []
  let section: Section | null = null
  /** Lines of which nothing is left: rows, unless the totals are whole without them. */
  const lost: Note[] = []
  let tellsStatus = false
  let isBelow = false
  let isApart = false
  let refused = 0
  const firstRefused: NonNullable<Issue['firstRows']> = []
  let unclear = 0
  /** Rows above the section that were not understood. */
  let notUnderstood = 0

  function note(one: Note) {
    if (pending.length < mostNotes) pending.push(one)
  }

  function part() {
    section?.notes.push(...pending)
    pending = []
    isApart = true
  }

  /** Lines since the last row that belong to the table above them. */
  function ownLines(): number {
    if (!section || isApart) return 0
    const texts = pending.map(({ text }) => text)
    return linesOfFirst(texts, section.table, section.notes.some(hasTotals))
  }

  function begin(table: BillTable) {
    identifier.endTable()
    // Bills that were joined by hand repeat their header.
    const goesOn = !isApart && pending.length === 0 && section?.table.layout === table.layout
    const isAgain = section !== null && isRepeated(section, table)
    if (section && isAgain) section.notes.push(...pending.splice(0))
    if (section && (isAgain || goesOn || sections.length === mostSections)) section.table = table
    else open(table)
  }

  function open(table: BillTable) {
    const count = ownLines()
    isApart = false
    isBelow = false
    section?.notes.push(...pending.slice(0, count))
    section = openSection(table)
    section.notes.push(...pending.slice(count))
    pending = []
    sections.push(section)
    notUnderstood = refused + unclear
  }

  /** Whether the header of a section stood once more above it, so that what the bill says of itself comes between the two. */
  function isRepeated({ table: above, notes, understood }: Section, table: BillTable): boolean {
    if (isApart || above.layout !== table.layout || understood > 0) return false
    if (refused + unclear > notUnderstood || notes.length >= mostNotes) return false
    return ownLines() === pending.length && ![...notes, ...pending].some(hasTotals)
  }

  function take(found: string[], line: number, raw: () => string) {
    const { table } = section!
    const whole = table.layout.wraps ? unwrapped(found, table) : found
    const cells = table.isTraditional ? withOwnWords(whole, table) : whole
    const row = fits(cells, table) ? cells : repaired(cells, table)
    if (row) commas.see(row, table)
    const fitting = row && hasCommas ? withPoints(row, table) : row
    const read = fitting ? transactionOf(fitting, table, line, dates, sums, lastDay) : 'columns'
    if (typeof read !== 'string' && tellsStatus && isDayTotal(read)) note({ text: raw(), line })
    else if (typeof read !== 'string') {
      tellsStatus ||= read.status !== ''
      identifier.identify(read)
      section!.add(read, fitting as string[])
      sink.transaction(read)
    } else if (read === 'unclear') unclear += 1
    else takeOther(cells, line, raw, read)
  }

  function takeOther(cells: string[], line: number, raw: () => string, reason: RejectionReason) {
    const { table } = section!
    if (table.layout.wraps && isCertificateText(cells)) return
    const text = raw()
    const header = headerIn(cells, text, () => pending.slice(ownLines()).map(one => one.text))
    if (header) begin(header)
    else if (isLost(cells)) lost.push({ text, line })
    else if (isInformation(cells, table) || (isBelow && !looksLikeRow(cells, table))) {
      isBelow = true
      note({ text, line })
    } else {
      const isOpen = reason === 'columns' && (text.split('"').length - 1) % 2 === 1
      refuse({ text, line }, isOpen ? 'quotes' : reason)
    }
  }

  function refuse({ text, line }: Note, reason: RejectionReason) {
    refused += 1
    if (firstRefused.length < mostNamed) firstRefused.push({ line, reason })
    sink.rejected({ line, reason, text })
  }

  function close(formatOf: (layout: BillLayout) => BillFormat, encoding: Encoding | null): Outcome<Tables> {
    section?.notes.push(...pending)
    const told = sections.map(one => summaryOf(one, formatOf(one.table.layout), lastDay))
    if (!told.every(({ reconciled }) => reconciled)) for (const one of lost) refuse(one, 'broken-bytes')
    const ignored = told.flatMap(({ preamble }) => preamble.ignored)
    for (const { text, line } of ignored) sink.rejected({ line, reason: ignoredLine, text })
    const understood = sumOf(sections, one => one.understood)
    const settled = dates.settle(span(told.flatMap(({ period }) => period ?? [])), understood)
    if (settled && 'unclear' in settled) return failed('unreadable', { dates: settled.unclear })
    const hasSigns = sums.settle()
    const findsCommas = commas.settle()
    if (understood === 0 && unclear === 0 && refused > 0 && !hasSigns && !findsCommas)
      return failed('unreadable', { rows: refused, firstRows: firstRefused })
    const { newlyShared } = identifier
    const shared = new Set([...(known?.shared ?? []), ...newlyShared])
    const readAgain =
      settled || newlyShared.size > 0 || hasSigns || findsCommas
        ? {
            shared,
            dates: settled?.reading ?? known?.dates ?? null,
            signed: hasSigns || (known?.signed ?? false),
            decimalCommas: findsCommas || hasCommas,
          }
        : null
    return done({
      ...whole(told, formatOf),
      encoding,
      rows: understood + refused + ignored.length,
      repeats: identifier.repeats(),
      readAgain,
    })
  }

  return { part, note, begin, take, close }
}

/** Cells behind the last column are those of a comma at the end of every line: empty. */
function fits(cells: readonly string[], { columns, cells: promised }: BillTable): boolean {
  if (cells.length === columns) return true
  if (cells.length !== promised) return false
  for (let at = columns; at < promised; at += 1)
    if (cells[at] !== '' && bareText(cells[at]!) !== '') return false
  return true
}

function hasTotals({ text }: Note): boolean {
  return /^[\s",;]*共.*笔记录/.test(text)
}

/** Several tables as one bill: it is of the wallet that most of its rows are of. */
function whole(
  told: readonly SectionSummary[],
  formatOf: (layout: BillLayout) => BillFormat,
): Omit<Tables, 'encoding' | 'rows' | 'repeats' | 'readAgain'> {
  const filled = told.filter(({ section, preamble }) => section.understood > 0 || preamble.declared)
  const parts = filled.length > 0 ? filled : told.slice(0, 1)
  const main = parts.reduce((most, one) => (one.section.understood > most.section.understood ? one : most))
  const { layout } = main.section.table
  const exports = parts.flatMap(({ preamble }) => preamble.exportedAt ?? [])
  const counted = countedTogether(parts, formatOf)
  const decisions = counted.flatMap(({ reconciled }) => reconciled ?? [])
  const isDeclared = counted.some(({ declared }) => declared)
  const none: Tally = { count: null, income: null, expense: null, neutral: null }
  return {
    wallet: layout.wallet,
    format: formatOf(layout),
    period: span(parts.flatMap(({ period }) => period ?? [])),
    parts: partsOf(parts, layout.wallet),
    exportedAt: oldest(exports),
    declared: isDeclared ? checkedTally(summed(counted.map(({ declared }) => declared ?? none))) : null,
    tally: checkedTally(summed(counted.map(({ tally }) => tally))),
    reconciled: decisions.length === 0 ? null : decisions.every(Boolean),
    declaresNet: parts.some(({ section }) => section.table.layout.totals.isNet),
    missing: optional.filter(column =>
      parts.some(
        ({ section: { table } }) => table.at[column] < 0 && !(column === 'method' && table.at.paidTime >= 0),
      ),
    ),
  }
}

interface Counted {
  declared: Tally | null
  tally: Tally
  reconciled: boolean | null
}

/** What is compared with what: one table that somebody divided is the total of all its parts. */
function countedTogether(
  parts: readonly SectionSummary[],
  formatOf: (layout: BillLayout) => BillFormat,
): Counted[] {
  const [only, more] = parts.filter(({ preamble }) => preamble.declared)
  const isOneLayout = parts.every(({ section }) => section.table.layout === parts[0]?.section.table.layout)
  if (only?.reconciled === false && !more && isOneLayout) {
    const { declared } = only.preamble
    const tally = summed(parts.map(one => one.tally))
    if (reconcile(declared, tally, formatOf(only.section.table.layout)))
      return [{ declared, tally, reconciled: true }]
  }
  return parts.map(({ preamble: { declared }, tally, reconciled }) => ({ declared, tally, reconciled }))
}

/** What a file tells of a trade may be as old as the oldest bill in it. */
function oldest(times: readonly WallTime[]): WallTime | null {
  return times.reduce<WallTime | null>((first, time) => (first === null || time < first ? time : first), null)
}
