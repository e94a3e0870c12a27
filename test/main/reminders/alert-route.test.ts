import { expect, it } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import type { CaseAlertFacts } from '../../../src/i18n/present/alert.ts'
import { routeFor } from '../../../src/main/reminders/alert-schedule.ts'
import { cloudCharge as renewal } from '../../fixture/alerts.ts'

const claim: CaseAlertFacts = {
  uid: 'case-3-merchant-filed-2026-04-09',
  kind: 'case',
  caseId: 3,
  title: '小米云服务',
  about: 'reply',
  day: day('2026-04-09'),
}

it('leads to what it is about, and to the list where it is about several', () => {
  expect(routeFor([renewal])).toEqual({ page: 'cancel', view: 'plans', subject: 'cloud' })
  expect(routeFor([renewal, { ...renewal, uid: 'b', subscriptionId: 'tv' }])).toEqual({
    page: 'cancel',
    view: 'plans',
  })
  expect(routeFor([claim])).toEqual({ page: 'claim', subject: '3' })
  expect(routeFor([claim, { ...claim, uid: 'b', about: 'sue' }])).toEqual({ page: 'claim', subject: '3' })
  expect(routeFor([claim, { ...claim, uid: 'b', caseId: 4 }])).toEqual({ page: 'claim' })
  const old = { uid: 'check-up-2026-04', kind: 'check-up' as const, day: day('2026-03-01') }
  expect(routeFor([old])).toEqual({ page: 'cancel', view: 'check-up' })
})
