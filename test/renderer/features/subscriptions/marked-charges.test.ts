import { describe, expect, it } from 'vitest'
import type { FindingKind } from '../../../../src/core/subscriptions/subscription.ts'
import { markedCharges } from '../../../../src/renderer/features/subscriptions/marked-charges.ts'

const charges = ['a', 'b', 'c', 'd'].map((tradeNo, index) => ({
  tradeNo,
  merchantOrderNo: null,
  paidAt: `2024-0${index + 1}-06T08:31:12+08:00`,
  fen: 600,
  refundedFen: 0,
  service: 'mi-cloud' as const,
  source: { name: 'bill.csv', line: index + 1 },
}))

function marks(...findings: [FindingKind, string[]][]) {
  const told = findings.map(([kind, tradeNos]) => ({ kind, tradeNos, fen: 600, explanation: '' }))
  return [...markedCharges({ charges, findings: told })].map(([tradeNo, { kind, first }]) => [
    tradeNo,
    kind,
    first,
  ])
}

describe('marked charges', () => {
  it('are all those charged after switching off, the first with the name', () => {
    expect(marks(['charge-after-cancellation', ['c', 'd']])).toEqual([
      ['c', 'charge-after-cancellation', true],
      ['d', 'charge-after-cancellation', false],
    ])
  })

  it('of a price rise are only the first at the new price', () => {
    expect(marks(['price-increase', ['b', 'c', 'd']])).toEqual([['b', 'price-increase', true]])
  })

  it('are marked once each, in the order of the bill whatever the finding lists', () => {
    expect(marks(['duplicate-charge', ['c']], ['price-increase', ['d', 'c']])).toEqual([
      ['c', 'duplicate-charge', true],
    ])
  })
})
