import fc from 'fast-check'
import { addMonths, type Day, day, type WallTime } from '../../../src/core/base/calendar.ts'
import { type Fen, fen } from '../../../src/core/base/money.ts'
import type { Wallet } from '../../../src/core/bills/transaction.ts'
import type { CaseMaterial } from '../../../src/core/claims/case-material.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { lettersOf } from '../../../src/core/claims/letters/all.ts'
import { parseProgress, progressOf } from '../../../src/core/claims/progress.ts'
import { questionIds } from '../../../src/core/claims/question-ids.ts'
import { type CaseQuestion, questionsOf } from '../../../src/core/claims/questionnaire.ts'
import type { Finding, StoredCharge, Subscription } from '../../../src/core/subscriptions/subscription.ts'
import { runningSubscription, storedCharge } from '../../fixture/stored-charge.ts'

export function madeCharge(
  on: Day,
  amount: number,
  refunded = 0,
  wallet: Wallet = 'alipay',
  number = 0,
): StoredCharge {
  const tradeNo = `${on.replaceAll('-', '')}${String(number).padStart(8, '0')}`
  const row = { wallet, tradeNo, identity: `${on}-${number}`, paidAt: `${on}T08:31:12`, fen: amount }
  return storedCharge({ ...row, line: number + 10 }, refunded)
}

/** Charges a month apart, of these sums. */
export function madeMonths(first: string, sums: readonly number[]): StoredCharge[] {
  return sums.map((sum, index) => madeCharge(addMonths(day(first), index), sum, 0, 'alipay', index))
}

/** The same sum so many times. */
export function times(count: number, sum: number): number[] {
  return Array.from({ length: count }, () => sum)
}

/** What the letters of a case say, by their ids. */
export function textsOf(material: CaseMaterial): Map<string, string> {
  return new Map(lettersOf(buildDispute(material)).map(({ id, text }) => [id, text]))
}

export function madeSubscription(charges: StoredCharge[], findings: Finding[] = []): Subscription {
  const made = runningSubscription(charges, { id: 'made', billsEnd: day('2026-11-20'), findings })
  return { ...made, name: { ...made.name, period: 'monthly' } }
}

export function madeCase(
  charges: StoredCharge[],
  answers: Record<string, string>,
  findings: Finding[] = [],
  time = '2026-11-21T12:00:00',
): CaseMaterial {
  const subscription = madeSubscription(charges, findings)
  return {
    charges: charges.map(stored => ({ stored, subscription, service: '小米云服务·50GB 连续包月' })),
    switchedOff: [],
    missing: [],
    unmatchedRefunds: [],
    ...progressOf(
      Object.entries(answers).flatMap(([question, answer]) => parseProgress({ question, answer }) ?? []),
    ),
    createdAt: time as WallTime,
    time: time as WallTime,
    sample: false,
    attachments: [],
    certificates: [],
    overrides: new Map(),
    sent: [],
  }
}

/** A finding about charges, made of the price before and a day where its kind needs them. */
export function madeFinding(
  kind: Exclude<Finding['kind'], 'overlapping-plan'>,
  charges: StoredCharge[],
  { before = fen(1), on = day('2020-11-05') }: { before?: Fen; on?: Day } = {},
): Finding {
  const after = charges.at(-1)?.charge.fen ?? before
  switch (kind) {
    case 'trial-conversion':
    case 'price-increase':
      return { kind, charges, fen: fen(0), facts: { before, after, day: on } }
    case 'duplicate-charge':
    case 'off-schedule-charge':
    case 'charge-after-cancellation':
      return { kind, charges, fen: fen(0), facts: { day: on } }
  }
}

/** What a person answers: the place of a choice, a day or words, as the question wants it. */
interface Given {
  choice: number
  day: Day
  text: string
}

/** Answers to every question of a case, round after round: a later one opens by the answer to an earlier one. */
export function answered(
  caseWith: (said: Record<string, string>) => CaseMaterial,
  answerTo: (question: CaseQuestion) => Given | null,
): Record<string, string> {
  const said: Record<string, string> = {}
  for (let round = 0; round < 4; round += 1) {
    for (const question of questionsOf(caseWith(said))) {
      const given = answerTo(question)
      if (given === null) continue
      const option = question.options[given.choice % Math.max(1, question.options.length)]
      if (question.kind === 'choice' && option) said[question.id] = option
      if (question.kind === 'date') said[question.id] = given.day
      if (question.kind === 'text') said[question.id] = given.text
    }
  }
  return said
}

/** A stream with refunds and findings somewhere in it, and any answers, leftovers of questions not asked included. */
export const anyCase: fc.Arbitrary<CaseMaterial> = fc
  .record({
    start: fc.integer({ min: 0, max: 60 }),
    amounts: fc.array(
      fc.record({ fen: fc.integer({ min: 1, max: 50_000 }), back: fc.integer({ min: 0, max: 100 }) }),
      { minLength: 1, maxLength: 30 },
    ),
    marks: fc.array(fc.integer({ min: 0, max: 29 }), { maxLength: 6 }),
    base: fc.integer({ min: 1, max: 20_000 }),
    pick: fc.array(fc.integer({ min: 0, max: 5 }), {
      minLength: questionIds.length,
      maxLength: questionIds.length,
    }),
    days: fc.integer({ min: 0, max: 70 }),
  })
  .map(({ start, amounts, marks, base, pick, days }) => {
    const charges = amounts.map(({ fen: amount, back }, index) =>
      madeCharge(
        addMonths(day('2020-10-05'), start + index),
        amount,
        Math.floor((amount * back) / 100),
        'alipay',
        index,
      ),
    )
    const marked = charges.filter((_, index) => marks.includes(index))
    const findings = [
      madeFinding('duplicate-charge', marked.slice(0, 2)),
      madeFinding('price-increase', marked.slice(1), { before: fen(base) }),
      madeFinding('trial-conversion', charges.slice(1)),
    ].filter(one => one.charges.length > 0)
    const said = answered(
      given => madeCase(charges, given, findings),
      ({ id }) => {
        const choice = pick[questionIds.indexOf(id)] ?? 0
        return { choice, day: addMonths(day('2020-11-20'), days), text: `说明${choice}` }
      },
    )
    return madeCase(charges, said, findings)
  })

/** Two wallets, up to 200 charges, sums of 12 digits, names and statements of any length, doubles and dearer charges. */
export const extremeCase: fc.Arbitrary<CaseMaterial> = fc
  .record({
    count: fc.constantFrom(1, 2, 3, 24, 200),
    amount: fc.constantFrom(1, 600, 499_999_999, 9_999_999_999),
    back: fc.constantFrom(0, 1, 50),
    name: fc.constantFrom('小米', '小米科技有限责任公司', '很长的名称'.repeat(12), '小米'.repeat(300)),
    text: fc.constantFrom(
      '张三',
      '一段比较长的说明，'.repeat(6),
      '说'.repeat(1000),
      '第一行。\n第二行，\n',
      '  ，。',
    ),
    pick: fc.array(fc.integer({ min: 0, max: 5 }), {
      minLength: questionIds.length,
      maxLength: questionIds.length,
    }),
    days: fc.integer({ min: 0, max: 70 }),
  })
  .map(({ count, amount, back, name, text, pick, days }) => {
    const charges = Array.from({ length: count }, (_, index) => {
      const wallet = index % 3 === 1 ? 'wechat' : 'alipay'
      const on = addMonths(day('2020-10-05'), index % 72)
      const made = madeCharge(
        on,
        amount + (index > count / 2 ? 1 : 0),
        Math.floor((amount * back) / 100),
        wallet,
        index,
      )
      const charge = { ...made.charge, counterparty: name, goods: name, merchantOrderNo: '1'.repeat(64) }
      return { ...made, charge }
    }).toSorted((a, b) => (a.charge.paidAt < b.charge.paidAt ? -1 : 1))
    const late = charges.slice(1)
    const findings = [
      madeFinding('duplicate-charge', late, { on: day('2020-10-05') }),
      madeFinding('price-increase', late, { before: fen(amount) }),
      madeFinding('trial-conversion', late),
    ].filter(one => one.charges.length > 0)
    const said = answered(
      given => madeCase(charges, given, findings),
      ({ id }) => ({
        choice: pick[questionIds.indexOf(id)] ?? 0,
        day: addMonths(day('2020-11-20'), days),
        text,
      }),
    )
    const made = madeCase(charges, said, findings)
    const [first] = made.charges
    if (!first?.subscription) return made
    const named = { ...first.subscription.name, service: 'other' as const, counterparty: name }
    const subscription = { ...first.subscription, service: 'other' as const, name: named }
    return { ...made, charges: charges.map(stored => ({ stored, subscription, service: name })) }
  })
