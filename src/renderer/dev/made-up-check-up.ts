import type { CheckUp, CheckUpChange } from '../../contract/cancellation.ts'
import type { Output } from '../../contract/requests.ts'
import { day } from '../../core/base/calendar.ts'
import { fen } from '../../core/base/money.ts'
import type { Scene } from './scene.ts'

const once = { count: 1, from: day('2024-03-09'), to: day('2024-03-09') }

const changes: CheckUpChange['facts'][] = [
  {
    kind: 'charged-anyway',
    late: [
      {
        tradeNo: '2024030922001400001093',
        merchantOrderNo: null,
        paidAt: '2024-03-09T00:31:12+08:00',
        fen: fen(600),
        refundedFen: fen(0),
        source: { name: '三月.csv', line: 12 },
        closedAt: '2024-03-02T20:10:00+08:00',
        step: 'wallet',
        pending: false,
      },
    ],
  },
  { kind: 'came-back', ...once, fen: fen(900) },
  { kind: 'fresh', ...once, fen: fen(1200) },
  { kind: 'dearer', before: fen(600), after: fen(900), since: day('2024-03-09') },
  { kind: 'verified', silent: { from: day('2024-03-04'), to: day('2024-03-18') } },
  { kind: 'went-on', ...once, fen: fen(600) },
]

/** A check-up with a change of each kind. */
export function madeUpCheckUp(scene: Scene): CheckUp {
  const shownTo = { alipay: '2024-03-31', wechat: null }
  if (scene === 'empty')
    return { since: null, bills: [], changes: [], shownTo: { alipay: null, wechat: null } }
  return {
    since: { day: '2024-03-01', checkUp: 1 },
    bills: [{ name: '三月.csv', wallet: 'alipay', from: '2024-03-01', to: '2024-03-31' }],
    changes: changes.map((facts, index) => ({
      facts,
      subscriptionId: `0-${index}`,
      name: {
        service: 'mi-cloud',
        merchant: 'xiaomi',
        product: null,
        tier: null,
        size: '200GB',
        period: 'monthly',
        counterparty: '小米科技有限责任公司',
        mark: null,
        given: null,
      },
      service: 'mi-cloud',
      wallet: 'alipay',
      charges: [{ wallet: 'alipay', tradeNo: '2024030922001400001093' }],
    })),
    shownTo,
  }
}

/** One limit passed and one kept, and a note. */
export function madeUpLimits(scene: Scene): Output<'reminders.limits'> {
  const all = { target: { kind: 'all' as const }, name: null, wallet: null }
  if (scene === 'empty') return { targets: [all], limits: [], notes: [] }
  const state = { ...all, period: '2024-03', spentFen: 2100, comingFen: 0 }
  return {
    targets: [all],
    limits: [
      { ...state, id: 1, per: 'month', fen: 2000, over: [{ period: '2024-03', fen: 2100 }] },
      { ...state, id: 2, per: 'year', fen: 30_000, period: '2024', over: [] },
    ],
    notes: [{ ...all, id: 1, note: '问问家里还用不用', daysBefore: 7 }],
  }
}
