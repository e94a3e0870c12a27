import { describe, expect, it } from 'vitest'
import letterData from '../../../../resources/law/letters.json' with { type: 'json' }
import { fill } from '../../../../src/core/claims/letters/template.ts'

describe('a sentence with slots', () => {
  it('takes its values as they are, and never looks for slots in them', () => {
    expect(fill('退还{sum}，{sum}。', { sum: '6.00元' })).toBe('退还6.00元，6.00元。')
    expect(fill('{what}。', { what: '页面写着{sum}$&' })).toBe('页面写着{sum}$&。')
  })

  it('is refused where a value is missing', () => {
    expect(() => fill('退还{sum}。', {})).toThrow('sum')
  })

  it('is well formed throughout the letters', () => {
    for (const { sentences } of Object.values(letterData)) {
      for (const [id, sentence] of Object.entries(sentences))
        expect(sentence.replaceAll(/\{[a-z]+\}/gi, ''), id).not.toMatch(/[{}]| {2}|[,;:?!]\s?[\u4E00-\u9FFF]/)
    }
  })
})
