import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureSize } from '../../../src/core/packs/picture-size.ts'

const png = Uint8Array.from([
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 4, 56, 0, 0, 9, 96, 8, 6, 0, 0, 0],
])

/** With a segment before the frame, a fill byte, and a table whose number lies among those of the frames. */
const jpeg = Uint8Array.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1],
  ...[0xff, 0xff, 0xc4, 0, 3, 9],
  ...[0xff, 0xc2, 0, 11, 8, 4, 176, 7, 208, 1, 1, 0x11, 0],
])

test('a PNG and a JPEG tell their size', () => {
  expect(pictureSize(png)).toEqual({ width: 1080, height: 2400 })
  expect(pictureSize(jpeg)).toEqual({ width: 2000, height: 1200 })
})

test('what is cut off or something else has none', () => {
  expect(pictureSize(png.subarray(0, 20))).toBeNull()
  expect(pictureSize(jpeg.subarray(0, 20))).toBeNull()
  expect(pictureSize(new TextEncoder().encode('GIF89a and so on, long enough'))).toBeNull()
  expect(pictureSize(Uint8Array.from([0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))).toBeNull()
})

test('any bytes come to an end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(png, jpeg), (rest, start) => {
      const size = pictureSize(Uint8Array.from([...start.subarray(0, 8), ...rest]))
      if (size) expect(size.width).toBeGreaterThanOrEqual(0)
    }),
  )
})
