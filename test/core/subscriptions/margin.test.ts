import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { seeded } from '../../fixture/random.ts'
import { monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { type Row, row } from '../../scenarios/story.ts'

const from = '2024-01-10'
const text = { counterparty: '米家', goods: '米家云存储自动续费' }
const random = seeded(6)

function rowsOn(days: readonly string[], fen = 1000): Row[] {
  return days.map(on => row(random, 'alipay', on, text, fen))
}

/** What is told of all subscriptions, as money in question and as questions to the person. */
function told(rows: readonly Row[]): { findings: string[]; questions: string[] } {
  const days = rows.map(({ at }) => at.slice(0, 10)).sort()
  const asOf = shifted(days.at(-1)!, 4)
  const { subscriptions } = detect({
    charges: rows.map(chargeOf),
    coverage: { alipay: [{ from: shifted(days[0]!, -60), to: asOf }], wechat: [] } as never,
    asOf: asOf as never,
    decisions: [],
    cancellations: [],
    rules: [],
  })
  const reasons = subscriptions.flatMap(one => one.reasons)
  return {
    findings: subscriptions.flatMap(one => one.findings.map(({ kind }) => kind)).sort(),
    questions: reasons.flatMap(reason => (reason.code === 'unsure' ? [reason.kind] : [])).sort(),
  }
}

describe('money in question needs a margin', () => {
  const own = monthDays(from, 12)

  it('a second charge on one day has it', () => {
    expect(told([...rowsOn(own), ...rowsOn([own[5]!])])).toEqual({
      findings: ['duplicate-charge'],
      questions: [],
    })
  })

  it('a price that rose has it', () => {
    expect(told([...rowsOn(own.slice(0, 6)), ...rowsOn(own.slice(6), 1200)])).toEqual({
      findings: ['price-increase'],
      questions: [],
    })
  })

  it('two further charges on another day that may go on are asked about or a mandate, never a finding', () => {
    const beside = own.slice(-2).map(on => shifted(on, 14))
    expect(told([...rowsOn(own), ...rowsOn(beside)]).findings).toEqual([])
  })

  it('what comes again after a year is asked about', () => {
    const long = monthDays(from, 30)
    const yearly = [long[3]!, long[15]!].map(on => shifted(on, 3))
    const { findings, questions } = told([...rowsOn(long), ...rowsOn(yearly)])
    expect(findings).toEqual([])
    expect(questions).toEqual(['duplicate-charge', 'duplicate-charge'])
  })

  it('what keeps its own day in three cycles is no double', () => {
    const beside = own.slice(4, 7).map(on => shifted(on, 5))
    expect(told([...rowsOn(own), ...rowsOn(beside)]).findings).toEqual([])
  })
})
