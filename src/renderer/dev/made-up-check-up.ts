import type { ChangeView, CheckUpView } from '../../contract/cancellation.ts'
import type { Output } from '../../contract/requests.ts'
import type { Scene } from './scene.ts'

const reasons: [ChangeView['kind'], string][] = [
  ['charged-anyway', '3月2日 在支付宝关闭，3月9日 00:31 又扣了 ¥6.00。'],
  ['came-back', '原来看着已经停了，又扣了 ¥9.00（3月21日）。'],
  ['fresh', '以前的账单里没有，新账单里扣了 ¥12.00（3月5日），还在继续。'],
  ['dearer', '3月9日起，每次从 ¥6.00 涨到 ¥9.00。'],
  ['verified', '3月3日到3月18日的账单里没有这项扣费，确认停了。'],
  ['went-on', '照常扣了 ¥6.00（3月9日）。'],
]

/** A check-up with a change of each kind. */
export function madeUpCheckUp(scene: Scene): CheckUpView {
  const shownTo = { alipay: '2024-03-31', wechat: null }
  if (scene === 'empty')
    return { since: null, bills: [], changes: [], shownTo: { alipay: null, wechat: null } }
  return {
    since: { day: '2024-03-01', checkUp: 1 },
    bills: [{ name: '三月.csv', wallet: 'alipay', from: '2024-03-01', to: '2024-03-31' }],
    changes: reasons.map(([kind, reason], index) => ({
      kind,
      subscriptionId: `0-${index}`,
      title: '小米云服务·200GB 连续包月',
      wallet: 'alipay',
      reasons: [reason],
      charges: [{ wallet: 'alipay', tradeNo: '2024030922001400001093' }],
      fen: 600,
    })),
    shownTo,
  }
}

/** One limit passed and one kept, and a note. */
export function madeUpLimits(scene: Scene): Output<'reminders.limits'> {
  const all = { target: { kind: 'all' as const }, title: null, wallet: null }
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
