import { describe, expect, test } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import type { CancelPlan } from '../../../src/core/cancellation/plan.ts'
import { alertsOf, checkUpAlert } from '../../../src/core/reminders/alert.ts'
import type { CaseAlertFacts } from '../../../src/i18n/present/alert.ts'
import { words } from '../../../src/i18n/words.ts'
import { cloudCharge as one } from '../../fixture/alerts.ts'
import { charge, subscription } from '../cancellation/subscription-fixture.ts'

const running = subscription(['2026-01-09', '2026-02-09', '2026-03-09'].map(date => charge(date)))

function plan(
  stage: CancelPlan['stage'],
  exportAfter: string | null = null,
): Pick<CancelPlan, 'stage' | 'watch'> {
  const watch = exportAfter
    ? {
        due: day('2026-04-09'),
        from: day('2026-04-03'),
        to: day('2026-04-18'),
        exportAfter: day(exportAfter),
        assumed: false,
      }
    : null
  return { stage, watch }
}

describe('before a charge', () => {
  test.each([
    [1, '2026-04-07', 0],
    [1, '2026-04-08', 1],
    [3, '2026-04-05', 0],
    [3, '2026-04-06', 1],
    [3, '2026-04-09', 1],
    [7, '2026-04-02', 1],
    // The next one is meant then.
    [3, '2026-04-10', 0],
    [3, '2026-05-06', 1],
  ])('%i days ahead, on %s: %i', (daysBefore, today, count) => {
    expect(alertsOf(running, plan('todo'), day(today), daysBefore)).toHaveLength(count)
  })

  test('is the same from day to day, and another one each month', () => {
    const on = (today: string) => alertsOf(running, plan('started'), day(today), 3)[0]
    expect(on('2026-04-06')).toMatchObject({ kind: 'charge', day: '2026-04-09', fen: 600, wallet: 'alipay' })
    expect(on('2026-04-09')?.uid).toBe(on('2026-04-06')?.uid)
    expect(on('2026-05-07')?.uid).not.toBe(on('2026-04-06')?.uid)
  })

  test('at the end of a month and over a leap day, by civil days', () => {
    const last = subscription(['2027-12-31', '2028-01-31'].map(date => charge(date)))
    expect(alertsOf(last, plan('todo'), day('2028-02-26'), 3)).toMatchObject([{ day: '2028-02-29' }])
    expect(alertsOf(last, plan('todo'), day('2028-02-25'), 3)).toEqual([])
    expect(alertsOf(last, plan('todo'), day('2028-03-28'), 3)).toMatchObject([{ day: '2028-03-31' }])
  })

  test('is not told of what stopped, is off or has no day', () => {
    const today = day('2026-04-08')
    expect(alertsOf({ ...running, status: 'lapsed' }, plan('todo'), today, 3)).toEqual([])
    for (const stage of ['waiting', 'verified', 'charged'] as const)
      expect(alertsOf(running, plan(stage), today, 3)).toEqual([])
    expect(alertsOf({ ...running, cadence: 'irregular' }, plan('todo'), today, 3)).toEqual([])
  })
})

test('when a bill shows the whole window, and not a day earlier', () => {
  const off = { ...running, status: 'cancelled' as const }
  expect(alertsOf(off, plan('waiting', '2026-04-19'), day('2026-04-18'), 3)).toEqual([])
  const told = alertsOf(off, plan('waiting', '2026-04-19'), day('2026-04-19'), 3)
  expect(told).toMatchObject([{ kind: 'verify', day: '2026-04-19', fen: null }])
  expect(alertsOf(off, plan('waiting', '2026-04-19'), day('2026-05-30'), 3)).toEqual(told)
  expect(alertsOf(off, plan('waiting'), day('2026-05-30'), 3)).toEqual([])
})

test('where bills are old, once a month, and not while they are fresh', () => {
  const on = (today: string) => checkUpAlert(day('2026-01-31'), day(today))[0]?.uid
  expect(on('2026-03-07')).toBeUndefined()
  expect(on('2026-03-08')).toBe('check-up-2026-03')
  expect(on('2026-03-31')).toBe('check-up-2026-03')
  expect(on('2026-04-01')).toBe('check-up-2026-04')
  expect(checkUpAlert(null, day('2026-04-01'))).toEqual([])
})

test('a note is told as early as it asks for, with its words', () => {
  const notes = [{ note: '还用不用', daysBefore: 7 }]
  expect(alertsOf(running, plan('todo'), day('2026-04-02'), 1, notes)).toMatchObject([
    { notes: ['还用不用'] },
  ])
  expect(alertsOf(running, plan('todo'), day('2026-04-01'), 1, notes)).toEqual([])
})

describe.each(['zh', 'en'] as const)('in words, %s', language => {
  const { alert } = words(language)
  const asOf = day('2026-04-06')
  const name = { ...one.name, service: 'mi-home-camera' as const }
  const other = { ...one, uid: 'charge-b', name }

  test('nothing is named unless the person allowed it', () => {
    for (const alerts of [[one], [one, other], [{ ...one, kind: 'verify' as const }]]) {
      const { title, body } = alert.text(alerts, asOf, false)
      expect(title + body).not.toMatch(/小米|米家|¥|支付宝|Alipay|undefined|null/)
      expect(title).not.toBe('')
      expect(body).not.toBe('')
    }
  })

  test('what is only assumed is told as such', () => {
    for (const named of [true, false]) {
      const { title } = alert.text([{ ...one, assumed: true }], asOf, named)
      expect(title).toMatch(/可能|may/)
      expect(alert.text([one], asOf, named).title).not.toMatch(/可能|may/)
    }
  })

  const claim: CaseAlertFacts = {
    uid: 'case-1-merchant-filed-2026-04-05',
    kind: 'case',
    caseId: 1,
    title: '小米云服务 2024年1月–2026年3月',
    about: 'reply',
    day: day('2026-04-05'),
  }

  test('a case names its service only where the person allowed it', () => {
    for (const about of ['reply', 'sue', 'fraud', 'mistake'] as const) {
      const quiet = alert.text([{ ...claim, about }], asOf, false)
      expect(quiet.title + quiet.body).not.toMatch(/小米|¥|undefined|null/)
      expect(quiet.body).toMatch(/4月5日|5 Apr/)
      expect(alert.text([{ ...claim, about }], asOf, true).title).toContain(claim.title)
    }
    const same = [claim, { ...claim, uid: 'case-1-sue-2026', about: 'sue' as const, day: day('2026-05-02') }]
    expect(alert.text(same, asOf, true)).toEqual(alert.text([claim], asOf, true))
    const both = [claim, { ...claim, uid: 'case-2', caseId: 2, title: '米家云存储' }]
    expect(Object.values(alert.text(both, asOf, false)).join('')).not.toMatch(/小米|米家/)
    expect(alert.text(both, asOf, false).title).toContain('2')
    expect(alert.text(both, asOf, true).body).toContain('米家云存储')
  })

  test('old bills are told of with the day they end on', () => {
    const old = checkUpAlert(day('2026-01-31'), asOf)
    expect(alert.text(old, asOf, false).body).toMatch(/1月31日|31 Jan/)
  })

  test('names, money and day where it did', () => {
    const { title, body } = alert.text([one], asOf, true)
    expect(title).toContain('小米云服务')
    expect(title).toContain('¥6')
    expect(body).toMatch(/4月9日|9 Apr/)
    expect(alert.text([{ ...one, notes: ['还用不用'] }], asOf, true).body).toContain('还用不用')
    expect(alert.text([{ ...one, notes: ['还用不用'] }], asOf, false).body).not.toContain('还用不用')
    const both = alert.text([one, { ...other, notes: ['还用不用'] }], asOf, true)
    expect(both.body).toContain('还用不用')
    expect(both.title).toContain('2')
    expect(both.body).toContain('米家摄像机云存储')
    expect(alert.text([{ ...one, kind: 'verify' }], asOf, true).title).toContain('小米云服务')
  })
})
