import { withoutUnseen } from './unseen.ts'

/** Digits that a spreadsheet keeps of a long number; it writes zeros for the rest. */
const spreadsheetDigits = 15

/** What bills put where a cell has nothing to say, and what programs fill it with. */
export function isNone(cell: string): boolean {
  return cell === '' || cell === '/' || isFiller(cell)
}

/** What programs that work on tables, and people, write into a cell that was empty. */
const fillers: ReadonlySet<string> = new Set(
  'nan none null nil n/a #n/a na <na> nat undefined \\n - -- — —— – 无 空 (空) (空白) (blank) (null)'.split(
    ' ',
  ),
)
const longestFiller = 9
/** Looked at first: nearly no cell begins like one. */
const fillerStarts: ReadonlySet<number> = new Set(
  [...fillers, 'N', 'U', '（'].map(filler => filler.charCodeAt(0)),
)

/** Whether a cell that is not empty was: a word of a program, such as pandas' `nan`, stands there instead. */
export function isFiller(cell: string): boolean {
  if (cell.length > longestFiller || !fillerStarts.has(cell.charCodeAt(0))) return false
  return fillers.has(cell.normalize('NFKC').toLowerCase())
}

/** An order number without padding and without the marks spreadsheet users put before it to keep it text. */
export function orderNumber(cell: string): string {
  const text = cell.trim()
  if (allDigits.test(text)) return text
  if (startsWithDigit(text)) return withoutGroups(text)
  if (startsAsExported.test(text)) return isFiller(text) ? '' : text
  const bare = bareText(text.normalize('NFKC'))
  return isNone(bare) ? '' : bare
}

/** What nearly every number is, as exported; seeing that first spares the other patterns. */
const allDigits = /^\d+$/
/** Letters and the signs of ASCII around them, but for = and `, which people put before a number. */
const startsAsExported = /^[:;<>-_a-z]/

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** Digits that a program has grouped, or written as a sum. */
function withoutGroups(text: string): string {
  if (!/\D/.test(text)) return text
  const seen = withoutUnseen(text)
  return /^\d[\d\s,_]*(?:\.0)?$/.test(seen) ? seen.replaceAll(/[\s,]|\.0$/g, '') : seen
}

/** A cell without what people and programs put around it so that a spreadsheet leaves it as it is. */
export function bareText(cell: string): string {
  return withoutUnseen(cell)
    .replace(/^=?"(.*)"$/s, '$1')
    .replace(/^['`]/, '')
    .trim()
}

const scientific = /^(\d)(?:\.(\d+))?e\+?(\d+)$/i
const zeroed = /^(\d{15})0+$/
/** Programs that keep numbers as floats write up to 17 digits of one, the last ones rounded, and zeros for the rest. */
const ofFloat = /^(\d{15})\d{1,2}0+$/
/** So many zeros behind that no number as exported ends in them. */
const mostZeros = /0{6}$/
/**
 * What people write over a number before they show a bill, and what stands in for bytes that are no character; a single
 * asterisk stands in numbers of refunds.
 */
const masked = /[*＊•×●○■□█#?？]{2,}|[xX]{2,}|…+|\.{3,}|-{3,}|\uFFFD+|(?<=^\d{1,15})[*＊]/

/**
 * False where the number can't tell trades apart: missing or a word for that (无, N/A), masked, in scientific notation,
 * or zeros after the 15th digit.
 */
export function isReliableNumber(number: string): boolean {
  const last = number.charCodeAt(number.length - 1)
  if (number.length > spreadsheetDigits && last === 48 && isZeroed(number)) return false
  return allDigits.test(number) || (/\d/.test(number) && !(scientific.test(number) || masked.test(number)))
}

function isZeroed(number: string): boolean {
  return zeroed.test(number) || (mostZeros.test(number) && ofFloat.test(number))
}

/** Fewer digits than any number of either wallet has: it may have been cut. */
const shortest = 16

/** Whether the number may be a part of another one. */
export function mayBeCut(number: string): boolean {
  return number.length < shortest
}

/**
 * Whether two order numbers can be one, as exported, in scientific notation, with zeros after the 15th digit, cut, or
 * masked. Two whole ones only if they are equal; one that says nothing fits any.
 */
export function numbersFit(a: string, b: string): boolean {
  if (a === b || saysNothing(a) || saysNothing(b)) return true
  if (areAlike(a, b)) return true
  // A spreadsheet that takes a number for one drops the zeros before it.
  const [x, y] = [a, b].map(number => number.replace(/^0+(?=\d)/, '')) as [string, string]
  return (x !== a || y !== b) && areAlike(x, y)
}

function areAlike(a: string, b: string): boolean {
  return a === b || shownFits(shownOf(a), shownOf(b)) || endsWithPart(a, b) || endsWithPart(b, a)
}

function saysNothing(number: string): boolean {
  return isNone(number) || !/\d/.test(number)
}

/** People keep the end of a number as well as its beginning. */
function endsWithPart(whole: string, part: string): boolean {
  return /^\d+$/.test(part) && mayBeCut(part) && whole.endsWith(part)
}

/** What of a number is known: how it begins and ends, and how long it is where that is known too. */
interface Shown {
  head: string
  tail: string
  length: number | null
  /** The last digit of the head was rounded. */
  isRounded: boolean
}

function shownOf(number: string): Shown {
  const power = scientific.exec(number)
  if (power) {
    const [, first = '', rest = '', exponent = ''] = power
    const head = (first + rest).slice(0, spreadsheetDigits)
    return { head, tail: '', length: Number(exponent) + 1, isRounded: true }
  }
  const kept = (zeroed.exec(number) ?? ofFloat.exec(number))?.[1]
  if (kept && number.length > spreadsheetDigits)
    return { head: kept, tail: '', length: number.length, isRounded: true }
  const mask = masked.exec(number)
  if (mask) {
    const head = number.slice(0, mask.index)
    const tail = number.split(masked).at(-1) ?? ''
    return { head, tail, length: null, isRounded: false }
  }
  if (mayBeCut(number)) return { head: number, tail: '', length: null, isRounded: false }
  return { head: number, tail: number, length: number.length, isRounded: false }
}

function shownFits(a: Shown, b: Shown): boolean {
  if (a.length !== null && b.length !== null && a.length !== b.length) return false
  const [shorter, longer] = a.head.length <= b.head.length ? [a, b] : [b, a]
  if (!headFits(shorter, longer.head)) return false
  const tail = Math.min(a.tail.length, b.tail.length)
  return tail === 0 || a.tail.slice(-tail) === b.tail.slice(-tail)
}

function headFits({ head, isRounded }: Shown, longer: string): boolean {
  if (!isRounded) return longer.startsWith(head)
  // One more or less: rounded up, or a float that came out below.
  return Math.abs(Number(head) - Number(longer.slice(0, head.length))) <= 1
}
