const shownEnd = 4
const shownStart = 3

/** `138****5678` of a number; of a name or a short one all but its first letter is hidden. */
export function masked(text: string): string {
  const letters = [...text.trim()]
  const start = letters.length > shownStart + shownEnd ? shownStart : 1
  const end = letters.length > shownStart + shownEnd ? shownEnd : 0
  const hidden = Math.max(0, letters.length - start - end)
  return `${letters.slice(0, start).join('')}${'*'.repeat(hidden)}${end ? letters.slice(-end).join('') : ''}`
}

interface Personal {
  pattern: RegExp
  /** Tells it from a number of an order that is as long; absent where nothing does. */
  isOne?: (found: string) => boolean
}

const numbers: readonly Personal[] = [
  { pattern: /(?<!\d)\d{17}[\dXx](?!\d)/g, isOne: isIdentityNumber },
  { pattern: /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d([- ]?)\d{4}\1\d{4}(?!\d)/g },
  { pattern: /(?<!\d)62\d{14,17}(?!\d)/g, isOne: isCardNumber },
  // Accounts of Alipay as its own files write them.
  { pattern: /(?<!\d)2088\d{12}(?!\d)/g },
]

const addresses: Personal = { pattern: /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g }

/** Hides the phone, identity, card and account numbers in a line of a bill; every other number stays. */
export function maskNumbers(text: string): string {
  return numbers.reduce(hide, text)
}

/** The phone, identity, card and account numbers that a text shows and another doesn't, each once. */
export function numbersOnlyIn(text: string, other: string): string[] {
  const found = numbers.flatMap(({ pattern, isOne }) =>
    [...text.matchAll(pattern)].flatMap(([number]) => (!isOne || isOne(number) ? [number] : [])),
  )
  return [...new Set(found)].filter(number => !other.includes(number))
}

/** Hides what identifies a person in a name or an answer: the numbers and addresses of mail. */
export function maskPersonal(text: string): string {
  return hide(maskNumbers(text), addresses)
}

function hide(text: string, { pattern, isOne }: Personal): string {
  return text.replaceAll(pattern, found => (!isOne || isOne(found) ? masked(found) : found))
}

/** Weights and check signs of an identity number (GB 11643-1999); the seventh to fourteenth digit are a birthday. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkSigns = '10X98765432'
const birthday = /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/

function isIdentityNumber(text: string): boolean {
  const sum = weights.reduce((all, weight, at) => all + weight * Number(text[at]), 0)
  return birthday.test(text) && checkSigns[sum % checkSigns.length] === text.at(-1)?.toUpperCase()
}

/** By the check digit of ISO/IEC 7812-1. */
function isCardNumber(text: string): boolean {
  const sum = [...text].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}
