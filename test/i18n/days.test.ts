import { expect, it } from 'vitest'
import { daysText as en } from '../../src/i18n/en/dates.ts'
import { daysText as zh } from '../../src/i18n/zh/dates.ts'

const april = { from: '2026-04-01', to: '2026-04-30' }
const spring = { from: '2026-03-01', to: '2026-05-31' }
const winter = { from: '2025-12-01', to: '2026-02-28' }
const some = { from: '2026-04-29', to: '2026-05-31' }
const years = { from: '2025-12-20', to: '2026-01-31' }

it('days that are whole months are told by the months, and a year that is the same once', () => {
  expect([april, spring, winter, some, years].map(zh)).toEqual([
    '2026年4月',
    '2026年3月到5月',
    '2025年12月到2026年2月',
    '2026年4月29日到5月31日',
    '2025年12月20日到2026年1月31日',
  ])
  expect([april, spring, winter, some, years].map(en)).toEqual([
    'in Apr 2026',
    'from Mar to May 2026',
    'from Dec 2025 to Feb 2026',
    'from 29 Apr to 31 May 2026',
    'from 20 Dec 2025 to 31 Jan 2026',
  ])
})
