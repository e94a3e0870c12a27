import type { CertificateHeader } from './header.ts'
import {
  bottomOf,
  type CellLine,
  type CertificateFault,
  type CertificateRow,
  isAligned,
  rowOf,
  type Segment,
  topOf,
} from './rows.ts'

export type CheckedRows = { ok: true; rows: CertificateRow[] } | ({ ok: false } & CertificateFault)

/**
 * The rows that segments make up, if all of them are whole: each segment is a row or the rest of the last row of the
 * page before; one stands below the other; times go in one direction and lie inside the period; no row is told twice.
 * A certificate declares no totals, so nothing else can tell that its pages were read right.
 */
export function checkedRows(
  header: CertificateHeader,
  segments: readonly Segment[],
  period: { from: string; to: string },
): CheckedRows {
  const joined = joinedOverPages(header, segments)
  if (!joined.ok) return joined
  const rows: CertificateRow[] = []
  const seen = new Set<string>()
  let direction = 0
  for (const { page, number, parts } of joined.rows) {
    const refuse = (fault: CertificateFault['fault']) => ({ ok: false as const, fault, page })
    const row = rowOf(header, parts)
    if (!row) return refuse('cells')
    const told = row.cells.join('\0')
    if (seen.has(told)) return refuse('repeated')
    seen.add(told)
    const day = row.paidAt.slice(0, 10)
    if (day < period.from || day > period.to) return refuse('period')
    const last = rows.at(-1)?.paidAt ?? row.paidAt
    const step = last < row.paidAt ? 1 : last > row.paidAt ? -1 : 0
    if (step !== 0 && step === -direction) return refuse('order')
    direction = step || direction
    rows.push({ ...row, page, number })
  }
  return { ok: true, rows }
}

interface JoinedRow {
  page: number
  number: number
  parts: CellLine[]
}

function joinedOverPages(
  header: CertificateHeader,
  segments: readonly Segment[],
): { ok: true; rows: JoinedRow[] } | ({ ok: false } & CertificateFault) {
  const rows: JoinedRow[] = []
  let number = 0
  for (const [index, segment] of segments.entries()) {
    const { page } = segment
    const before = segments[index - 1]
    const isFirst = before?.page !== page
    const parts = segments[index + 1]?.page === page ? segment.parts : withoutFoot(header, segment.parts)
    if (!isAligned(parts)) return { ok: false, fault: 'cells', page }
    if (!isFirst && topOf(segment) >= bottomOf(before)) return { ok: false, fault: 'order', page }
    if (isFirst) number = 0
    const isRest = isFirst && before?.page === page - 1 && !rowOf(header, parts)
    if (isRest) rows.at(-1)!.parts.push(...parts)
    else {
      number += 1
      rows.push({ page, number, parts: [...parts] })
    }
  }
  return { ok: true, rows }
}

/** In heights of the font: what stands closer to a row belongs to it. */
const footDistance = 1.5

/** The last row of a page without what is printed below the table, where the row is whole without it. */
function withoutFoot(header: CertificateHeader, parts: readonly CellLine[]): readonly CellLine[] {
  if (isAligned(parts)) return parts
  for (let count = parts.length - 1; count > 0; count -= 1) {
    const row = parts.slice(0, count)
    const bottom = Math.min(...row.map(({ y }) => y))
    const isBelow = parts.slice(count).every(({ y, size }) => bottom - y > footDistance * size)
    if (isBelow && isAligned(row) && rowOf(header, row)) return row
  }
  return parts
}
