import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditReport } from '../../../src/contract/audit-report.ts'
import { auditFiles } from '../../../src/engine/subscriptions/audit-files.ts'

const folder = join(import.meta.dirname, '../../fixture/bill-inputs')

/** The report of small bills that other importers, or this one once, read wrong. */
function audited(names: readonly string[], passwords: readonly string[] = []): Promise<AuditReport> {
  return auditFiles({
    paths: names.map(name => join(folder, name)),
    passwords,
    language: 'zh',
    asOf: null,
    cancellations: [],
    allMerchants: true,
    owner: null,
    resourcesFolder: resolve(import.meta.dirname, '../../../resources'),
  })
}

const charges = (report: AuditReport) =>
  report.subscriptions.map(one => [one.charges.length, one.chargedFen, one.refundedFen])

describe('a file is as many tables as it holds', () => {
  it.each(['01-two-alipay-bills-joined.csv', '02-workbook-of-two-sheets.xlsx'])('%s', async name => {
    const report = await audited([name])
    expect(report.sources[0]).toMatchObject({
      rows: 6,
      imported: 6,
      rejected: [],
      reconciled: true,
      period: { from: '2025-01-01', to: '2025-06-30' },
      declared: { count: 6, expense: { count: 6, fen: 12600 } },
      computed: { count: 6, expense: { count: 6, fen: 12600 } },
      error: null,
    })
    expect(charges(report)).toEqual([[6, 12600, 0]])
  })

  it('11-footer-three-hyphens.csv', async () => {
    const report = await audited(['11-footer-three-hyphens.csv'])
    expect(report.sources[0]).toMatchObject({ rows: 3, rejected: [], reconciled: true })
  })
})

it('04: rows after the declared end count', async () => {
  const report = await audited(['04-rows-after-the-declared-end.csv'])
  expect(charges(report)).toEqual([[6, 12600, 0]])
  expect(report.subscriptions[0]?.next?.date).toBe('2025-07-12')
  expect(report.asOf >= '2025-06-12').toBe(true)
  expect(report.sources[0]).toMatchObject({ rows: 6, imported: 6, reconciled: false })
})

it.each(['07-dates-us.csv', '07-dates-ampm.csv'])(
  '%s: dates that do not begin with their year',
  async name => {
    const report = await audited([name])
    expect(charges(report)).toEqual([[3, 6300, 0]])
    expect(report.subscriptions[0]?.charges.map(({ paidAt }) => paidAt.slice(0, 16))).toEqual([
      '2025-01-22T09:12',
      '2025-02-22T09:12',
      '2025-03-22T09:12',
    ])
  },
)

it('08: a broken byte marks its cell', async () => {
  const report = await audited(['08-half-a-character.csv'])
  expect(report.sources[0]).toMatchObject({
    rows: 4,
    imported: 4,
    rejected: [],
    encoding: 'gb18030',
    reconciled: true,
  })
})

it('11: the other wallet’s column names', async () => {
  const report = await audited(['11-alipay-with-wechat-column-names.csv'])
  expect(report.subscriptions).toMatchObject([
    { title: '小米云服务·200GB 连续包月', service: 'mi-cloud', channel: 'alipay' },
  ])
})
