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

describe('a trade is the same in whatever form it is told', () => {
  it.each([
    [['03-original.csv', '03-same-bill-saved-by-excel.csv']],
    [['03-same-bill-saved-by-excel.csv', '03-original.csv']],
  ])('%j', async names => {
    const report = await audited(names)
    expect(report.sources.map(({ imported, duplicates }) => [imported, duplicates])).toEqual([
      [3, 0],
      [0, 3],
    ])
    expect(charges(report)).toEqual([[3, 6300, 0]])
    expect(report.subscriptions[0]?.charges[0]).toMatchObject({
      tradeNo: '2025011222005512976604778907',
      paidAt: '2025-01-12T09:12:33+08:00',
    })
  })

  it.each([[['09-older.csv', '09-newer.csv']], [['09-newer.csv', '09-older.csv']]])(
    '%j: a refund under the purchase’s own number',
    async names => {
      const report = await audited(names)
      expect(charges(report)).toEqual([[3, 6300, 2100]])
      expect(report.subscriptions[0]?.findings).toEqual([])
      expect(report.unmatchedRefunds).toEqual([])
    },
  )

  it('12: numbers masked alike', async () => {
    const names = [1, 2, 3].map(month => `12-masked-number-month-${month}.csv`)
    const report = await audited(names)
    expect(charges(report)).toEqual([[3, 6300, 0]])
    expect(report.sources.map(({ duplicates }) => duplicates)).toEqual([0, 0, 0])
  })

  it('14: one number out and in', async () => {
    const report = await audited(['14-one-number-out-and-back.csv'])
    expect(report.sources[0]).toMatchObject({ imported: 2, duplicates: 0 })
  })
})

it('10: a refund tied by 商家订单号', async () => {
  const report = await audited(['10-refund-tied-by-merchant-order.csv'])
  expect(charges(report)).toEqual([[3, 6300, 2100]])
  expect(report.unmatchedRefunds).toEqual([])
})

it('05: tolls are no subscription', async () => {
  const report = await audited(['05-xiaomi-car-tolls.csv'])
  expect(report.subscriptions).toEqual([])
  expect(report.otherMerchants).toEqual([])
  expect(report.otherCharges).toHaveLength(12)
})

it.each(['06-iqiyi-in-category-chongzhi.csv', '06-iqiyi-in-category-wenhua.csv'])('%s', async name => {
  const report = await audited([name])
  expect(report.otherMerchants).toMatchObject([{ cadence: 'monthly', chargedFen: 15000 }])
})

it.each(['123456', '１２３４５６', ' 123456\n'])('13: the password typed as %j', async password => {
  const report = await audited(['13-password-123456.zip'], [password])
  expect(report.sources[0]).toMatchObject({ error: null })
  expect(report.sources[0]?.rows).toBeGreaterThan(0)
})

it('16: a size in English goods', async () => {
  const report = await audited(['16-english-goods-size.csv'])
  expect(report.subscriptions[0]?.title).toContain('200GB')
})
