import { expect, it } from 'vitest'
import { answered } from '../packs/test-pack.ts'
import { letter, sure, type TestCase } from './test-case.ts'

const filed = (one: TestCase, on: string | null) =>
  sure(one.handlers['claims.noteStep']({ id: one.view.id, channel: 'merchant', step: 'filed', on }))
const came = (one: TestCase, outcome: 'refused' | null) =>
  sure(one.handlers['claims.noteOutcome']({ id: one.view.id, channel: 'merchant', outcome }))

it('after a refusal the letter to the merchant is a second one, and the first stays readable as it was sent', async () => {
  const one = await answered()
  const first = letter(one, 'merchant').text
  expect(first).toMatch(/^退款申请\n/)
  filed(one, '2026-11-20')
  expect(letter(one, 'merchant')).toMatchObject({ isSecond: false })
  came(one, 'refused')
  const second = letter(one, 'merchant')
  expect(second.text).toMatch(/^退款申请（第二封）\n/)
  expect(second.text).toContain('被拒绝')
  expect(second).toMatchObject({ isSecond: true, sent: { text: first, on: '2026-11-20' } })
  // A corrected day, or one taken back and said again, changes nothing of what was sent.
  filed(one, '2026-11-19')
  filed(one, null)
  expect(letter(one, 'merchant')).toMatchObject({ isSecond: false, sent: null })
  filed(one, '2026-11-20')
  expect(letter(one, 'merchant')).toMatchObject({ sent: { text: first } })
  came(one, null)
  expect(letter(one, 'merchant')).toMatchObject({ isSecond: false })
})

it('what was sent are the person’s own words where there are some, and no letter of theirs is left unused', async () => {
  const one = await answered()
  const { drafted } = letter(one, 'merchant')
  const text = `${drafted}谢谢。`
  sure(
    one.handlers['claims.editLetter']({
      id: one.view.id,
      letter: 'merchant',
      override: { text, baseText: drafted },
    }),
  )
  filed(one, '2026-11-20')
  came(one, 'refused')
  sure(one.handlers['claims.editLetter']({ id: one.view.id, letter: 'merchant', override: null }))
  expect(letter(one, 'merchant').sent).toEqual({ text, on: '2026-11-20' })
  expect(sure(one.handlers['claims.open']({ id: one.view.id })).unusedOverrides).toEqual([])
})

it('asking without a letter of the app makes its first letter no second one', async () => {
  const one = await answered()
  for (const [question, answer] of [
    ['demanded', 'refused'],
    ['demanded-on', '2026-11-20'],
  ] as const)
    sure(one.handlers['claims.answer']({ id: one.view.id, question, answer }))
  expect(letter(one, 'merchant')).toMatchObject({ isSecond: false, sent: null })
  expect(letter(one, 'merchant').text).toMatch(/^退款申请\n[\s\S]*被拒绝/)
})
