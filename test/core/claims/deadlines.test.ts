import { describe, expect, it, test } from 'vitest'
import { type Day, day } from '../../../src/core/base/calendar.ts'
import { type ChannelState, channelStates } from '../../../src/core/claims/channel.ts'
import { claimsOf } from '../../../src/core/claims/claims.ts'
import { buildDispute, stageOf } from '../../../src/core/claims/dispute.ts'
import { nextStep } from '../../../src/core/claims/next-step.ts'
import { afterCalendarDays, afterWorkingDays } from '../../../src/core/claims/working-days.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { madeCase, madeCharge } from './made-case.ts'

/** Counted by hand on the calendars of the State Council's yearly notices. */
const sevenWorkingDays = [
  ['2021-02-08', '2021-02-23', 'over the Spring Festival, with the Saturday worked after it'],
  ['2021-09-24', '2021-10-09', 'over National Day, with a Sunday and a Saturday worked'],
  ['2021-12-28', '2022-01-07', 'over the end of the year'],
  ['2022-01-26', '2022-02-09', 'over the Spring Festival, with both days of a weekend worked'],
  ['2022-09-08', '2022-09-20', 'over the Mid-Autumn Festival'],
  ['2023-04-21', '2023-05-04', 'over Labour Day, with a Sunday worked before it'],
  ['2023-09-27', '2023-10-12', 'over Mid-Autumn and National Day, with both days of a weekend worked'],
  ['2024-02-26', '2024-03-06', 'over 29 February'],
  ['2024-04-26', '2024-05-09', 'over Labour Day, with the Sunday before worked'],
  ['2024-12-27', '2025-01-08', 'over New Year'],
  ['2025-01-24', '2025-02-10', 'over the Spring Festival, with a Sunday and a Saturday worked'],
  ['2025-09-26', '2025-10-13', 'over National Day, with a Sunday and a Saturday worked'],
  ['2025-12-30', '2026-01-09', 'over New Year, with a Sunday worked'],
  ['2026-02-12', '2026-02-28', 'over the longest Spring Festival, with two Saturdays worked'],
  ['2026-04-28', '2026-05-11', 'over Labour Day, with a Saturday worked'],
  ['2026-12-22', '2026-12-31', 'to the last day of the years known'],
  ['2026-12-23', '2027-01-01', 'into a year whose holidays are not known'],
] as const

test.each(sevenWorkingDays)('seven working days from %s end on %s: %s', (from, until) => {
  expect(afterWorkingDays(day(from), 7)).toEqual({ on: until, isProvisional: until > '2026-12-31' })
})

const sixtyDays = [
  ['2021-08-02', '2021-10-08', 'on the first day after National Day'],
  ['2022-12-03', '2023-02-01', 'over the end of a year, on no holiday'],
  ['2023-12-12', '2024-02-18', 'on the first day after the Spring Festival, a Sunday worked'],
  ['2024-01-01', '2024-03-01', 'over 29 February'],
  ['2024-08-02', '2024-10-08', 'on the first day after National Day'],
  ['2024-12-03', '2025-02-05', 'on the first day after the Spring Festival'],
  ['2025-12-31', '2026-03-01', 'on a Sunday, which is no holiday'],
  ['2026-11-01', '2026-12-31', 'on the last day of the years known'],
  ['2026-11-02', '2027-01-01', 'in a year whose holidays are not known'],
] as const

test.each(sixtyDays)('sixty days from %s end on %s: %s', (from, until) => {
  expect(afterCalendarDays(day(from), 60)).toEqual({ on: until, isProvisional: until > '2026-12-31' })
})

function statesOf(said: Record<string, string>): Record<string, ChannelState> {
  const states = channelStates(madeCase([madeCharge(day('2024-03-05'), 600)], said))
  return Object.fromEntries(states.map(state => [state.channel.id, state]))
}

const ends = (state: ChannelState | undefined) =>
  state?.deadlines.map(({ rule, on, isBeforeRule }) => on ?? (isBeforeRule ? 'rule' : rule.count))

describe('12315', () => {
  const of = (filed: string, accepted?: string) =>
    statesOf({ 'filed:12315': filed, ...(accepted ? { 'accepted:12315': accepted } : {}) })['12315']
  const article = (state: ChannelState | undefined) => state?.deadlines.map(({ rule }) => rule.article)

  it('goes by the rule in force on the day of the step', () => {
    expect(ends(of('2024-06-28'))).toEqual(['rule', 60])
    const first = of('2024-07-01', '2024-07-10')
    expect([ends(first), article(first)]).toEqual([
      ['2024-07-10', '2024-09-08'],
      ['tiaoli-46', 'tiaoli-46'],
    ])
    const last = of('2026-04-14', '2026-04-15')
    expect([ends(last), article(last)]).toEqual([
      ['2026-04-23', '2026-06-14'],
      ['tiaoli-46', 't121-23'],
    ])
    expect(article(of('2026-04-15'))?.[0]).toBe('t121-15')
  })

  it('counts over holidays and the ends of years', () => {
    expect(ends(of('2025-01-24', '2025-02-05'))).toEqual(['2025-02-10', '2025-04-07'])
    expect(ends(of('2025-12-30', '2026-01-09'))).toEqual(['2026-01-09', '2026-03-10'])
    expect(ends(of('2026-08-03', '2026-08-03'))).toEqual(['2026-08-12', '2026-10-08'])
    expect(ends(of('2026-12-28', '2026-12-28'))).toEqual(['2027-01-06', '2027-02-26'])
  })
})

describe('the merchant', () => {
  const of = (on: string) => ends(statesOf({ demanded: 'waiting', 'demanded-on': on }).merchant)

  it('has the seven days of the letter and fifteen till it is delay, holidays or not', () => {
    expect(of('2021-09-25')).toEqual(['2021-10-02', '2021-10-10'])
    expect(of('2024-02-22')).toEqual(['2024-02-29', '2024-03-08'])
    expect(of('2025-12-28')).toEqual(['2026-01-04', '2026-01-12'])
    // Plain days are known in every year.
    expect(of('2026-12-28')).toEqual(['2027-01-04', '2027-01-12'])
  })

  it('is silent only after the fifteenth day, as the case says it', () => {
    const claims = (time: string) =>
      claimsOf(
        madeCase(
          [madeCharge(day('2026-05-05'), 600)],
          { payer: 'self', demanded: 'silent', 'demanded-on': '2026-10-01' },
          [],
          time,
        ),
      ).claims.map(({ situation }) => situation)
    expect(of('2026-10-01')?.[1]).toBe('2026-10-16')
    expect(claims('2026-10-16T23:59:59')).not.toContain('refused')
    expect(claims('2026-10-17T00:00:00')).toContain('refused')
  })
})

describe('what is due next', () => {
  const answers = { ...neverReminded, 'first-charge': 'renewal' }
  const next = (said: Record<string, string>, today: string) => {
    const dispute = buildDispute(madeCase([madeCharge(day('2026-05-05'), 600)], { ...answers, ...said }))
    const states = channelStates(dispute.material)
    const step = nextStep(dispute, states, stageOf(dispute, states), today as Day)
    return [step.kind, step.state?.channel.id ?? null, step.deadline?.on ?? null, step.overdue]
  }

  it('is overdue from the day after the last one', () => {
    const filed = { 'filed:12315': '2026-09-29' }
    expect(next(filed, '2026-10-14')).toEqual(['wait', '12315', '2026-10-14', 0])
    expect(next(filed, '2026-10-15')).toEqual(['chase', '12315', '2026-10-14', 1])
    expect(next({ ...filed, 'accepted:12315': '2026-10-12' }, '2026-12-12')).toEqual([
      'chase',
      '12315',
      '2026-12-11',
      1,
    ])
  })

  it('is what was due first where several are', () => {
    const both = { demanded: 'waiting', 'demanded-on': '2026-11-10', 'filed:wallet': '2026-11-01' }
    expect(next(both, '2026-11-12')).toEqual(['wait', 'merchant', '2026-11-17', 0])
  })

  it('forgets the merchant once an authority has the matter, and the authority once a court has', () => {
    const said = { demanded: 'waiting', 'demanded-on': '2026-09-01', 'filed:12315': '2026-11-16' }
    expect(next(said, '2026-11-20')).toEqual(['wait', '12315', '2026-11-25', 0])
    expect(next({ ...said, 'filed:court': '2026-11-19' }, '2026-11-30')).toEqual(['wait', 'court', null, 0])
    expect(next({ ...said, demanded: 'agreed' }, '2026-11-20')).toEqual(['wait', '12315', '2026-11-25', 0])
  })

  it('never lacks a date, also in a year whose holidays are not known', () => {
    expect(next({ 'filed:12315': '2026-12-28' }, '2027-01-03')).toEqual(['wait', '12315', '2027-01-06', 0])
  })
})
