import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visible } from '../../../src/core/base/text.ts'
import { jsx, jsxs } from '../../../src/renderer/safe-jsx/jsx-runtime.ts'
import { shownProps } from '../../../src/renderer/safe-jsx/shown-props.ts'
import { dangerousSigns, hostileTexts } from '../../security/hostile-texts.ts'

describe('an element of the page', () => {
  it('shows by its number what would turn or hide the text beside it', () => {
    expect(shownProps({ children: `「${hostileTexts.turned}」每月 ¥6.00` })).toEqual({
      children: '「小米[U+202E]gnp.exe」每月 ¥6.00',
    })
    const { props } = jsxs('p', { children: ['小米\u200B', [' ', '云\u3164'], 6, null], title: '\u2067' })
    expect(props).toEqual({ children: ['小米[U+200B]', [' ', '云[U+3164]'], 6, null], title: '[U+2067]' })
    expect(jsx('p', { 'aria-label': '\u202Ea', alt: '\u0007' }, 'k')).toMatchObject({
      key: 'k',
      props: { 'aria-label': '[U+202E]a', alt: '[U+0007]' },
    })
  })

  it('is left as it is where there is nothing of the kind', () => {
    const props = { children: ['小米云服务', ['¥6.00']], title: '一\n二', value: '\u202E', onClick: () => {} }
    expect(shownProps(props)).toBe(props)
  })

  it('never shows such a sign, and says the same when it is said twice', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...Object.values(hostileTexts)))
    fc.assert(
      fc.property(text, given => {
        const joined = /\p{ExtPict}[\uFE0F\u{1F3FB}-\u{1F3FF}]?\u200D\p{ExtPict}/u.test(given)
        const shown = visible(given)
        if (!joined) expect(shown.replaceAll('\r', '')).not.toMatch(dangerousSigns)
        expect(visible(shown)).toBe(shown)
      }),
    )
  })
})

describe('what is no trick', () => {
  it.each(['❤️ 家庭会员', '👨‍👩‍👧 家庭', '👩🏽‍💻 会员', '小米 14 Ultra', '一\n二\t三', '㊗️'])(
    'stays as it is: %s',
    text => expect(visible(text)).toBe(text),
  )
})
