import { expect, test } from 'vitest'
import { day } from '../../../src/core/calendar.ts'
import { compareDetections } from '../../../src/core/cancel/check-up.ts'
import { fen } from '../../../src/core/money.ts'
import type { Detection } from '../../../src/core/recurring/detect.ts'
import type { Subscription } from '../../../src/core/recurring/subscription.ts'
import { charge, subscription } from './subscription-fixture.ts'

function found(...subscriptions: Subscription[]): Detection {
  return { subscriptions, otherCharges: [], possible: [] }
}

const [january, february, march] = ['2026-01-09', '2026-02-09', '2026-03-09'].map(date => charge(date)) as [
  ReturnType<typeof charge>,
  ReturnType<typeof charge>,
  ReturnType<typeof charge>,
]

test('tells a new renewal from one that went on', () => {
  const camera = subscription([charge('2026-03-21')], { id: 'camera' })
  const after = subscription([january, february, march])
  const result = compareDetections(found(subscription([january, february])), found(after, camera))
  expect(result.fresh).toEqual([camera])
  expect(result.wentOn).toEqual([{ subscription: after, charges: [march] }])
  expect(result.cameBack).toEqual([])
})

test('raises one that had been switched off or thought stopped', () => {
  for (const status of ['cancelled', 'lapsed'] as const) {
    const after = subscription([january, february, march])
    const result = compareDetections(found(subscription([january, february], { status })), found(after))
    expect(result.cameBack).toEqual([{ subscription: after, charges: [march] }])
  }
})

test('an older bill imported late is neither new nor a return, even where the id changes', () => {
  const before = subscription([february, march], { id: 'alipay-old', status: 'cancelled' })
  const result = compareDetections(found(before), found(subscription([january, february, march])))
  expect(result).toEqual({ fresh: [], cameBack: [], wentOn: [], dearer: [], ended: [] })
})

test('shows what became dearer and what ended', () => {
  const dear = subscription([january, february, march], {
    prices: [
      { from: day('2026-01-09'), fen: fen(600) },
      { from: day('2026-03-09'), fen: fen(900) },
    ],
  })
  const raised = compareDetections(found(subscription([january, february])), found(dear))
  expect(raised.dearer).toEqual([{ subscription: dear, before: 600, after: 900 }])
  const over = subscription([january, february], { status: 'lapsed' })
  expect(compareDetections(found(subscription([january, february])), found(over)).ended).toEqual([over])
})
