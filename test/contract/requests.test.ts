import { describe, expect, it } from 'vitest'
import { replyOf } from '../../src/contract/reply.ts'
import { fileTokensIn, isEngineRequest, requests, requestsShowing } from '../../src/contract/requests.ts'

describe('the contract', () => {
  it('knows who answers a request and which texts of it stand for files', () => {
    expect(isEngineRequest('bills.import')).toBe(true)
    expect(isEngineRequest('data.restore')).toBe(false)
    expect(fileTokensIn('bills.import', { tokens: ['a', 'b'] })).toEqual(['a', 'b'])
    expect(fileTokensIn('bills.remove', { ids: [1] })).toEqual([])
  })

  it('has a page ask again only for what it shows of what changed', () => {
    const sentences = requestsShowing(['language'])
    expect(sentences).toContain('bills.row')
    for (const facts of ['subscriptions.overview', 'claims.open']) expect(sentences).not.toContain(facts)
    expect(requestsShowing(['check-ups'])).toEqual(['cancellation.checkUp', 'data.overview'])
    expect(requestsShowing(['data'])).toEqual(['data.overview'])
    expect(requestsShowing(['rules'])).toEqual(
      expect.arrayContaining(['subscriptions.rules', 'cancellation.plans']),
    )
  })

  it('refuses fields that nobody asked for', () => {
    expect(requests['bills.remove'].input.safeParse({ ids: [1], path: '/etc/passwd' }).success).toBe(false)
    expect(requests['subscriptions.overview'].input.safeParse({ sql: 'DROP TABLE row' }).success).toBe(false)
  })

  it('refuses values out of bounds', () => {
    expect(requests['bills.import'].input.safeParse({ tokens: [] }).success).toBe(false)
    expect(requests['bills.remove'].input.safeParse({ ids: [-1] }).success).toBe(false)
    expect(
      requests['subscriptions.decide'].input.safeParse({
        kind: 'cancelled',
        charges: [{ wallet: 'alipay', tradeNo: '1' }],
        on: 'yesterday',
      }).success,
    ).toBe(false)
  })

  it('carries failures as values with a known code', () => {
    const schema = replyOf(requests['bills.remove'].output)
    expect(schema.safeParse({ ok: false, failure: { code: 'not-found' } }).success).toBe(true)
    expect(schema.safeParse({ ok: false, failure: { code: 'whatever' } }).success).toBe(false)
  })
})
