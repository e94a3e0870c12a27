import type { AccountView } from '../../contract/accounts.ts'
import type { Output } from '../../contract/requests.ts'
import { day } from '../../core/base/calendar.ts'
import type { Scene } from './scene.ts'

/**
 * Four accounts: one's own, in which a mother paid a little, the mother's that nobody named yet, one with a bill that
 * names nobody, and one without.
 */
export function madeUpAccounts(scene: Scene): Output<'accounts.list'> {
  if (scene === 'empty' || scene === 'reading') return { accounts: [], missing: [] }
  const account = (change: Partial<AccountView>): AccountView => ({
    key: 'alipay:139****1234/陈晓雨',
    wallet: 'alipay',
    name: { wallet: 'alipay', label: '139****1234', holder: '陈晓雨' },
    person: { is: 'me' },
    bills: [1, 2],
    assumed: [],
    covered: [{ from: '2024-04-01', to: '2026-03-31' }],
    sample: false,
    paidFrom: [],
    ...change,
  })
  const hers = { wallet: 'alipay', label: '138****5608', holder: '李桂芳' } as const
  const nickname = { wallet: 'wechat', label: '小雨', holder: null } as const
  return {
    accounts: [
      account({ paidFrom: [{ key: 'a', trades: 3 }] }),
      account({
        key: 'w',
        wallet: 'wechat',
        name: nickname,
        bills: [3, 4],
        assumed: [4],
        covered: [{ from: '2025-04-01', to: '2026-03-31' }],
      }),
      account({
        key: 'a',
        name: hers,
        person: scene === 'trouble' ? null : { is: 'mother' },
        bills: [5, 6],
        covered: [
          { from: '2025-04-01', to: '2025-08-31' },
          { from: '2025-10-01', to: '2026-03-31' },
        ],
      }),
      ...(scene === 'trouble'
        ? [account({ key: 'n', name: null, person: null, bills: [7], assumed: [7] })]
        : []),
    ],
    missing: [
      {
        why: 'before',
        of: { wallet: 'wechat', name: nickname, person: { is: 'me' } },
        first: day('2025-04-01'),
        rows: 12,
      },
      {
        why: 'gap',
        of: { wallet: 'alipay', name: hers, person: { is: 'mother' } },
        days: { from: day('2025-09-01'), to: day('2025-09-30') },
      },
      {
        why: 'wallet',
        of: { wallet: 'wechat', name: null, person: { is: 'mother' } },
        rows: 3,
        cards: ['招商银行储蓄卡(1234)'],
      },
    ],
  }
}
