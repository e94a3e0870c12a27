import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DetectionInput, detect } from '../../../src/core/subscriptions/detect.ts'
import type { StoredCharge } from '../../../src/core/subscriptions/subscription.ts'
import { seeded } from '../../fixture/random.ts'
import { rounds } from '../../rounds.ts'
import { scenarios } from '../../scenarios/all.ts'
import { shifted } from '../../scenarios/days.ts'
import { chargeOf, inputOf } from '../../scenarios/judge.ts'
import { mixture } from '../../scenarios/mixtures.ts'
import { row } from '../../scenarios/story.ts'

const ofXiaomi = scenarios.filter(scenario => !scenario.tell(seeded(1)).others)

/** Any history of the scenarios, from any seed. */
const anyHistory = fc
  .record({ at: fc.nat(ofXiaomi.length - 1), seed: fc.integer({ min: 1, max: 1_000_000 }) })
  .map(({ at, seed }) => inputOf(ofXiaomi[at]!.tell(seeded(seed)), seed))

/** What was found, as text that knows neither lines nor the order of the input. */
function found(input: DetectionInput): unknown {
  const { subscriptions, otherCharges } = detect(input)
  const idOf = ({ charge }: StoredCharge) => charge.identity
  return {
    subscriptions: subscriptions.map(({ charges, findings, ...rest }) => ({
      ...rest,
      charges: charges.map(idOf),
      findings: findings.map(({ charges: some, ...finding }) => ({ ...finding, charges: some.map(idOf) })),
    })),
    otherCharges: otherCharges.map(idOf),
  }
}

describe('what is found', () => {
  it('does not depend on the order of the charges', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer(), (input, seed) => {
        const random = seeded(seed)
        const mixed = input.charges
          .map(charge => ({ charge, at: random.next() }))
          .sort((a, b) => a.at - b.at)
          .map(({ charge }) => charge)
        expect(found({ ...input, charges: mixed })).toEqual(found(input))
      }),
      { numRuns: rounds(120) },
    )
  })

  it('holds every charge of Xiaomi once, however many mandates are mixed', () => {
    const anyMixture = fc.integer({ min: 1, max: 1_000_000 }).map(seed => mixture(seeded(seed)))
    fc.assert(
      fc.property(anyMixture, story => {
        const { subscriptions, otherCharges } = detect(inputOf(story, 1))
        const held = [...subscriptions.flatMap(({ charges }) => charges), ...otherCharges]
        expect(held.map(({ charge }) => charge.tradeNo).sort()).toEqual(story.rows.map(({ id }) => id).sort())
      }),
      { numRuns: rounds(300) },
    )
  })

  it('is the same when it is asked again', () => {
    fc.assert(
      fc.property(anyHistory, input => {
        expect(found(input)).toEqual(found(input))
      }),
      { numRuns: rounds(40) },
    )
  })

  it('does not depend on what was bought elsewhere', () => {
    const elsewhere = fc.array(
      fc.record({
        day: fc.integer({ min: 0, max: 2000 }),
        fen: fc.integer({ min: 1, max: 500_000 }),
        counterparty: fc.constantFrom(
          '张三的粥铺',
          '盒马',
          '地铁',
          'App Store & Apple Music',
          '某健身房',
          '',
        ),
        goods: fc.constantFrom(
          '南瓜小米粥',
          '会员连续包月',
          'iCloud+ 50GB 6.00',
          '/',
          '自动续费',
          '米家云山图册',
        ),
      }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(anyHistory, elsewhere, (input, rows) => {
        const random = seeded(7)
        const more = rows.map(({ day, fen, counterparty, goods }, index) =>
          chargeOf(row(random, 'alipay', shifted('2021-01-01', day), { counterparty, goods }, fen), index),
        )
        expect(found({ ...input, charges: [...input.charges, ...more] })).toEqual(found(input))
      }),
      { numRuns: rounds(80) },
    )
  })

  it('holds every Xiaomi charge once, in a subscription or beside them', () => {
    fc.assert(
      fc.property(anyHistory, input => {
        const { subscriptions, otherCharges } = detect(input)
        const all = [...subscriptions.flatMap(({ charges }) => charges), ...otherCharges]
        expect(new Set(all).size).toBe(all.length)
        for (const charge of all) expect(input.charges).toContain(charge)
      }),
      { numRuns: rounds(60) },
    )
  })

  it('moves with the calendar: 400 years later everything is the same but the dates', () => {
    fc.assert(
      fc.property(anyHistory, input => {
        const later = shiftedByYears(input, gregorianPeriod)
        const shape = (one: DetectionInput, years: number) =>
          detect(one).subscriptions.map(
            ({ cadence, status, next, findings, charges, prices, confidence }) => ({
              cadence,
              status,
              confidence,
              next: next && { fen: next.fen, date: yearsLater(next.date, years) },
              prices: prices.map(step => ({ ...step, from: yearsLater(step.from, years) })),
              findings: findings.map(({ kind, fen }) => `${kind} ${fen}`),
              charges: charges.map(({ charge }) => charge.tradeNo),
            }),
          )
        expect(shape(later, -gregorianPeriod)).toEqual(shape(input, 0))
      }),
      { numRuns: rounds(60) },
    )
  })
})

/** After 400 years the Gregorian calendar repeats, leap days and days of the week included. */
const gregorianPeriod = 400

function yearsLater<T extends string>(text: T, years: number): T {
  return `${String(Number(text.slice(0, 4)) + years).padStart(4, '0')}${text.slice(4)}` as T
}

function shiftedByYears(input: DetectionInput, years: number): DetectionInput {
  const period = ({ from, to }: { from: string; to: string }) =>
    ({ from: yearsLater(from, years), to: yearsLater(to, years) }) as never
  return {
    ...input,
    charges: input.charges.map(one => ({
      ...one,
      charge: { ...one.charge, paidAt: yearsLater(one.charge.paidAt, years) },
    })),
    coverage: {
      alipay: input.coverage.alipay.map(period),
      wechat: input.coverage.wechat.map(period),
    },
    asOf: yearsLater(input.asOf, years),
    decisions: input.decisions.map(one => ('on' in one ? { ...one, on: yearsLater(one.on, years) } : one)),
    cancellations: input.cancellations.map(one => ({ ...one, on: yearsLater(one.on, years) })),
  }
}
