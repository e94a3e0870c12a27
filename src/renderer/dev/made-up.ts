import type { SourceView } from '../../contract/bills.ts'
import type { Output } from '../../contract/requests.ts'
import type { Overview, SubscriptionView } from '../../contract/subscriptions.ts'
import { addMonths, day, monthOf } from '../../core/base/calendar.ts'
import { fen } from '../../core/base/money.ts'
import { summaryOf } from '../../core/subscriptions/totals/summary.ts'
import type { Scene } from './scene.ts'

type Charge = SubscriptionView['charges'][number]

const asOf = '2025-03-20'
/** Characters above which a text stands for a very long name. */
const longName = 40
const alipayFile = 'alipay_record_20250401.csv'
const wechatFile = '微信支付账单(20240401-20250331)——【解压密码可在微信支付公众号查看】.xlsx'

interface Plan {
  id: string
  service: SubscriptionView['service']
  /** What its texts name; another merchant goes by all of it. */
  goods: string
  wallet: 'alipay' | 'wechat'
  from: string
  months: number
  every?: number
  fen: number
  later?: { from: number; fen: number }
  status?: SubscriptionView['status']
  certainty?: SubscriptionView['certainty']
}

const states = { active: 'charging', lapsed: 'ended', cancelled: 'unverified' } as const

function subscription(plan: Plan): SubscriptionView {
  const every = plan.every ?? 1
  const charges: Charge[] = []
  for (let index = 0; index < plan.months; index += 1) {
    const on = addMonths(day(plan.from), index * every)
    charges.push(charge(plan, on, '00:31:12', priceAt(plan, index), index))
  }
  const chargedFen = charges.reduce((sum, one) => sum + one.fen, 0)
  const active = (plan.status ?? 'active') === 'active'
  const nextDay = addMonths(day(plan.from), plan.months * every)
  const price = priceAt(plan, plan.months)
  return {
    id: plan.id,
    service: plan.service,
    name: nameOf(plan),
    wallet: plan.wallet,
    account: null,
    owner: { key: '', person: null },
    counterparty: '小米科技有限责任公司',
    cadence: every === 12 ? 'annual' : every === 3 ? 'quarterly' : 'monthly',
    status: plan.status ?? 'active',
    state: states[plan.status ?? 'active'],
    kind: 'membership',
    yearlyFen: active ? (price * 12) / every : 0,
    confidence: 0.95,
    certainty: plan.certainty ?? 'certain',
    reasons: [
      {
        code: 'rhythm',
        cadence: 'monthly',
        count: plan.months,
        lowest: fen(600),
        highest: fen(600),
        regular: fen(600),
        anchor: Number(plan.from.slice(8)),
        month: 1,
        shift: 1,
      },
      { code: 'text-renews', counterparty: '小米科技有限责任公司', goods: plan.goods },
    ],
    charges,
    prices: plan.later
      ? [
          { from: plan.from, fen: plan.fen },
          { from: addMonths(day(plan.from), plan.later.from), fen: plan.later.fen },
        ]
      : [{ from: plan.from, fen: plan.fen }],
    next: active ? { date: nextDay, fen: price } : null,
    cancelledOn: plan.status === 'cancelled' ? addMonths(day(plan.from), (plan.months - 1) * every) : null,
    expected: active ? { date: nextDay, fen: price } : null,
    billsEnd: addMonths(nextDay, -every),
    nextWindow: active ? { from: nextDay, to: nextDay } : null,
    chargedFen,
    refundedFen: 0,
    netFen: chargedFen,
    findings: [],
    savedFen: 0,
    claimableFen: 0,
    caseId: null,
    decisions: [],
    merchants: ['小米科技有限责任公司'],
    sample: false,
  }
}

function nameOf({ service, goods, every }: Plan): SubscriptionView['name'] {
  return {
    service,
    merchant: service === 'other' ? null : 'xiaomi',
    product: service === 'other' || goods.length > longName ? goods : null,
    tier: null,
    size: /\d+(?:GB|天)/.exec(goods)?.[0] ?? null,
    period: service === 'other' ? null : every === 12 ? 'annual' : 'monthly',
    counterparty: '小米科技有限责任公司',
    mark: null,
    given: null,
  }
}

function priceAt({ fen, later }: Plan, index: number): number {
  return later && index >= later.from ? later.fen : fen
}

function charge(plan: Plan, on: string, clock: string, fen: number, index: number): Charge {
  return {
    tradeNo: `${on.replaceAll('-', '')}2200140000${plan.id}${String(1000 + index)}`,
    merchantOrderNo: `XM${on.replaceAll('-', '')}${index}`,
    paidAt: `${on}T${clock}+08:00`,
    fen,
    refundedFen: 0,
    service: plan.service,
    source: { name: plan.wallet === 'alipay' ? alipayFile : wechatFile, line: 1400 - index * 13 },
  }
}

function few(): SubscriptionView[] {
  const cloud = subscription({
    id: '1',
    service: 'mi-cloud',
    goods: '云服务 50GB 连续包月',
    wallet: 'alipay',
    from: '2023-04-09',
    months: 24,
    fen: 600,
  })
  const double = { ...charge({ ...plan('1'), wallet: 'alipay' }, '2024-03-10', '09:12:44', 600, 99) }
  cloud.charges.splice(12, 0, double)
  cloud.chargedFen += 600
  cloud.netFen += 600
  cloud.claimableFen = 600
  cloud.findings = [
    {
      about: { kind: 'duplicate-charge', facts: { day: day('2024-03-09') } },
      tradeNos: [double.tradeNo],
      fen: 600,
    },
  ]
  const camera = subscription({
    id: '2',
    service: 'mi-home-camera',
    goods: '米家摄像机云存储 7天循环',
    wallet: 'wechat',
    from: '2023-08-21',
    months: 20,
    fen: 600,
    later: { from: 11, fen: 900 },
    certainty: 'likely',
  })
  const risen = camera.charges.slice(11)
  camera.claimableFen = risen.length * 300
  camera.findings = [
    {
      about: {
        kind: 'price-increase',
        facts: { before: fen(600), after: fen(900), day: day('2024-07-21') },
      },
      tradeNos: risen.map(({ tradeNo }) => tradeNo),
      fen: camera.claimableFen,
    },
  ]
  const tv = subscription({
    id: '3',
    service: 'mi-tv',
    goods: '小米电视影视会员 连续包月',
    wallet: 'wechat',
    from: '2024-01-15',
    months: 12,
    fen: 2900,
    status: 'lapsed',
  })
  tv.decisions = [{ id: 3, kind: 'recurring', on: null, name: null }]
  const asked = subscription({
    id: '4',
    service: 'mi-other',
    goods: '小米有品',
    wallet: 'alipay',
    from: '2024-10-02',
    months: 4,
    fen: 1200,
    status: 'cancelled',
    certainty: 'ask',
  })
  asked.decisions = [{ id: 4, kind: 'cancelled', on: '2025-01-20', name: null }]
  return [cloud, camera, tv, asked]
}

function plan(id: string): Plan {
  return { id, service: 'mi-cloud', goods: '', wallet: 'alipay', from: '2023-04-09', months: 1, fen: 600 }
}

function many(): SubscriptionView[] {
  const services = [
    'mi-cloud',
    'mi-home-camera',
    'mi-tv',
    'mi-music',
    'mi-kids',
    'mi-reading',
    'mi-themes',
    'mi-ai',
  ] as const
  return Array.from({ length: 60 }, (_none, index) =>
    subscription({
      id: String(100 + index),
      service: services[index % services.length] ?? 'mi-cloud',
      goods:
        index % 7 === 0
          ? '小米云服务 2TB 超大空间家庭共享版 连续包年自动续费（老用户专享优惠，到期前二十四小时自动续订）'
          : `云服务 ${index + 1}00GB 连续包月`,
      wallet: index % 2 ? 'wechat' : 'alipay',
      from: '2015-04-09',
      months: 120 - index,
      fen: 600 + index * 100,
      status: index % 5 === 4 ? 'lapsed' : 'active',
    }),
  )
}

export function madeUpOverview(scene: Scene): Overview {
  const subscriptions = scene === 'empty' ? [] : [...(scene === 'many' ? many() : few()), ...ofOthers()]
  return {
    asOf,
    today: asOf,
    coverage: {
      alipay: scene === 'empty' ? null : { from: '2023-04-01', to: '2025-03-31' },
      wechat: scene === 'empty' ? null : { from: '2023-04-01', to: '2025-03-31' },
    },
    transactions: scene === 'empty' ? 0 : 3412,
    sample: scene === 'few',
    summary: summaryOf(subscriptions),
    subscriptions,
    setAside: [],
    lookalikes: [],
    otherCharges: scene === 'empty' ? [] : otherCharges(),
    unmatchedRefunds: [],
  }
}

function otherCharges(): Overview['otherCharges'] {
  return ['2023-06-18', '2023-11-11', '2024-02-03', '2024-06-18', '2024-11-11', '2025-01-05'].map(
    (on, index) => ({
      ...charge({ ...plan('9'), service: 'mi-other' }, on, '20:11:06', 9900 + index * 5100, index),
      wallet: 'alipay',
      counterparty: '小米科技有限责任公司',
      goods: '小米商城-耳机',
    }),
  )
}

function ofOthers(): SubscriptionView[] {
  return [
    {
      ...subscription({
        ...plan('20'),
        service: 'other',
        goods: '某视频会员 连续包月',
        months: 18,
        fen: 2500,
      }),
    },
    {
      ...subscription({
        ...plan('21'),
        service: 'other',
        goods: '某网盘 超级会员',
        months: 3,
        every: 12,
        fen: 26300,
      }),
    },
  ].map(one => ({ ...one, counterparty: '某某网络技术有限公司' }))
}

export function madeUpSources(scene: Scene): Output<'bills.list'> {
  if (scene === 'empty' || scene === 'reading') return { sources: [] }
  const tally = {
    count: 1706,
    income: { count: 40, fen: 120_000 },
    expense: { count: 1600, fen: 8_312_055 },
    neutral: { count: 66, fen: 0 },
  }
  const source = (id: number, change: Partial<SourceView>): SourceView => ({
    id,
    name: alipayFile,
    sha256: '3b1f'.repeat(16),
    account: null,
    format: 'alipay-app-csv',
    encoding: 'gb18030',
    period: { from: '2024-04-01', to: '2025-03-31' },
    rows: 1706,
    imported: 1706,
    duplicates: 0,
    declared: tally,
    computed: tally,
    reconciled: true,
    wallet: 'alipay',
    rejectedCount: 0,
    importedAt: '2025-04-01T20:11:06+08:00',
    sample: false,
    notices: [],
    ...change,
  })
  const sources = [
    source(1, {}),
    source(2, {
      name: wechatFile,
      wallet: 'wechat',
      format: 'wechat-xlsx',
      encoding: null,
      imported: 1200,
      duplicates: 504,
      rejectedCount: 2,
      reconciled: false,
      computed: { ...tally, count: 1704, expense: { count: 1598, fen: 8_311_055 } },
    }),
    source(3, {
      name: '支付宝交易明细(20230401-20240331).csv',
      period: { from: '2023-04-01', to: '2024-03-20' },
      sample: true,
    }),
    source(4, {
      name: 'alipay_2019.csv',
      format: 'alipay-web-csv',
      declared: null,
      reconciled: null,
      period: { from: '2019-01-01', to: '2019-12-31' },
    }),
  ]
  const repeated = Array.from({ length: 40 }, (_none, index) =>
    source(10 + index, {
      name: `alipay_${index}.csv`,
      period: { from: `${monthOf(day('2014-01-01'))}-01`, to: '2014-12-31' },
    }),
  )
  return {
    sources: scene === 'many' ? [...sources, ...repeated] : sources,
  }
}
