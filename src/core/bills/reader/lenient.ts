import { isUnseen } from '../unseen.ts'

/**
 * Cells of one line by the rule that a quoted cell ends at the first quote before a delimiter or the end of the line,
 * whatever quotes stand inside: `"tap "More" below",…`. WeChat writes inner quotes without doubling them
 * (github.com/deb-sig/double-entry-generator/pull/55). Null if a cell's quote is still open at the end of the line.
 */
export function splitLeniently(line: string, delimiter: string): string[] | null {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const isQuoted = line.charCodeAt(at) === quote
    const close = isQuoted ? closingQuote(line, at, delimiter) : at
    if (close < 0) return null
    const end = line.indexOf(delimiter, close)
    if (isQuoted) cells.push(line.slice(at + 1, close).replaceAll('""', '"'))
    else cells.push(line.slice(at, end < 0 ? line.length : end))
    if (end < 0) return cells
    at = end + delimiter.length
  }
}

/**
 * What a line holds that a program took for one cell and quoted whole, as it does where it was opened without being split
 * into columns: `"2025-01-05 08:31:12,…,""goods"",…"`. Null for any other line.
 */
export function lineInQuotes(line: string): string | null {
  if (line.charCodeAt(0) !== quote) return null
  const inner = inQuotes.exec(line)?.[1]
  return inner !== undefined && /[^,;\s].*[,;\t]/.test(inner) ? inner.replaceAll('""', '"') : null
}
const inQuotes = /^"([^"]*(?:""[^"]*)*)"[,;\s]*$/

/** Cells of one line by its delimiters alone; a cell in a pair of quotes loses them, a lone quote stays. */
export function splitPlainly(line: string, delimiter: string): string[] {
  return line.split(delimiter).map(cell => {
    const text = cell.trim()
    return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : cell
  })
}

const quote = 34

function isPassedOver(code: number): boolean {
  return code === 32 || isUnseen(code)
}

function closingQuote(line: string, open: number, delimiter: string): number {
  for (let at = line.indexOf('"', open + 1); at >= 0; at = line.indexOf('"', at + 1)) {
    let after = at + 1
    while (after < line.length && isPassedOver(line.charCodeAt(after))) after += 1
    if (after === line.length || line.startsWith(delimiter, after)) return at
  }
  return -1
}
