/** Kinds of elements. */
const none = 0
const yes = 1
const no = 2
const integer = 3
const text = 10
const array = 11
/** In the upper half of the byte with the kind: four bytes follow with the length. It is known last, and shorter heads aren't worth the moving. */
const lengthFollows = 14 << 4
const headBytes = 5
/** Bytes that a unit of UTF-16 may take in UTF-8. */
const bytesPerUnit = 3
const mostDigits = 10
const firstBytes = 1 << 16

/**
 * Writes an array of arrays as SQLite's binary JSON, out of which a statement takes a value for a part of what binding it
 * costs. Format: sqlite.org/jsonb.html.
 */
export function createJsonbWriter() {
  let bytes = new Uint8Array(firstBytes)
  let at = headBytes
  let rowStart = 0

  function makeRoom(more: number): void {
    if (at + more <= bytes.length) return
    const larger = new Uint8Array(2 * (at + more))
    larger.set(bytes.subarray(0, at))
    bytes = larger
  }

  /** Writes the head of what ends here. */
  function close(start: number, kind: number): void {
    const size = at - start - headBytes
    bytes[start] = lengthFollows | kind
    bytes[start + 1] = size >> 24
    bytes[start + 2] = size >> 16
    bytes[start + 3] = size >> 8
    bytes[start + 4] = size
  }

  return {
    beginRow(): void {
      makeRoom(headBytes)
      rowStart = at
      at += headBytes
    },
    /** A flag, or null; read as 1, 0 or null. */
    flag(value: boolean | null): void {
      makeRoom(1)
      bytes[at] = value === null ? none : value ? yes : no
      at += 1
    },
    /** A whole number from 0 up to 2³¹. */
    integer(value: number): void {
      makeRoom(1 + mostDigits)
      let length = 1
      for (let power = 10; power <= value; power *= 10) length += 1
      bytes[at] = (length << 4) | integer
      for (let place = at + length, rest = value; place > at; place -= 1) {
        bytes[place] = 48 + (rest % 10)
        rest = (rest / 10) | 0
      }
      at += 1 + length
    },
    text(value: string): void {
      makeRoom(headBytes + bytesPerUnit * value.length)
      const start = at
      at = utf8(value, bytes, start + headBytes)
      close(start, text)
    },
    endRow: () => close(rowStart, array),
    /** What was written since the last time. */
    take(): Uint8Array<ArrayBuffer> {
      close(0, array)
      const taken = bytes.slice(0, at)
      at = headBytes
      return taken
    },
  }
}

/** Writes a text and returns where it ends; for texts as short as a cell's much faster than the system's encoder. */
function utf8(value: string, bytes: Uint8Array, start: number): number {
  let at = start
  for (let index = 0; index < value.length; index += 1) {
    let code = value.charCodeAt(index)
    if (code < 0x80) {
      bytes[at++] = code
      continue
    }
    if (code < 0x800) bytes[at++] = 0xc0 | (code >> 6)
    else {
      if ((code & 0xf800) === 0xd800) {
        code = value.codePointAt(index)!
        if (code > 0xffff) index += 1
        // Half a character.
        else code = 0xfffd
      }
      if (code > 0xffff) {
        bytes[at++] = 0xf0 | (code >> 18)
        bytes[at++] = 0x80 | ((code >> 12) & 0x3f)
      } else bytes[at++] = 0xe0 | (code >> 12)
      bytes[at++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[at++] = 0x80 | (code & 0x3f)
  }
  return at
}
