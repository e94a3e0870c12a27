import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../../src/core/base/calendar.ts'
import { type TradeKey, tradeKey } from '../../../src/core/bills/transaction.ts'
import type { Decided, Decision } from '../../../src/core/subscriptions/decisions.ts'
import { type DetectionInput, detect, detectIn } from '../../../src/core/subscriptions/detect.ts'
import { historyOf } from '../../../src/core/subscriptions/history.ts'
import { detectOthers, merchantGroups, othersIn, renewalsOf } from '../../../src/core/subscriptions/others.ts'
import { newStreamMemo } from '../../../src/core/subscriptions/stream-memo.ts'
import { unheldKeys, withUnfound } from '../../../src/core/subscriptions/unfound.ts'
import { seeded } from '../../fixture/random.ts'
import { rounds } from '../../rounds.ts'
import { scenarios } from '../../scenarios/all.ts'
import { inputOf } from '../../scenarios/judge.ts'
import { mixture } from '../../scenarios/mixtures.ts'

const seeds = fc.integer({ min: 1, max: 1_000_000 })

const anyInput = fc.oneof(
  fc.tuple(fc.nat(scenarios.length - 1), seeds).map(([at, seed]) => {
    return inputOf(scenarios[at]!.tell(seeded(seed)), seed)
  }),
  seeds.map(seed => inputOf(mixture(seeded(seed)), seed)),
)

/** A word on some of the charges, by their places; what a step says, or that the last word is taken back. */
const anyStep = fc.record({
  kind: fc.constantFrom('recurring', 'not-recurring', 'cancelled', 'belongs-to', 'apart', 'undo'),
  from: fc.nat(),
  count: fc.integer({ min: 1, max: 14 }),
  target: fc.nat(),
})
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

/** Decisions are said of what was found, and now and then of any charges at all. */
function saidBy({ kind, from, count, target }: Step, input: DetectionInput, said: Decided): Decision[] {
  const before = [...said.decisions]
  if (kind === 'undo') return before.slice(0, -1)
  const found = detect({ ...input, ...said }).subscriptions
  const whole = from % 3 > 0 ? found[from % (found.length || 1)]?.charges : undefined
  const at = from % input.charges.length
  const charges = (whole ?? input.charges.slice(at, at + count)).map(({ charge }) => tradeKey(charge))
  const goal: TradeKey = tradeKey(input.charges[target % input.charges.length]!.charge)
  switch (kind) {
    case 'cancelled':
      return [...before, { kind, charges, on: input.asOf.slice(0, 8).concat('01') as Day }]
    case 'belongs-to':
      return [...before, { kind, charges, target: goal }]
    default:
      return [...before, { kind, charges }]
  }
}

/** What bills and rules may come to between two searches. */
function changed(
  input: DetectionInput,
  { what, at }: { what: string; at: number },
  first: DetectionInput,
): DetectionInput {
  const { charges, coverage } = input
  const one = charges[at % (charges.length || 1)]
  if (!one) return first
  switch (what) {
    case 'bill':
      return { ...input, charges: charges.slice(at % 5) }
    case 'rule': {
      const { counterparty } = one.charge
      return {
        ...input,
        rules: [...input.rules, { counterparty, is: at % 2 ? 'not-xiaomi' : 'xiaomi' }] as never,
      }
    }
    case 'coverage':
      return { ...input, coverage: { ...coverage, [one.charge.wallet]: [] } }
    case 'day':
      return { ...input, asOf: one.charge.paidAt.slice(0, 10) as Day }
    case 'refund':
      return {
        ...input,
        charges: charges.map(charge => (charge === one ? { ...one, refundedFen: one.charge.fen } : charge)),
      }
    default:
      return first
  }
}

describe('a history kept from one decision to the next', () => {
  it('gives what a fresh search gives, byte for byte, and is left as it was', () => {
    fc.assert(
      fc.property(anyInput, fc.array(anyStep, { minLength: 1, maxLength: 6 }), (input, steps) => {
        const history = historyOf(input)
        const renewals = renewalsOf(merchantGroups(input), input)
        const before = structuredClone({ history, renewals })
        let said: Decided = { decisions: input.decisions, cancellations: input.cancellations }
        for (const step of steps) {
          said = { ...said, decisions: saidBy(step, input, said) }
          const asked = { ...input, ...said }
          expect(JSON.stringify(detectIn([history], said))).toBe(JSON.stringify(detect(asked)))
          const keys = unheldKeys(said.decisions, [renewals], [history])
          const others = othersIn([withUnfound(renewals, keys, input.charges, input)], said)
          expect(JSON.stringify(others)).toBe(JSON.stringify(detectOthers(asked)))
        }
        expect({ history, renewals }).toEqual(before)
      }),
      { numRuns: rounds(60) },
    )
  })

  it('with what is remembered of its groups gives what a fresh search gives, whatever changed in between', () => {
    const anyChange = fc.record({
      what: fc.constantFrom('bill', 'rule', 'coverage', 'day', 'refund', 'back'),
      at: fc.nat(),
    })
    fc.assert(
      fc.property(anyInput, fc.array(anyChange, { minLength: 1, maxLength: 6 }), (first, changes) => {
        const [memo, memoOfOthers] = [newStreamMemo(), newStreamMemo()]
        let input = first
        for (const change of [null, ...changes]) {
          input = change ? changed(input, change, first) : input
          const [history, renewals] = [
            historyOf(input, memo),
            renewalsOf(merchantGroups(input), input, memoOfOthers),
          ]
          expect(JSON.stringify(detectIn([history], input))).toBe(JSON.stringify(detect(input)))
          const keys = unheldKeys(input.decisions, [renewals], [history])
          const others = othersIn([withUnfound(renewals, keys, input.charges, input)], input)
          expect(JSON.stringify(others)).toBe(JSON.stringify(detectOthers(input)))
        }
      }),
      { numRuns: rounds(60) },
    )
  })
})
