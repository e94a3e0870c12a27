import { done, failed, type Outcome } from '../../base/outcome.ts'
import type { Encoding } from '../bill.ts'
import { type Bytes, bytesOf } from './bytes.ts'

/** A bill's text piece by piece, each piece of whole lines with `\n` as their end. */
export interface DecodedBill {
  encoding: Encoding
  /** Decodes as it goes. A failure is the last thing it yields. */
  pieces(): Generator<Outcome<DecodedPiece>>
}

export interface DecodedPiece {
  text: string
  /** Bytes of the bill used up so far, this piece included. */
  end: number
}

/** Bytes decoded at a time: few enough to hand on row by row without a pause, enough to be fast. */
const pieceBytes = 1 << 18
const lineFeed = 0x0a

/**
 * Decodes a whole bill: UTF-8 and UTF-16LE by their byte order mark, otherwise strict UTF-8, then strict GB18030 (of
 * which GBK and GB2312 are parts). Line ends become `\n`; no line is added or lost. Fails with
 * `unsupported-encoding` and the offset of the first byte that could not be decoded.
 */
export function decode(bytes: Uint8Array): Outcome<{ text: string; encoding: Encoding }> {
  const bill = decodeInPieces(bytesOf(bytes))
  if (!bill.ok) return bill
  const texts: string[] = []
  for (const piece of bill.value.pieces()) {
    if (!piece.ok) return piece
    texts.push(piece.value.text)
  }
  return done({ text: texts.join(''), encoding: bill.value.encoding })
}

/** As `decode`, for bills too large to be held as one text. */
export function decodeInPieces(bytes: Bytes): Outcome<DecodedBill> {
  const marked = encodingByMark(bytes.slice(0, 3))
  if (marked === 'utf-16be') return failed('unsupported-encoding', { offset: 0 })
  const { encoding, skip } = marked ?? { encoding: encodingByTrial(bytes), skip: 0 }
  return done({ encoding, pieces: () => decodePieces(bytes, skip, encoding) })
}

function encodingByMark(start: Uint8Array): { encoding: Encoding; skip: number } | 'utf-16be' | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', skip: 3 }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 }
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null
}

/** Characters of more than one byte that make it certain that a text is UTF-8: GB18030 doesn't fit its pattern by chance. */
const certainCharacters = 16

/** UTF-8 if the text is, or is beyond doubt up to a broken place; otherwise GB18030. */
function encodingByTrial(bytes: Bytes): Encoding {
  let characters = 0
  let at = 0
  while (at < bytes.length) {
    const stretch = bytes.slice(at, at + pieceBytes)
    const isLast = at + stretch.length >= bytes.length
    // A character that the cut may have split is left to the next stretch.
    const end = isLast ? stretch.length : stretch.length - longestCharacter
    let place = 0
    while (place < end) {
      if (stretch[place]! < 0x80) {
        place += 1
        continue
      }
      const length = utf8Length(stretch, place)
      if (length === 0) return 'gb18030'
      characters += 1
      if (characters === certainCharacters) return 'utf-8'
      place += length
    }
    at += place
  }
  return 'utf-8'
}

/** Bytes of the UTF-8 character at `at` (2 to 4), 0 if there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  return length > 0 && decodeStrictly(bytes.subarray(at, at + length), 'utf-8') !== null ? length : 0
}

/** Whole pieces and a fresh decoder for each: a decoder that has met an error can't be trusted with more. */
function* decodePieces(bytes: Bytes, start: number, encoding: Encoding): Generator<Outcome<DecodedPiece>> {
  let from = start
  while (from < bytes.length) {
    const piece = pieceAt(bytes, from, encoding)
    const text = decodeStrictly(piece, encoding)
    if (text === null) {
      yield failed('unsupported-encoding', { offset: from + firstBroken(piece, encoding) })
      return
    }
    from += piece.length
    yield done({ text: withLineFeeds(text), end: from })
  }
}

/** Whole lines from `from` on; more of them than usual where one line is longer than a piece. */
function pieceAt(bytes: Bytes, from: number, encoding: Encoding): Uint8Array {
  for (let length = pieceBytes; ; length *= 2) {
    const piece = bytes.slice(from, from + length)
    if (from + piece.length >= bytes.length) return piece
    const end = endOfLines(piece, encoding)
    if (end > 0) return piece.subarray(0, end)
  }
}

/** After the last line feed, a byte that is part of no other character in UTF-8 or GB18030; 0 without one. */
function endOfLines(piece: Uint8Array, encoding: Encoding): number {
  let at = piece.lastIndexOf(lineFeed)
  if (encoding !== 'utf-16le') return at + 1
  while (at >= 0 && (at % 2 !== 0 || piece[at + 1] !== 0)) {
    if (at === 0) return 0
    at = piece.lastIndexOf(lineFeed, at - 1)
  }
  return at < 0 ? 0 : at + 2
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Offset of the first character that can't be decoded, found line by line, then character by character. */
function firstBroken(piece: Uint8Array, encoding: Encoding): number {
  let at = 0
  while (at < piece.length) {
    const line = piece.indexOf(lineFeed, at)
    const end = encoding === 'utf-16le' || line < 0 ? piece.length : line + 1
    if (decodeStrictly(piece.subarray(at, end), encoding) === null)
      return firstBrokenInLine(piece, at, end, encoding)
    at = end
  }
  return at
}

/** Longest character in bytes of any of the encodings. */
const longestCharacter = 4

function firstBrokenInLine(bytes: Uint8Array, from: number, to: number, encoding: Encoding): number {
  let at = from
  while (at < to) {
    let length = encoding === 'utf-16le' ? 2 : 1
    while (length <= longestCharacter && decodeStrictly(bytes.subarray(at, at + length), encoding) === null)
      length += 1
    if (length > longestCharacter || at + length > to) return at
    at += length
  }
  return from
}

function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text
  const fed = text.replaceAll('\r\n', '\n')
  return fed.includes('\n') ? fed : fed.replaceAll('\r', '\n')
}
