import { expect, test } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { type CheckUpChange, changesBetween, type Seen } from '../../../src/core/cancellation/check-up.ts'
import type { LateChargeFacts } from '../../../src/core/cancellation/late-charge.ts'
import type { CancelPlan } from '../../../src/core/cancellation/plan.ts'
import { chargeFacts } from '../../../src/core/subscriptions/describe/charge-facts.ts'
import type { StoredCharge, Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { presentChange } from '../../../src/i18n/present/cancellation.ts'
import { charge, subscription } from './subscription-fixture.ts'

const january = charge('2026-01-09')
const february = charge('2026-02-09')
const march = charge('2026-03-09')

function seen(
  one: Subscription,
  stage: CancelPlan['stage'] = 'todo',
  late: readonly StoredCharge[] = [],
): Seen {
  const chargedAnyway = late.map(
    (charge): LateChargeFacts => ({
      ...chargeFacts(charge),
      closedAt: '2026-01-20',
      step: null,
      pending: false,
    }),
  )
  const verified = stage === 'verified' ? { from: day('2026-03-09'), to: day('2026-03-24') } : null
  return { subscription: one, plan: { stage, chargedAnyway, verified } }
}

const kinds = (changes: readonly CheckUpChange[]) => changes.map(({ facts }) => facts.kind)

test('tells a new renewal from one that went on', () => {
  const camera = subscription([charge('2026-03-21')], { id: 'camera' })
  const went = subscription([january, february, march])
  const changes = changesBetween([seen(subscription([january, february]))], [seen(went), seen(camera)])
  expect(changes).toEqual([
    {
      facts: { kind: 'fresh', count: 1, fen: 600, from: '2026-03-21', to: '2026-03-21' },
      subscription: camera,
      charges: camera.charges,
    },
    {
      facts: { kind: 'went-on', count: 1, fen: 600, from: '2026-03-09', to: '2026-03-09' },
      subscription: went,
      charges: [march],
    },
  ])
})

test('a new one that had stopped by itself is listed as over', () => {
  expect(kinds(changesBetween([], [seen(subscription([january], { status: 'lapsed' }))]))).toEqual([
    'fresh-over',
  ])
})

test('raises one that was thought stopped', () => {
  const after = subscription([january, february, march])
  const before = seen(subscription([january, february], { status: 'lapsed' }))
  expect(changesBetween([before], [seen(after)])).toMatchObject([
    { facts: { kind: 'came-back', count: 1 }, charges: [march] },
  ])
})

test('charges after switching off come first and are listed once', () => {
  const before = seen(subscription([january, february], { status: 'cancelled' }), 'waiting')
  const after = subscription([january, february, march], { status: 'cancelled' })
  const late = [march]
  const other = seen(subscription([charge('2026-03-21')], { id: 'camera' }))
  const changes = changesBetween([before], [other, seen(after, 'charged', late)])
  expect(changes).toMatchObject([
    {
      facts: { kind: 'charged-anyway', late: [{ paidAt: '2026-03-09T12:00:00+08:00', fen: 600 }] },
      charges: [march],
    },
    { facts: { kind: 'fresh' } },
  ])
  const again = seen(after, 'charged', late)
  expect(changesBetween([again], [again])).toEqual([])
})

test('an older bill imported late is neither new nor a return, even where the id changes', () => {
  const before = subscription([february, march], { id: 'alipay-old', status: 'cancelled' })
  expect(changesBetween([seen(before)], [seen(subscription([january, february, march]))])).toEqual([])
})

test('shows what became dearer, with both prices', () => {
  const dear = subscription([january, february, march], {
    prices: [
      { from: day('2026-01-09'), fen: fen(600) },
      { from: day('2026-03-09'), fen: fen(900) },
    ],
  })
  const changes = changesBetween([seen(subscription([january, february]))], [seen(dear)])
  expect(changes).toMatchObject([
    { facts: { kind: 'dearer', before: 600, after: 900, since: '2026-03-09' }, charges: [march] },
  ])
})

test('shows what ended by itself, and what is proven off instead where it was switched off', () => {
  const running = seen(subscription([january, february]))
  const over = subscription([january, february], { status: 'lapsed' })
  expect(kinds(changesBetween([running], [seen(over)]))).toEqual(['ended'])
  const off = subscription([january, february], { status: 'cancelled' })
  expect(kinds(changesBetween([seen(off, 'waiting')], [seen(off, 'verified')]))).toEqual(['verified'])
  expect(changesBetween([seen(off, 'verified')], [seen(off, 'verified')])).toEqual([])
})

test('shows money that came back', () => {
  const refunded = { ...february, refundedFen: fen(600) }
  const changes = changesBetween(
    [seen(subscription([january, february]))],
    [seen(subscription([january, refunded]))],
  )
  expect(changes).toMatchObject([{ facts: { kind: 'refunded', fen: 600 } }])
})

test.each(['zh', 'en'] as const)('every change has a sentence with its days and money, in %s', language => {
  const before = [
    seen(subscription([january, february], { id: 'a' })),
    seen(subscription([charge('2026-01-11')], { id: 'b', status: 'lapsed' })),
    seen(subscription([charge('2026-01-12')], { id: 'c', status: 'cancelled' }), 'waiting'),
    seen(subscription([charge('2026-01-13')], { id: 'd' })),
    seen(subscription([charge('2026-01-14')], { id: 'e' })),
    seen(subscription([charge('2026-01-15')], { id: 'f', status: 'cancelled' }), 'waiting'),
  ]
  const prices = [{ from: day('2026-01-09'), fen: fen(900) }]
  const lateCharge = charge('2026-02-12')
  const after = [
    seen(subscription([january, february, march], { id: 'a', prices })),
    seen(subscription([charge('2026-01-11'), charge('2026-02-11')], { id: 'b' })),
    seen(subscription([charge('2026-01-12'), lateCharge], { id: 'c' }), 'charged', [lateCharge]),
    seen(subscription([charge('2026-01-13')], { id: 'd', status: 'lapsed' })),
    seen(subscription([{ ...charge('2026-01-14'), refundedFen: fen(600) }], { id: 'e' })),
    seen(subscription([charge('2026-01-15')], { id: 'f', status: 'cancelled' }), 'verified'),
    seen(subscription([charge('2026-01-16')], { id: 'g' })),
    seen(subscription([charge('2026-01-17'), charge('2026-02-17')], { id: 'h', status: 'lapsed' })),
  ]
  const changes = changesBetween(before, after)
  expect(kinds(changes)).toEqual([
    'charged-anyway',
    'came-back',
    'fresh',
    'dearer',
    'fresh-over',
    'ended',
    'verified',
    'refunded',
  ])
  const sentences = changes.map(({ facts, subscription: of }) =>
    presentChange(facts, of, language, '2026-04-01').join(' '),
  )
  expect(new Set(sentences).size).toBe(sentences.length)
  for (const [index, text] of sentences.entries()) {
    expect(text, changes[index]?.facts.kind).toMatch(/\d/)
    expect(text).not.toMatch(/undefined|NaN|null|\d{4}-\d{2}/)
  }
  expect(sentences[3]).toContain('¥6')
  expect(sentences[3]).toContain('¥9')
})
