import { describe, expect, it } from 'vitest'
import { neverReminded } from '../../fixture/answers.ts'
import { caseOf, monthly, sure } from './test-case.ts'

const own = { ...neverReminded, 'first-charge': 'renewal' }

describe('the letters of a case', () => {
  it('come with what to do with them, their length and their limit', async () => {
    const test = await caseOf(monthly('2025-01', 12, 600))
    const { letters } = test.answerAll(own)
    expect(letters.map(({ id, limit }) => [id, limit])).toEqual([
      ['merchant', 450],
      ['alipay', 300],
      ['12315-300', 300],
      ['12315-form', null],
      ['report', null],
      ['court', null],
    ])
    for (const { text, length, limit, use } of letters) {
      expect(length).toBe([...text].length)
      expect(length).toBeLessThanOrEqual(limit ?? length)
      expect(use.length).toBeGreaterThan(10)
    }
  })

  it('fit the limit of the form at hand', async () => {
    const test = await caseOf(monthly('2025-01', 12, 600))
    const { id } = test.answerAll(own)
    const lengths = [200, 260, 300, 800, 5000].map(limit => {
      const letter = sure(test.handlers['claims.complaint']({ id, limit }))
      expect(letter.limit).toBe(limit)
      expect(letter.length).toBeLessThanOrEqual(limit)
      expect(letter.text).toMatch(/^【诉求】退还自动续费72元（6元×12）/)
      return letter.length
    })
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b))
  })

  it('hold no complaint where the wallet is the one to turn to, or where there is no case', async () => {
    const test = await caseOf(monthly('2026-01', 3, 3000))
    const { id } = test.answerAll({ payer: 'stolen', future: 'stop', demanded: 'no' })
    const refused = { ok: false, failure: { code: 'not-found' } }
    expect(test.handlers['claims.complaint']({ id, limit: 300 })).toMatchObject(refused)
    expect(test.handlers['claims.complaint']({ id: id + 1, limit: 300 })).toMatchObject(refused)
  })
})
