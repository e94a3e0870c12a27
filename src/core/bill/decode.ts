import { done, failed, type Outcome } from '../issue.ts'
import type { Encoding } from './bill.ts'

/** A bill's text piece by piece, each piece of whole lines with `\n` as their end. */
export interface DecodedBill {
  encoding: Encoding
  /** Decodes as it goes. A failure is the last thing it yields. */
  pieces(): Generator<Outcome<string>>
}

/** Bytes decoded at a time; the text of all of a large bill never lies in memory at once. */
const pieceBytes = 1 << 20
const lineFeed = 0x0a

/**
 * Decodes a whole bill: UTF-8 and UTF-16LE by their byte order mark, otherwise strict UTF-8, then strict GB18030 (of
 * which GBK and GB2312 are parts). Line ends become `\n`; no line is added or lost. Fails with
 * `unsupported-encoding` and the offset of the first byte that could not be decoded.
 */
export function decode(bytes: Uint8Array): Outcome<{ text: string; encoding: Encoding }> {
  const bill = decodeInPieces(bytes)
  if (!bill.ok) return bill
  const texts: string[] = []
  for (const piece of bill.value.pieces()) {
    if (!piece.ok) return piece
    texts.push(piece.value)
  }
  return done({ text: texts.join(''), encoding: bill.value.encoding })
}

/** As `decode`, for bills too large to be held as one text. */
export function decodeInPieces(bytes: Uint8Array): Outcome<DecodedBill> {
  const marked = encodingByMark(bytes)
  if (marked === 'utf-16be') return failed('unsupported-encoding', { offset: 0 })
  if (marked)
    return done({
      encoding: marked.encoding,
      pieces: () => decodePieces(bytes, marked.skip, marked.encoding),
    })
  const encoding = encodingByTrial(bytes)
  return done({ encoding, pieces: () => decodePieces(bytes, 0, encoding) })
}

function encodingByMark(bytes: Uint8Array): { encoding: Encoding; skip: number } | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', skip: 3 }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Characters of more than one byte that make it certain that a text is UTF-8: GB18030 doesn't fit its pattern by chance. */
const certainCharacters = 16

/** UTF-8 if the text is, or is beyond doubt up to a broken place; otherwise GB18030. */
function encodingByTrial(bytes: Uint8Array): Encoding {
  let characters = 0
  let at = 0
  while (at < bytes.length) {
    if (bytes[at]! < 0x80) {
      at += 1
      continue
    }
    const length = utf8Length(bytes, at)
    if (length === 0) return 'gb18030'
    characters += 1
    if (characters === certainCharacters) return 'utf-8'
    at += length
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
function* decodePieces(bytes: Uint8Array, start: number, encoding: Encoding): Generator<Outcome<string>> {
  let from = start
  while (from < bytes.length) {
    const to = endOfPiece(bytes, from, start, encoding)
    const text = decodeStrictly(bytes.subarray(from, to), encoding)
    if (text === null) {
      yield failed('unsupported-encoding', { offset: firstBroken(bytes, from, to, encoding) })
      return
    }
    yield done(withLineFeeds(text))
    from = to
  }
}

/** After a line feed, a byte that is part of no other character in UTF-8 or GB18030. */
function endOfPiece(bytes: Uint8Array, from: number, start: number, encoding: Encoding): number {
  let at = bytes.indexOf(lineFeed, from + pieceBytes)
  if (encoding !== 'utf-16le') return at < 0 ? bytes.length : at + 1
  while (at >= 0 && ((at - start) % 2 !== 0 || bytes[at + 1] !== 0)) at = bytes.indexOf(lineFeed, at + 1)
  return at < 0 ? bytes.length : at + 2
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Offset of the first character that can't be decoded, found line by line, then character by character. */
function firstBroken(bytes: Uint8Array, from: number, to: number, encoding: Encoding): number {
  let at = from
  while (at < to) {
    const line = bytes.indexOf(lineFeed, at)
    const end = encoding === 'utf-16le' || line < 0 || line >= to ? to : line + 1
    if (decodeStrictly(bytes.subarray(at, end), encoding) === null)
      return firstBrokenInLine(bytes, at, end, encoding)
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
