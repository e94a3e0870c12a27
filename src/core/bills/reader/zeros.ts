import type { Bytes } from './bytes.ts'

/** What the zeros among a file's bytes make of it: UTF-16, bytes that each came to have one behind it, or nothing. */
export type Widened = 'utf-16le' | 'utf-16be' | 'bytes' | null

/** Fewer zeros than this may lie at any places. */
const fewestZeros = 16
/** In UTF-16, zeros are the upper halves of characters; few are the lower half of one, such as 一. */
const timesAsMany = 8

/** Told by a file's beginning, where it has no byte order mark. */
export function widenedAs(sample: Uint8Array): Widened {
  let [even, odd] = [0, 0]
  for (let at = 0; at < sample.length; at += 1)
    if (sample[at] === 0) {
      if (at % 2 === 0) even += 1
      else odd += 1
    }
  if (odd >= fewestZeros && even === 0 && odd === Math.floor(sample.length / 2)) return 'bytes'
  if (odd >= fewestZeros && odd >= even * timesAsMany) return 'utf-16le'
  return even >= fewestZeros && even >= odd * timesAsMany ? 'utf-16be' : null
}

/** Every second byte. */
export function narrowed(bytes: Bytes): Bytes {
  return {
    length: Math.ceil(bytes.length / 2),
    slice: (from, to) => bytes.slice(2 * from, 2 * to).filter((_, at) => at % 2 === 0),
  }
}

const stretchBytes = 1 << 16

/**
 * The bytes without the zeros at their end, but for one character of them, which tells that there were some; `unit` is
 * the number of bytes that a character of zeros has.
 */
export function withoutTail(bytes: Bytes, unit: 1 | 2): Bytes {
  let end = bytes.length
  while (end > 0) {
    const from = Math.max(0, end - stretchBytes)
    const last = bytes.slice(from, end).findLastIndex(byte => byte !== 0)
    end = from + last + 1
    if (last >= 0) break
  }
  const whole = Math.max(end, bytes.length - (bytes.length % unit))
  const length = Math.min(whole, end + (end % unit) + unit)
  return length === bytes.length
    ? bytes
    : { length, slice: (from, to) => bytes.slice(from, Math.min(to, length)) }
}

/** Zeros side by side that may have taken the end of a line with them. */
const fewestOfHole = 16
const inLine = new RegExp(`\\0{${fewestOfHole},}`)

/**
 * What zeros in a decoded text stand for, line by line. Between lines they are padding; within one they are bytes that
 * were lost, and become U+FFFD.
 */
export function withZerosMarked(text: string): string {
  const lines = text.split('\n')
  return lines
    .map((line, index) => (line.includes('\0') ? marked(line, index === lines.length - 1) : line))
    .join('\n')
}

function marked(line: string, isLast: boolean): string {
  if (/^\0+$/.test(line)) return isLast || line.length < fewestOfHole ? '' : lost
  // A whole date behind them says that nothing of it was lost.
  const rest = line.replace(new RegExp(`^\\0+(?=\\d{4}[-/.年]\\d)|^\\0{${fewestOfHole},}`), '')
  const closed = rest.replace(/\0+$/, lost)
  // It may be the beginning of one row and the end of another: none of its cells can be relied on.
  const told = inLine.test(closed) ? closed.replaceAll(/[,;\t]|$/g, `${lost}$&`) : closed
  return told.replaceAll(new RegExp(inLine, 'g'), lost).replaceAll('\0', lost)
}

const lost = '\uFFFD'
