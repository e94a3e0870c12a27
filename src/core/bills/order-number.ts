/** Digits that a spreadsheet keeps of a long number; it writes zeros for the rest. */
const spreadsheetDigits = 15

/** What bills put where a cell has nothing to say. */
export function isNone(cell: string): boolean {
  return cell === '' || cell === '/'
}

/** An order number without padding and without the marks spreadsheet users put before it to keep it text. */
export function orderNumber(cell: string): string {
  const text = cell.trim()
  const first = text.charCodeAt(0)
  // A digit or a letter comes first in every number as exported.
  if (first >= 48 && first <= 122 && first !== 61 && first !== 96) return text
  const bare = text
    .replace(/^="(.*)"$/, '$1')
    .replace(/^['`]/, '')
    .trim()
  return bare === '/' ? '' : bare
}

/** False where the number can't tell trades apart: missing, scientific notation, or zeros after the 15th digit. */
export function isReliableNumber(number: string): boolean {
  if (number === '') return false
  if (number.length <= spreadsheetDigits) return !/^\d+(\.\d+)?e\+?\d+$/i.test(number)
  if (number.charCodeAt(number.length - 1) === 48) return !/^\d{15}0+$/.test(number)
  return !(number.includes('+') && /^\d+(\.\d+)?e\+\d+$/i.test(number))
}
