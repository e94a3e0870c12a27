import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from '../../../src/core/base/text.ts'
import { html } from '../../../src/core/print/html.ts'

test('text becomes text, whatever it holds', () => {
  expect(html`<p title="${'"onclick="x'}">${"<b>&'"}</p>`.markup).toBe(
    '<p title="&quot;onclick=&quot;x">&lt;b&gt;&amp;&#39;</p>',
  )
})

test('markup comes from templates alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const { markup } = html`${text}`
      expect(markup).not.toMatch(/[<>"']/)
      expect(markup).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/)
    }),
  )
})

test('lists are joined, nothing is left out of what is said, and nothing stands for what is not', () => {
  expect(html`${[html`<i>${1}</i>`, 'a', null, undefined, false, ['b']]}`.markup).toBe('<i>1</i>ab')
})

test('signs that turn or hide text are shown by their number', () => {
  expect(visible('小米\u202Efdp.exe\u0000\u200b')).toBe('小米[U+202E]fdp.exe[U+0000][U+200B]')
  expect(visible('第一行\n第二行')).toBe('第一行\n第二行')
})
