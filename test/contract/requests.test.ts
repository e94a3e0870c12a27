import { describe, expect, it } from 'vitest'
import { engineRequestNames, mainRequestNames } from '../../src/contract/names.ts'
import { replyOf } from '../../src/contract/reply.ts'
import { requests } from '../../src/contract/requests.ts'

describe('the contract', () => {
  it('has a schema for every name and a name for every schema', () => {
    expect(Object.keys(requests).sort()).toEqual([...mainRequestNames, ...engineRequestNames].sort())
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
