import { isNone } from './order-number.ts'

/** What people write over a name, programs put where they cut a text, and decoding where bytes are no character. */
const hidden = /[*＊•×●○■□█]+|…+|\.{3,}|\uFFFD+/
/** A text cut to fewer characters than this begins as many others do. */
const shortestCut = 4

/**
 * Whether two texts of rows that agree in all else can be one: the same, one of them missing, masked, cut or broken, or
 * written with a web page's signs for characters.
 */
export function textsFit(a: string, b: string): boolean {
  if (a === b || isNone(a) || isNone(b)) return true
  const [x, y] = [plain(a), plain(b)]
  if (x === y) return true
  if (hidden.test(x) || hidden.test(y)) return shownFits(shownOf(x), shownOf(y))
  return Math.min(x.length, y.length) >= shortestCut && (x.startsWith(y) || y.startsWith(x))
}

interface Shown {
  head: string
  tail: string
}

function shownOf(text: string): Shown {
  const parts = text.split(hidden)
  // A broken byte may have taken those behind it for its own.
  return { head: parts[0] ?? '', tail: text.includes('\uFFFD') ? '' : (parts.at(-1) ?? '') }
}

function shownFits(a: Shown, b: Shown): boolean {
  const head = Math.min(a.head.length, b.head.length)
  const tail = Math.min(a.tail.length, b.tail.length)
  return (
    a.head.slice(0, head) === b.head.slice(0, head) &&
    (tail === 0 || a.tail.slice(-tail) === b.tail.slice(-tail))
  )
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '',
  '#39': "'",
  nbsp: '',
}

function plain(text: string): string {
  return text
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => entities[name] ?? '')
    .normalize('NFKC')
    .replaceAll(/[\s"]/g, '')
}
