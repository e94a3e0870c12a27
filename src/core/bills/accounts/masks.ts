import type { PrintedAccount } from './printed-account.ts'

/** Characters that a bill prints in place of hidden ones. */
const hidden = /[*＊•●]/u
/** Fewer characters say nothing: one digit is anybody's. An address shows its domain as well. */
const leastShown = 2
const leastShownOfAddress = 1

/**
 * Whether two printed labels can be of one account: equal, or equal wherever both show a character. A number keeps its
 * length under a mask; in an address a mask stands for any number of characters.
 */
export function labelsFit(a: string, b: string): boolean {
  const [x, y] = [plain(a), plain(b)]
  if (x === y) return true
  if (!isMasked(x) && !isMasked(y)) return false
  if ([x, y].some(label => shownIn(label) < (label.includes('@') ? leastShownOfAddress : leastShown)))
    return false
  return isNumber(x) && isNumber(y) ? numbersFit(x, y) : patternsMeet(x, y)
}

/** Whether two printed holders can be one person: `**雨` and `陈晓雨`. One that is not printed contradicts none. */
export function holdersFit(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return true
  const [x, y] = [plain(a), plain(b)]
  return x === y || ((isMasked(x) || isMasked(y)) && patternsMeet(x, y))
}

export function isMasked(label: string): boolean {
  return hidden.test(label)
}

/** How much of a label a bill shows; the fuller one tells more. */
export function shownIn(label: string): number {
  const local = label.includes('@') ? label.slice(0, label.indexOf('@')) : label
  return [...local].filter(character => !hidden.test(character)).length
}

/** Whether labels are the same text and hide nothing. */
export function areSamePlainly(a: PrintedAccount, b: PrintedAccount): boolean {
  if (a.label === null || b.label === null) return false
  return plain(a.label) === plain(b.label) && !isMasked(a.label)
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replaceAll(/[•●]/g, '*')
}

function isNumber(text: string): boolean {
  return /^[\d*]+$/.test(text)
}

function numbersFit(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  let common = 0
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at], b[at]]
    if (x === '*' || y === '*') continue
    if (x !== y) return false
    common += 1
  }
  return common >= leastShown
}

/** Whether some text matches both patterns, a run of `*` standing for one character or more. */
function patternsMeet(a: string, b: string): boolean {
  const [x, y] = [[...a.replaceAll(/\*+/g, '*')], [...b.replaceAll(/\*+/g, '*')]]
  const known = new Map<number, boolean>()
  /** `inX`: the mask at `i` has taken a character already and may take more or end; `inY` likewise. */
  const meets = (i: number, j: number, inX: boolean, inY: boolean): boolean => {
    if (inX && meets(i + 1, j, false, inY)) return true
    if (inY && meets(i, j + 1, inX, false)) return true
    if (i === x.length || j === y.length) return i === x.length && j === y.length
    const key = ((i * (y.length + 1) + j) * 2 + Number(inX)) * 2 + Number(inY)
    const before = known.get(key)
    if (before !== undefined) return before
    known.set(key, false)
    const [fromX, fromY] = [x[i] === '*', y[j] === '*']
    const found =
      (fromX || fromY || x[i] === y[j]) && meets(fromX ? i : i + 1, fromY ? j : j + 1, fromX, fromY)
    known.set(key, found)
    return found
  }
  return meets(0, 0, false, false)
}
