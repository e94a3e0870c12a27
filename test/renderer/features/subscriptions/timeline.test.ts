import { describe, expect, it } from 'vitest'
import { markedCharges } from '../../../../src/renderer/features/subscriptions/timeline.tsx'
import { madeFinding } from '../../../core/claims/made-case.ts'

const charges = ['a', 'b', 'c', 'd'].map((tradeNo, index) => ({
  tradeNo,
  merchantOrderNo: null,
  paidAt: `2024-0${index + 1}-06T08:31:12+08:00`,
  fen: 600,
  refundedFen: 0,
  service: 'mi-cloud' as const,
  source: { name: 'bill.csv', line: index + 1 },
}))

function marks(...findings: [Parameters<typeof madeFinding>[0], string[]][]) {
  const found = findings.map(([kind, tradeNos]) => ({
    about: madeFinding(kind, []),
    tradeNos,
    fen: 600,
  }))
  return [...markedCharges({ charges, findings: found })].map(([tradeNo, { kind, first }]) => [
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
