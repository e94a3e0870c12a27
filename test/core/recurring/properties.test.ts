import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, type Day } from '../../../src/core/calendar.ts'
import { type Detection, type DetectionInput, detect } from '../../../src/core/recurring/detect.ts'
import type { StoredCharge, Subscription } from '../../../src/core/recurring/subscription.ts'
import { seeded } from '../../fixture/random.ts'
import { scenarios } from '../../scenarios/all.ts'
import { chargeOf, inputOf } from '../../scenarios/judge.ts'
import { monthDays, monthsAfter, only, row, shifted, someDay } from '../../scenarios/story.ts'
import { renewal } from '../../scenarios/texts.ts'

const ofXiaomi = scenarios.filter(({ name }) => !name.startsWith('others:'))
const anyInput = fc
  .tuple(fc.constantFrom(...ofXiaomi), fc.integer({ min: 1, max: 10_000 }))
  .map(([scenario, seed]) => inputOf(scenario.tell(seeded(seed)), seed))

/** What a person sees, without what depends on how the rows lie in memory. */
function seen({ subscriptions, otherCharges }: Detection) {
  return {
    subscriptions: subscriptions.map(one => ({
      ...one,
      charges: one.charges.map(keyOf),
      findings: one.findings.map(finding => ({ ...finding, charges: finding.charges.map(keyOf) })),
    })),
    otherCharges: otherCharges.map(keyOf),
  }
}

const keyOf = ({ charge }: StoredCharge) => charge.tradeNo

function shuffled<T>(values: readonly T[], seed: number): T[] {
  const random = seeded(seed)
  return [...values]
    .map(value => ({ value, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

describe('a detection', () => {
  it('does not depend on the order of import', () => {
    fc.assert(
      fc.property(anyInput, fc.integer(), (input, seed) => {
        expect(seen(detect({ ...input, charges: shuffled(input.charges, seed) }))).toEqual(
          seen(detect(input)),
        )
      }),
      { numRuns: 150 },
    )
  })

  it('does not depend on how the bills are split', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 400 }), (input, days) => {
        const split = (periods: DetectionInput['coverage']['alipay']) =>
          periods.flatMap(({ from, to }) => {
            const middle = shifted(from, days) as Day
            return middle < to
              ? [
                  { from: shifted(middle, -3) as Day, to },
                  { from, to: middle },
                ]
              : [{ from, to }]
          })
        const coverage = { alipay: split(input.coverage.alipay), wechat: split(input.coverage.wechat) }
        expect(seen(detect({ ...input, coverage }))).toEqual(seen(detect(input)))
      }),
      { numRuns: 100 },
    )
  })

  it('does not change with unrelated transactions', () => {
    const word = fc.stringMatching(/^[云山海河星月木火土金水茶饭书店铺家的大小中东西南北]{1,8}$/)
    const stranger = fc.record({
      counterparty: word,
      goods: word,
      fen: fc.integer({ min: 1, max: 5000 }),
      days: fc.nat(700),
    })
    fc.assert(
      fc.property(anyInput, fc.array(stranger, { maxLength: 30 }), (input, strangers) => {
        const others = strangers
          .filter(({ counterparty }) => !counterparty.startsWith('小米'))
          .map(({ days, ...text }, index) =>
            chargeOf(
              { ...text, id: `s${index}`, wallet: 'alipay', at: `${shifted('2024-01-01', days)} 10:00:00` },
              index,
            ),
          )
          .filter(({ charge }) => charge.paidAt.slice(0, 10) <= input.asOf)
        expect(seen(detect({ ...input, charges: [...input.charges, ...others] }))).toEqual(
          seen(detect(input)),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('keeps every charge of Xiaomi in exactly one place', () => {
    fc.assert(
      fc.property(anyInput, input => {
        const { subscriptions, otherCharges } = detect(input)
        const placed = [...subscriptions.flatMap(({ charges }) => charges), ...otherCharges].map(keyOf)
        expect(new Set(placed).size).toBe(placed.length)
        for (const { charges } of subscriptions) {
          const times = charges.map(({ charge }) => charge.paidAt)
          expect(times).toEqual([...times].sort())
          expect(new Set(charges.map(({ charge }) => charge.wallet)).size).toBe(1)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('says the same some years later', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.constantFrom(4, 8, 12),
        fc.integer({ min: 3, max: 24 }),
        (seed, years, count) => {
          const random = seeded(seed)
          const from = someDay(random)
          const text = renewal(random, 'mi-cloud')
          const told = (start: string) => {
            const days = monthDays(start, count)
            const rows = days.map((on, index) => ({
              ...row(seeded(seed), 'alipay', on, text, 600),
              id: `c${index}`,
            }))
            const asOf = shifted(days.at(-1)!, 3)
            return detect({
              charges: rows.map(chargeOf),
              coverage: only('alipay', { from: shifted(start, -30), to: asOf }) as never,
              asOf: asOf as Day,
              verdicts: [],
              cancellations: [],
              rules: [],
            }).subscriptions
          }
          const [now] = told(from)
          const [later] = told(monthsAfter(from, years * 12))
          expect(later!.cadence).toBe(now!.cadence)
          expect(later!.status).toBe(now!.status)
          expect(later!.confidence).toBe(now!.confidence)
          expect(later!.next!.date).toBe(addMonths(now!.next!.date, years * 12))
          expect(later!.reasons.map(({ code }) => code)).toEqual(now!.reasons.map(({ code }) => code))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('changes only what it must when one more charge comes on its day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 3, max: 20 }), (seed, count) => {
        const random = seeded(seed)
        const from = someDay(random)
        const text = renewal(random, 'mi-tv')
        const days = monthDays(from, count + 1)
        const charges = days.map((on, index) =>
          chargeOf({ ...row(random, 'wechat', on, text, 2500), id: `c${index}` }, index),
        )
        const told = (some: readonly StoredCharge[]): Subscription => {
          const asOf = some.at(-1)!.charge.paidAt.slice(0, 10) as Day
          const found = detect({
            charges: some,
            coverage: only('wechat', { from: shifted(from, -30), to: asOf }) as never,
            asOf,
            verdicts: [],
            cancellations: [],
            rules: [],
          }).subscriptions
          expect(found.length).toBe(1)
          return found[0]!
        }
        const before = told(charges.slice(0, count))
        const after = told(charges)
        const kept = ({
          id,
          service,
          title,
          cadence,
          status,
          prices,
          findings,
          counterparty,
        }: Subscription) => ({
          id,
          service,
          title,
          cadence,
          status,
          prices,
          findings,
          counterparty,
        })
        expect(kept(after)).toEqual(kept(before))
        expect(after.charges.slice(0, count)).toEqual(before.charges)
        expect(before.next!.date).toBe(days[count])
        expect(after.next!.date).toBe(monthsAfter(from, count + 1))
        expect(after.confidence).toBeGreaterThanOrEqual(before.confidence)
      }),
      { numRuns: 80 },
    )
  })
})
