import { type Fen, parseYuan } from './money.ts'

/** One word of a search, with what it may mean besides its own letters. */
export interface SearchTerm {
  text: string
  /** The sum that it reads as. */
  fen: Fen | null
  /** The day that it reads as, with `_` for each digit that was not said: `____-11-06`. */
  day: string | null
  /** A sum or a year, never a part of an order number, which would hold nearly every short one. */
  isShortNumber: boolean
}

/** From here on digits are taken for those of an order number; sums of renewals have fewer. */
const orderDigits = 5

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const englishDay =
  /\b(?:(\d{1,2})\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:\s+(\d{4}))?\b/gi
const chineseDay = /^(?:(\d{4})年)?(?:(\d{1,2})月)?(?:(\d{1,2})[日号])?$/
const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/
const monthFirst = /^(\d{1,2})[-/](\d{1,2})$/

/** The words of a search; days as any screen, bill or person writes them, sums with or without ¥ and 元. */
export function searchTerms(text: string): SearchTerm[] {
  return text
    .normalize('NFKC')
    .replaceAll(englishDay, (whole, day, month, year) =>
      day || year ? dayPattern(year, String(months.indexOf(month.toLowerCase()) + 1), day) : whole,
    )
    .split(/\s+/)
    .filter(Boolean)
    .map(word => ({
      text: word.toLowerCase(),
      fen: parseYuan(word.replace(/元$/, '')),
      day: dayOf(word),
      isShortNumber: /^\d+(?:\.\d+)?$/.test(word) && word.length < orderDigits + (word.includes('.') ? 3 : 0),
    }))
}

/** Whether a cell has it; `fen` where the cell holds money, `text` as it is shown. */
export function isIn(term: SearchTerm, text: string, fen: Fen | null): boolean {
  if (fen !== null) return fen === term.fen
  if (term.day !== null && fits(text, term.day)) return true
  const shown = text.toLowerCase()
  return (term.isShortNumber ? shown.replaceAll(machineText, '') : shown).includes(term.text)
}

/** Times and order numbers, in which any short number is found. */
const machineText = new RegExp(String.raw`\d{4}-\d{2}-\d{2}.*|\d{${orderDigits},}`, 'g')

function fits(text: string, pattern: string): boolean {
  return [...pattern].every((sign, index) =>
    sign === '_' ? /\d/.test(text[index] ?? '') : text[index] === sign,
  )
}

function dayOf(word: string): string | null {
  if (/^[\d_]{4}-[\d_]{2}(-[\d_]{2})?$/.test(word) && word.includes('_')) return word
  if (/^(?:19|20)\d{2}$/.test(word)) return word
  const chinese = chineseDay.exec(word)
  if (chinese) return dayPattern(...(chinese.slice(1) as Parts))
  const numbers = yearFirst.exec(word)
  if (numbers) return dayPattern(...(numbers.slice(1) as Parts))
  const short = monthFirst.exec(word)
  return short ? dayPattern(undefined, short[1], short[2]) : null
}

type Parts = [string | undefined, string | undefined, string | undefined]

function dayPattern(...[year, month, day]: Parts): string {
  const two = (part: string | undefined) => part?.padStart(2, '0') ?? '__'
  return `${year ?? '____'}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`
}
