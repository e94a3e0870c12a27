import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AuditReport } from '../../../src/contract/audit-report.ts'
import { day } from '../../../src/core/base/calendar.ts'
import { auditFiles } from '../../../src/engine/subscriptions/audit-files.ts'
import { digitsOf, type Random, seeded } from '../../fixture/random.ts'
import { resavedBill } from '../../fixture/resaved-bill.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { rounds } from '../../rounds.ts'
import { fileOf, temporaryFolder } from '../test-engine.ts'

/** One account's bills: its trades, by whose order numbers they never meet another's. */
interface Life {
  label: string
  files: { name: string; bytes: Uint8Array }[]
}

const asOf = '2026-10-31'
const period = { from: '2025-11-01', to: asOf }

function numberedFor(who: string, trades: readonly FixtureTrade[]): FixtureTrade[] {
  return trades.map(trade => ({
    ...trade,
    tradeNo: `${trade.at.slice(0, 10).replaceAll('-', '')}2200${digitsOf(`${who}${trade.at}${trade.goods}${trade.fen}`, 16)}`,
  }))
}

function monthly(
  on: number,
  fen: number,
  goods: string,
  counterparty = '小米科技有限责任公司',
): FixtureTrade[] {
  return Array.from({ length: 12 }, (_, month) => {
    const at = new Date(Date.UTC(2025, 10 + month, on)).toISOString().slice(0, 10)
    return { at: `${at} 08:31:12`, counterparty, goods, fen }
  })
}

async function audit(lives: readonly Life[], owner: string | null = null): Promise<AuditReport> {
  const folder = temporaryFolder()
  const files = lives.flatMap(({ files: own }) => own.map(({ name, bytes }) => fileOf(folder, name, bytes)))
  return auditFiles({
    paths: files.map(({ path }) => path),
    passwords: [],
    language: 'zh',
    asOf: day(asOf),
    cancellations: [],
    allMerchants: true,
    owner,
    resourcesFolder: resolve(import.meta.dirname, '../../../resources'),
  })
}

/** Everything the report says of one account, as bytes; files are named as they were read. */
function partOf(report: AuditReport, label: string): string {
  const own = (found: AuditReport['subscriptions'] = []) =>
    found.filter(({ account }) => account?.label === label)
  const names = new Set(
    report.sources.filter(({ account }) => account?.label === label).map(({ name }) => name),
  )
  return JSON.stringify({
    sources: report.sources.filter(({ name }) => names.has(name)),
    subscriptions: own(report.subscriptions),
    otherMerchants: own(report.otherMerchants),
    otherCharges: report.otherCharges.filter(({ source }) => names.has(source.name)),
    unmatchedRefunds: report.unmatchedRefunds.filter(({ source }) => names.has(source.name)),
  })
}

describe('two people’s bills', () => {
  const mine = numberedFor('me', monthly(6, 2100, '小米云服务'))
  const hers = numberedFor('mother', monthly(6, 2100, '小米云服务'))
  const me: Life = {
    label: '139****1234',
    files: [
      {
        name: 'mine.csv',
        bytes: writeBill({ format: 'A4', trades: mine, period, owner: '陈晓雨', account: '139****1234' }),
      },
    ],
  }
  const mother: Life = {
    label: '138****5608',
    files: [
      {
        name: 'hers.csv',
        bytes: writeBill({ format: 'A4', trades: hers, period, owner: '李桂芳', account: '138****5608' }),
      },
    ],
  }

  it('are two streams of their own, although day and price are equal', async () => {
    const report = await audit([me, mother])
    const streams = report.subscriptions.map(({ account, charges, title }) => ({ account, charges, title }))
    expect(streams.map(({ account }) => account).toSorted((a, b) => (a!.label < b!.label ? -1 : 1))).toEqual([
      { wallet: 'alipay', label: '138****5608', holder: '李桂芳' },
      { wallet: 'alipay', label: '139****1234', holder: '陈晓雨' },
    ])
    for (const { account, charges, title } of streams) {
      const own = account?.label === me.label ? mine : hers
      expect(charges.map(({ tradeNo }) => tradeNo)).toEqual(own.map(({ tradeNo }) => tradeNo))
      expect(title).toBe('小米云服务')
    }
  })

  it('are told apart by --owner, everything but the sources', async () => {
    const report = await audit([me, mother], mother.label)
    expect(report.sources).toHaveLength(2)
    expect(report.subscriptions.map(({ account }) => account?.label)).toEqual([mother.label])
    expect(report.totals.chargedFen).toBe(12 * 2100)
    expect(partOf(report, mother.label)).toBe(partOf(await audit([mother]), mother.label))
    expect((await audit([me, mother], 'nobody')).subscriptions).toEqual([])
  })

  it.each(['whole', 'scientific', 'none'] as const)(
    'count once what a copy of one of them tells that names nobody, its numbers %s',
    async number => {
      const bytes = resavedBill({ wallet: 'alipay', trades: mine, time: 'minute', number })
      const copy: Life = { label: '', files: [{ name: 'copy.csv', bytes }] }
      for (const lives of [
        [me, mother, copy],
        [copy, mother, me],
      ]) {
        const report = await audit(lives)
        expect(report.totals.chargedFen).toBe(24 * 2100)
        expect(report.subscriptions.map(({ account }) => account?.label).toSorted()).toEqual([
          mother.label,
          me.label,
        ])
      }
    },
  )

  it('of two names count once the two charges that both bills tell', async () => {
    const later = numberedFor('me', monthly(6, 2100, '小米云服务')).slice(-5)
    const of = (trades: FixtureTrade[], name: string, from: string, to: string): Life => ({
      label: name,
      files: [
        {
          name: `${name}.csv`,
          bytes: writeBill({ format: 'W1', trades, period: { from, to }, owner: name }),
        },
      ],
    })
    const before = of(mine.slice(0, 9), '小雨', '2025-11-01', '2026-07-31')
    const after = of(later, '晴天', '2026-06-01', asOf)
    for (const lives of [
      [before, after],
      [after, before],
    ]) {
      const report = await audit(lives)
      expect(report.subscriptions).toHaveLength(2)
      const numbers = report.subscriptions.flatMap(({ charges }) => charges.map(({ tradeNo }) => tradeNo))
      expect(numbers.toSorted()).toEqual(mine.map(({ tradeNo }) => tradeNo))
    }
  })

  it('change nothing of one another by a byte, whoever they are', async () => {
    const random = seeded(29)
    for (let round = 0; round < rounds(12); round += 1) {
      const [one, other] = [life(random, 'a', 0), life(random, 'b', 1)]
      const together = await audit(random.pick([true, false]) ? [one, other] : [other, one])
      for (const own of [one, other]) {
        const alone = await audit([own])
        expect(partOf(together, own.label), `round ${round}`).toBe(partOf(alone, own.label))
        expect(alone.sources.every(({ account }) => account?.label === own.label)).toBe(true)
      }
    }
  })
})

const shops = [
  ['小米科技有限责任公司', '小米云服务'],
  ['小米科技有限责任公司', '小米云服务会员连续包月'],
  ['小米移动软件', '米家摄像机云存储'],
  ['深圳市腾讯计算机系统有限公司', '腾讯视频VIP会员连续包月'],
  ['北京爱奇艺科技有限公司', '爱奇艺黄金VIP会员自动续费'],
  ['绿禾生鲜超市', '生鲜蔬果'],
] as const

/** A year of one account in one or two files that overlap, all of whose charges another's may equal. */
function life(random: Random, who: string, at: 0 | 1): Life {
  const wallet = random.pick(['alipay', 'wechat'] as const)
  const label = wallet === 'alipay' ? `13${at}****${1000 + at}` : ['小雨', '桂芳'][at]!
  const trades = shops.flatMap(([counterparty, goods]) =>
    random.pick([true, false])
      ? monthly(random.pick([6, 6, 12]), random.pick([600, 2100]), goods, counterparty).filter(
          () => random.next() < 0.95,
        )
      : [],
  )
  const own = numberedFor(who, trades)
  const format = wallet === 'alipay' ? random.pick(['A2', 'A4'] as const) : random.pick(['W1', 'W2'] as const)
  const owner = wallet === 'alipay' ? ['陈晓雨', '李桂芳'][at]! : label
  const file = (name: string, from: string) => ({
    name: `${who}-${name}.csv`,
    bytes: writeBill({
      format,
      trades: own.filter(trade => trade.at >= from),
      period: { from, to: asOf },
      owner,
      account: label,
    }),
  })
  return {
    label,
    files: [file('whole', period.from), ...(random.pick([true, false]) ? [file('half', '2026-05-01')] : [])],
  }
}
