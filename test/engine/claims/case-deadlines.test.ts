import { expect, test } from 'vitest'
import type { SituationId } from '../../../src/core/claims/law.ts'
import type { Case } from '../../../src/renderer/features/claims/present-case.ts'
import { tenCases } from './ten-cases.ts'
import { caseOf } from './test-case.ts'

interface Steps {
  /** Days on which the person asked the merchant, filed at 12315, and it was accepted. */
  asked: string
  filed: string
  accepted: string
  /** Seven days of the letter, fifteen till it is delay, seven working days, sixty days. */
  due: [string, string, string, string]
  /** By which law each of the last two is counted. */
  by: [string, string]
  /** Of the first charge of the case: to sue, as it stands then, and to complain. */
  clock: [until: string, complaint: string]
}

const regulation = '《中华人民共和国消费者权益保护法实施条例》第四十六条'
const [deciding, ending] = [
  '《市场监督管理投诉举报处理办法》第十五条',
  '《市场监督管理投诉举报处理办法》第二十三条',
]
const before: [string, string] = [regulation, regulation]
const since: [string, string] = [deciding, ending]

/** Counted by hand; every year has one that meets its holidays. */
const steps: Record<SituationId, Steps> = {
  // Over National Day of 2026; the first charge is of March 2021, asked too late for it.
  'no-reminder': {
    asked: '2026-09-21',
    filed: '2026-09-28',
    accepted: '2026-10-12',
    due: ['2026-09-28', '2026-10-06', '2026-10-13', '2026-12-11'],
    by: since,
    clock: ['2024-03-05', '2024-03-05'],
  },
  // Over New Year of 2026, with a Sunday worked.
  'after-cancellation': {
    asked: '2025-12-20',
    filed: '2025-12-30',
    accepted: '2026-01-09',
    due: ['2025-12-27', '2026-01-04', '2026-01-09', '2026-03-10'],
    by: before,
    clock: ['2028-12-30', '2028-06-05'],
  },
  // To the first day after National Day of 2025.
  duplicate: {
    asked: '2025-07-25',
    filed: '2025-08-01',
    accepted: '2025-08-08',
    due: ['2025-08-01', '2025-08-09', '2025-08-12', '2025-10-09'],
    by: before,
    clock: ['2028-08-01', '2028-01-05'],
  },
  // Over National Day of 2025, with a Sunday and a Saturday worked.
  trial: {
    asked: '2025-09-25',
    filed: '2025-09-26',
    accepted: '2025-10-13',
    due: ['2025-10-02', '2025-10-10', '2025-10-13', '2025-12-12'],
    by: before,
    clock: ['2028-09-26', '2028-01-05'],
  },
  // To the first day after the Spring Festival of 2026.
  'price-rise': {
    asked: '2025-12-10',
    filed: '2025-12-18',
    accepted: '2025-12-25',
    due: ['2025-12-17', '2025-12-25', '2025-12-29', '2026-02-24'],
    by: before,
    clock: ['2028-12-18', '2028-01-05'],
  },
  // The change of the rule lies between the two steps.
  minor: {
    asked: '2026-04-07',
    filed: '2026-04-14',
    accepted: '2026-04-15',
    due: ['2026-04-14', '2026-04-22', '2026-04-23', '2026-06-14'],
    by: [regulation, ending],
    clock: ['2029-04-14', '2029-01-05'],
  },
  // To the last day of the years known; asked on the day after the charge.
  goodwill: {
    asked: '2026-05-21',
    filed: '2026-10-23',
    accepted: '2026-11-01',
    due: ['2026-05-28', '2026-06-05', '2026-11-03', '2026-12-31'],
    by: since,
    clock: ['2029-10-23', '2028-05-20'],
  },
  // Over Labour Day of 2026.
  refused: {
    asked: '2026-04-20',
    filed: '2026-04-28',
    accepted: '2026-05-11',
    due: ['2026-04-27', '2026-05-05', '2026-05-11', '2026-07-10'],
    by: since,
    clock: ['2029-04-28', '2028-06-05'],
  },
  // Over the Spring Festival of 2026, with two Saturdays worked.
  unauthorised: {
    asked: '2026-02-10',
    filed: '2026-02-12',
    accepted: '2026-02-28',
    due: ['2026-02-17', '2026-02-25', '2026-02-28', '2026-04-29'],
    by: before,
    clock: ['2029-02-12', '2029-01-05'],
  },
  // Over the Dragon Boat Festival of 2026, and to the first day after National Day.
  early: {
    asked: '2026-06-12',
    filed: '2026-06-18',
    accepted: '2026-08-03',
    due: ['2026-06-19', '2026-06-27', '2026-06-30', '2026-10-08'],
    by: since,
    clock: ['2029-06-18', '2028-01-05'],
  },
}

const channel = (view: Case, id: string) => {
  const found = view.channels.find(one => one.id === id)
  if (!found) throw new Error(`no channel ${id}`)
  return found
}

test.each(tenCases)('$id: the days of its channels', async ({ id, trades, wallet, answers }) => {
  const { asked, filed, accepted, due, by, clock } = steps[id as SituationId]
  const one = await caseOf(trades, wallet ? { wallet } : {})
  const said = { ...answers, demanded: 'refused', 'demanded-on': asked }
  for (const [question, answer] of Object.entries(said)) {
    if (one.view.questions.some(open => open.id === question)) one.answer(question, answer)
  }
  one.answer('filed:12315', filed)
  const view = one.answer('accepted:12315', accepted)
  expect([
    ...channel(view, 'merchant').deadlines.map(({ on }) => on),
    ...channel(view, '12315').deadlines.map(({ on }) => on),
  ]).toEqual(due)
  expect(channel(view, '12315').deadlines.map(({ source }) => source)).toEqual(by)
  expect(channel(view, 'association').blockedBy).toBe('12315 投诉')
  const [first] = view.limitation.periods
  expect([first?.until, first?.complaint]).toEqual(clock)

  const last = due[3]
  const overdue = last < '2026-11-21'
  expect(view.next).toMatchObject({ kind: overdue ? 'chase' : 'wait', channel: '12315', on: last })
  expect(view.next.overdue > 0).toBe(overdue)
})
