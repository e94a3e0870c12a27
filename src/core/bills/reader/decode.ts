import { done, failed, type Outcome } from '../../base/outcome.ts'
import type { Encoding } from '../bill.ts'
import { type Bytes, bytesOf } from './bytes.ts'
import { narrowed, widenedAs, withoutTail, withZerosMarked } from './zeros.ts'

/** A bill's text piece by piece, each piece of whole lines with `\n` as their end. */
export interface DecodedBill {
  encoding: Encoding
  /** Decodes as it goes. */
  pieces(): Generator<DecodedPiece>
}

export interface DecodedPiece {
  text: string
  /** Bytes of the bill used up so far, this piece included. */
  end: number
  /** Offset in the bill of the piece's first byte that is part of no character; null where every byte is of one. */
  brokenAt: number | null
}

/**
 * Bytes decoded at a time: few enough for the text to lie where the engine keeps small things, several times as fast as
 * what it has to ask the system for.
 */
const pieceBytes = 1 << 16
const lineFeed = 0x0a

/**
 * Decodes a whole bill: UTF-8 and UTF-16LE by their byte order mark, UTF-16LE by its zeros, otherwise UTF-8, then GB18030
 * (of which GBK and GB2312 are parts). Line ends become `\n`; no line is added or lost. Bytes that are no character become
 * U+FFFD, which marks the cell they stand in. Fails with `unsupported-encoding` for a text in none of these.
 */
export function decode(
  bytes: Uint8Array,
): Outcome<{ text: string; encoding: Encoding; brokenAt: number | null }> {
  const bill = decodeInPieces(bytesOf(bytes))
  if (!bill.ok) return bill
  const pieces = [...bill.value.pieces()]
  const broken = pieces.find(({ brokenAt }) => brokenAt !== null)
  return done({
    text: pieces.map(({ text }) => text).join(''),
    encoding: bill.value.encoding,
    brokenAt: broken?.brokenAt ?? null,
  })
}

/** As `decode`, for bills too large to be held as one text. */
export function decodeInPieces(bytes: Bytes): Outcome<DecodedBill> {
  const marked = encodingByMark(bytes.slice(0, 3))
  const widened = marked ? null : widenedAs(bytes.slice(0, tellingBytes))
  if (marked === 'utf-16be' || widened === 'utf-16be') return failed('unsupported-encoding', { offset: 0 })
  if (widened === 'bytes') return decodeInPieces(narrowed(bytes))
  const { encoding, skip } = marked ?? { encoding: widened ?? encodingByTrial(bytes), skip: 0 }
  const told = withoutTail(bytes, encoding === 'utf-16le' ? 2 : 1)
  return done({ encoding, pieces: () => decodePieces(told, skip, encoding) })
}

function encodingByMark(start: Uint8Array): { encoding: Encoding; skip: number } | 'utf-16be' | null {
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', skip: 3 }
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 }
  return start[0] === 0xfe && start[1] === 0xff ? 'utf-16be' : null
}

/**
 * Characters of more than one byte that make it certain that a text is UTF-8, for each place that is none: GB18030 fits
 * the pattern by chance now and then, and a broken byte says nothing of the rest.
 */
const certainCharacters = 16
/** Broken places after which a text that isn't certain by then is taken for GB18030. */
const mostBroken = 32

/** UTF-8 if the text is, or is beyond doubt but for broken places; otherwise GB18030. */
function encodingByTrial(bytes: Bytes): Encoding {
  let characters = 0
  let broken = 0
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
      if (length > 0) characters += 1
      else broken += 1
      if (characters >= certainCharacters && characters >= certainCharacters * broken) return 'utf-8'
      if (broken > mostBroken) return 'gb18030'
      place += length || 1
    }
    at += place
  }
  return broken === 0 ? 'utf-8' : 'gb18030'
}

/** Bytes of the UTF-8 character at `at` (2 to 4), 0 if there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  return length > 0 && decodeStrictly(bytes.subarray(at, at + length), 'utf-8') !== null ? length : 0
}

/** Whole pieces and a fresh decoder for each: a decoder that has met an error can't be trusted with more. */
function* decodePieces(bytes: Bytes, start: number, first: Encoding): Generator<DecodedPiece> {
  let encoding = first
  let from = start
  let changedAt = -1
  while (from < bytes.length) {
    let piece = pieceAt(bytes, from, encoding)
    let whole = decodeStrictly(piece, encoding)
    const change = changeIn(piece, encoding, whole !== null)
    if (change === 0 && changedAt !== from) {
      encoding = encoding === 'utf-8' ? 'gb18030' : 'utf-8'
      changedAt = from
      continue
    }
    if (change > 0) {
      piece = piece.subarray(0, change)
      whole = decodeStrictly(piece, encoding)
    }
    const brokenAt: number | null = whole === null ? from + firstBroken(piece, encoding) : null
    from += piece.length
    yield { text: withLineFeeds(whole ?? decodeMarking(piece, encoding)), end: from, brokenAt }
  }
}

/** Bytes that tell what a bill, or one joined to another, is written in. */
const tellingBytes = 4096

/**
 * Where in a piece the first of bills that are written in two ways ends: before the mark of UTF-8 among GB18030, and
 * before lines of which most characters are none in UTF-8. −1 where that is nowhere.
 */
function changeIn(piece: Uint8Array, encoding: Encoding, isWhole: boolean): number {
  if (encoding === 'gb18030') return markIn(piece)
  if (encoding !== 'utf-8' || isWhole) return -1
  const line = piece.lastIndexOf(lineFeed, firstBroken(piece, encoding)) + 1
  return isMostlyBroken(piece.subarray(line, line + tellingBytes)) ? line : -1
}

function isMostlyBroken(stretch: Uint8Array): boolean {
  let [characters, broken, place] = [0, 0, 0]
  while (place < stretch.length) {
    const length = stretch[place]! < 0x80 ? 1 : utf8Length(stretch, place)
    if (length > 1) characters += 1
    if (length === 0) broken += 1
    place += length || 1
  }
  return broken > characters
}

/** The mark of UTF-8 where a line begins. */
function markIn(piece: Uint8Array): number {
  for (let at = piece.indexOf(0xef); at >= 0; at = piece.indexOf(0xef, at + 1))
    if (piece[at + 1] === 0xbb && piece[at + 2] === 0xbf && (at === 0 || piece[at - 1] === lineFeed))
      return at
  return -1
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

function decodeMarking(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
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

function withLineFeeds(decoded: string): string {
  const text = decoded.includes('\r') ? decoded.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : decoded
  return text.includes('\0') ? withZerosMarked(text) : text
}
