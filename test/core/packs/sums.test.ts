import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseSums, sumsText } from '../../../src/core/packs/manifest.ts'

const sha256 = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const name = fc.stringMatching(/^[^\n\r\0 ][^\n\r\0]{0,30}$/)
const files = fc.uniqueArray(fc.record({ name, sha256, bytes: fc.nat() }), {
  selector: one => one.name,
  minLength: 1,
})

test('a list is read back as it was written, in the order of names', () => {
  fc.assert(
    fc.property(files, given => {
      const sorted = [...given].sort((a, b) => (a.name < b.name ? -1 : 1))
      expect(parseSums(sumsText(given))).toEqual(sorted.map(one => ({ sha256: one.sha256, name: one.name })))
    }),
  )
})

test('the list also reads after a mail program changed its line ends', () => {
  const text = sumsText([{ name: '退款申请.txt', sha256: 'a'.repeat(64), bytes: 1 }])
  expect(parseSums(text.replaceAll('\n', '\r\n'))).toEqual([{ name: '退款申请.txt', sha256: 'a'.repeat(64) }])
})

test.each(['nothing of the kind', `${'a'.repeat(63)}  short`, `${'a'.repeat(64)}  x\n${'b'.repeat(64)}  x`])(
  'a list that says %j is no list',
  text => {
    expect(parseSums(text)).toBeNull()
  },
)
