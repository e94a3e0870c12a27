import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AuditReport } from '../../../src/contract/audit-report.ts'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import type { StoredTransaction } from '../../../src/core/subscriptions/subscription.ts'
import { buildReport } from '../../../src/engine/subscriptions/report.ts'
import { words } from '../../../src/i18n/words.ts'
import { seeded } from '../../fixture/random.ts'
import { rounds } from '../../rounds.ts'
import { scenarios } from '../../scenarios/all.ts'
import { chargeOf, inputOf } from '../../scenarios/judge.ts'

const anyReport = fc
  .tuple(
    fc.constantFrom(...scenarios),
    fc.integer({ min: 1, max: 1000 }),
    fc.constantFrom('zh' as const, 'en' as const),
  )
  .map(([scenario, seed, language]) => {
    const input = inputOf(scenario.tell(seeded(seed)), seed)
    return buildReport({
      detection: detect(input),
      others: null,
      sources: [],
      unmatchedRefunds: [],
      asOf: input.asOf,
      words: words(language).detector,
    })
  })

describe('the audit report', () => {
  it('fits its schema, and its sums are those of its charges', () => {
    fc.assert(
      fc.property(anyReport, report => {
        expect(AuditReport.parse(report)).toEqual(report)
        for (const one of report.subscriptions) {
          const sum = (pick: (charge: (typeof one.charges)[number]) => number) =>
            one.charges.reduce((total, charge) => total + pick(charge), 0)
          expect(one.chargedFen).toBe(sum(({ fen }) => fen))
          expect(one.refundedFen).toBe(sum(({ refundedFen }) => refundedFen))
          expect(one.netFen).toBe(one.chargedFen - one.refundedFen)
          expect(one.id).toBe(`${one.channel}-${one.charges[0]!.tradeNo}`)
          if (one.status !== 'active' || one.cadence === 'irregular') expect(one.next).toBeNull()
          if (one.status === 'active' && one.cadence !== 'irregular' && one.cadence !== 'single')
            expect(one.next).not.toBeNull()
          const known = new Set(one.charges.map(({ tradeNo }) => tradeNo))
          for (const finding of one.findings)
            for (const tradeNo of finding.tradeNos) expect(known.has(tradeNo)).toBe(true)
          expect(one.reasons.length).toBeGreaterThan(0)
          for (const sentence of [...one.reasons, ...one.findings.map(({ explanation }) => explanation)]) {
            expect(sentence).not.toMatch(/undefined|NaN|null|\[object/)
            expect(sentence.length).toBeGreaterThan(4)
          }
        }
        expect(report.totals.netFen).toBe(report.subscriptions.reduce((sum, { netFen }) => sum + netFen, 0))
        const nets = report.subscriptions.map(({ netFen }) => netFen)
        expect(nets).toEqual([...nets].sort((a, b) => b - a))
      }),
      { numRuns: rounds(300) },
    )
  })

  it('tells each kind of finding at most as often as the contract says', () => {
    fc.assert(
      fc.property(anyReport, report => {
        for (const { findings } of report.subscriptions) {
          for (const kind of [
            'trial-conversion',
            'price-increase',
            'charge-after-cancellation',
            'overlapping-plan',
          ]) {
            expect(findings.filter(finding => finding.kind === kind).length).toBeLessThanOrEqual(1)
          }
          const trades = (kind: string) =>
            findings.filter(one => one.kind === kind).flatMap(one => one.tradeNos)
          const strays = new Set(trades('off-schedule-charge'))
          expect(trades('duplicate-charge').some(tradeNo => strays.has(tradeNo))).toBe(false)
        }
      }),
      { numRuns: rounds(300) },
    )
  })

  it('lists refunds without a charge only where Xiaomi gave them', () => {
    const refund = (counterparty: string, goods: string, id: string): StoredTransaction => ({
      ...chargeOf({ id, wallet: 'alipay', at: '2024-03-01 10:00:00', counterparty, goods, fen: 600 }, 1)
        .charge,
      isRefund: true,
    })
    const { unmatchedRefunds } = buildReport({
      detection: { subscriptions: [], otherCharges: [], possible: [] },
      others: null,
      sources: [],
      unmatchedRefunds: [
        refund('小米云服务', '退款-小米云服务会员连续包月', '1'),
        refund('小米商城', '退款-小米手机14', '2'),
        refund('某收单机构', '退款-小米云服务会员', '3'),
        refund('半山咖啡馆', '退款-拿铁', '4'),
        refund('闲鱼卖家', '退款-小米云服务会员代充', '5'),
      ],
      asOf: '2024-03-02',
      words: words('zh').detector,
    })
    expect(unmatchedRefunds.map(({ tradeNo }) => tradeNo)).toEqual(['1', '2', '3'])
    expect(unmatchedRefunds[0]).toEqual({
      tradeNo: '1',
      paidAt: '2024-03-01T10:00:00+08:00',
      fen: 600,
      source: { name: 'bill.csv', line: 31 },
    })
  })
})
