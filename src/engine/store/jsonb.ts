/** Kinds of elements. */
const none = 0
const yes = 1
const no = 2
const integer = 3
const text = 10
const array = 11
/** In the upper half of the byte with the kind: one or four bytes follow with the length, which is known last. */
const shortLength = 12 << 4
const longLength = 14 << 4
const [shortHead, longHead] = [2, 5]
/** As many bytes as a short head can tell of. */
const mostShort = 255
/** Bytes that a unit of UTF-16 may take in UTF-8. */
const bytesPerUnit = 3
const mostDigits = 10
const firstBytes = 1 << 16

/**
 * Writes an array of arrays as SQLite's binary JSON, out of which a statement takes a row for a part of what binding its
 * values costs. Format: sqlite.org/jsonb.html.
 */
export function createJsonbWriter() {
  let bytes = new Uint8Array(firstBytes)
  let at = longHead
  let rowStart = 0

  function makeRoom(more: number): void {
    if (at + more <= bytes.length) return
    const larger = new Uint8Array(2 * (at + more))
    larger.set(bytes.subarray(0, at))
    bytes = larger
  }

  /** Writes the long head of what ends here. */
  function close(start: number, kind: number): void {
    const size = at - start - longHead
    bytes[start] = longLength | kind
    bytes[start + 1] = size >> 24
    bytes[start + 2] = size >> 16
    bytes[start + 3] = size >> 8
    bytes[start + 4] = size
  }

  return {
    beginRow(): void {
      makeRoom(longHead)
      rowStart = at
      at += longHead
    },
    absent(): void {
      makeRoom(1)
      bytes[at] = none
      at += 1
    },
    /** Read as 1 or 0 by SQL. */
    flag(value: boolean): void {
      makeRoom(1)
      bytes[at] = value ? yes : no
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
      const most = bytesPerUnit * value.length
      makeRoom(longHead + most)
      const start = at
      if (most > mostShort) {
        at = utf8(value, bytes, start + longHead)
        close(start, text)
        return
      }
      at = utf8(value, bytes, start + shortHead)
      bytes[start] = shortLength | text
      bytes[start + 1] = at - start - shortHead
    },
    endRow: () => close(rowStart, array),
    /** What was written since the last time. */
    take(): Uint8Array<ArrayBuffer> {
      close(0, array)
      const taken = bytes.slice(0, at)
      at = longHead
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
