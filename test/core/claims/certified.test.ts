import { describe, expect, it } from 'vitest'
import { day, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import {
  type CertificateToCompare,
  type ComparedRow,
  certifiedBy,
} from '../../../src/core/claims/certified.ts'

const charge = (month: number, change: Partial<ComparedRow> = {}): ComparedRow => ({
  wallet: 'alipay',
  tradeNo: `20240${month}0522001400000000000${month}`,
  merchantOrderNo: `M${month}`,
  paidAt: `2024-0${month}-05T00:31:12` as WallTime,
  direction: 'expense',
  fen: fen(2100),
  counterparty: '北京小米移动软件有限公司',
  line: month,
  ...change,
})
const charges = [1, 2, 3, 4].map(month => charge(month))
const onPages = (rows: readonly ComparedRow[]) =>
  rows.map((row, index) => ({ ...row, line: (3 + Math.floor(index / 2)) * 1000 + 7 + index }))
const certificate = (change: Partial<CertificateToCompare> = {}): CertificateToCompare => ({
  sourceId: 9,
  wallet: 'alipay',
  sheets: [],
  name: '证明.pdf',
  period: { from: day('2024-01-01'), to: day('2024-12-31') },
  rows: onPages(charges),
  sharedOrders: 40,
  ...change,
})

describe('charges beside a certificate of their account', () => {
  it('all stand in it, on the pages where they were read', () => {
    const [whole] = certifiedBy(charges, [certificate()])
    expect(whole).toMatchObject({
      sourceId: 9,
      missing: [],
      outside: [],
      pages: [3, 4],
      isWhole: true,
    })
    expect(whole?.found.map(({ page, row }) => [page, row])).toEqual([
      [3, 7],
      [3, 8],
      [4, 9],
      [4, 10],
    ])
  })

  it('names what it says otherwise, and what it lacks', () => {
    const rows = onPages([
      charges[0]!,
      charge(2, { fen: fen(2500), paidAt: '2024-02-05T00:31:13' as WallTime }),
      charge(3, { counterparty: '北京小米移动软件 有限公司', merchantOrderNo: null }),
    ])
    const [found] = certifiedBy(charges, [certificate({ rows })])
    expect(found).toMatchObject({ missing: [3], isWhole: false })
    expect(found?.found.map(({ differences }) => differences)).toEqual([
      [],
      [
        { field: 'paidAt', bill: '2024-02-05T00:31:12', certificate: '2024-02-05T00:31:13' },
        { field: 'fen', bill: '2100', certificate: '2500' },
      ],
      // A blank at a line's end is lost in print.
      [],
    ])
  })

  it('those outside its period are not missing from it', () => {
    const period = { from: day('2024-01-01'), to: day('2024-03-31') }
    const [found] = certifiedBy(charges, [certificate({ period, rows: onPages(charges.slice(0, 3)) })])
    expect(found).toMatchObject({ missing: [], outside: [3], isWhole: false })
  })

  it('of another account it says nothing', () => {
    expect(certifiedBy(charges, [certificate({ rows: [], sharedOrders: 0 })])).toEqual([])
    expect(
      certifiedBy(charges, [certificate({ rows: onPages(charges.slice(0, 1)), sharedOrders: 1 })]),
    ).toEqual([])
    expect(certifiedBy(charges, [certificate({ wallet: 'wechat' })])).toEqual([])
  })

  it('a claim of one charge needs no more than it in common', () => {
    expect(certifiedBy(charges.slice(0, 1), [certificate({ sharedOrders: 1 })])).toMatchObject([
      { isWhole: true },
    ])
  })

  it('one that a person turned into a table has rows, no pages', () => {
    const [found] = certifiedBy(charges, [certificate({ rows: charges })])
    expect(found).toMatchObject({ pages: [], isWhole: true })
    expect(found?.found[0]).toMatchObject({ page: null, row: 1 })
  })

  it('the certificate that holds most comes first', () => {
    const half = certificate({ sourceId: 1, rows: onPages(charges.slice(0, 2)) })
    expect(certifiedBy(charges, [half, certificate()]).map(({ sourceId }) => sourceId)).toEqual([9, 1])
  })
})
