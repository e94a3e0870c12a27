import { expect, it } from 'vitest'
import { caseTitleText } from '../../src/i18n/present/claims.ts'

it('a case is called by its months, a year that is the same once', () => {
  const titles = (from: string, to: string) => {
    const title = { services: ['小米云服务'], from, to }
    return [caseTitleText(title, 'zh'), caseTitleText(title, 'en')]
  }
  expect(titles('2026-04', '2026-04')).toEqual(['小米云服务：2026年4月', '小米云服务: Apr 2026'])
  expect(titles('2026-04', '2026-10')).toEqual(['小米云服务：2026年4月至10月', '小米云服务: Apr to Oct 2026'])
  expect(titles('2025-11', '2026-10')).toEqual([
    '小米云服务：2025年11月至2026年10月',
    '小米云服务: Nov 2025 to Oct 2026',
  ])
})
