import { neverReminded } from '../../fixture/answers.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { cloudPlan, monthly } from './test-case.ts'

/** One case of each situation: the bill, what the person says, and what has to come of it. */
export interface TenCase {
  id: string
  title: string
  trades: FixtureTrade[]
  wallet?: 'alipay' | 'wechat'
  answers: Record<string, string>
  fen: number
  /** What the report must cite, and for which charges where not for all. */
  cites: string[]
}

const own = { ...neverReminded, reminder: 'all', name: '张三' }
const off = { cancelled: 'yes', 'cancelled-proof': 'yes' }
const yearly: FixtureTrade = {
  ...cloudPlan,
  goods: '小米云服务-200GB连续包年',
  at: '2026-05-20 09:00:00',
  fen: 22_200,
}

export const tenCases: TenCase[] = [
  {
    id: 'no-reminder',
    title: '续费前没有收到提醒',
    // 2021 to 2026: every change of the rules lies in between.
    trades: monthly('2021-03', 68, 600),
    answers: { ...own, reminder: 'none' },
    fen: 67 * 600,
    cites: [
      '第十条第二款</strong> <span class="note">国务院；2024年7月1日起施行；适用于第 41–68 笔',
      '第十八条</strong> <span class="note">国家市场监督管理总局；2021年5月1日起施行；适用于第 3–58 笔',
      '适用于第 59–68 笔',
      '《互联网平台价格行为规则》',
      '2026年4月10日起施行；适用于第 63–68 笔',
    ],
  },
  {
    id: 'after-cancellation',
    title: '关闭之后又扣了费',
    trades: monthly('2025-06', 8, 2100),
    wallet: 'wechat',
    answers: { ...own, ...off, 'cancelled-on': '2025-11-05' },
    fen: 4200,
    cites: ['第九百三十三条', '我已于2025年11月5日关闭自动续费'],
  },
  {
    id: 'duplicate',
    title: '同一周期扣了两次',
    trades: [...monthly('2025-01', 10, 600), { ...cloudPlan, at: '2025-06-07 20:11:09', fen: 600 }],
    answers: { ...own, double: 'same' },
    fen: 600,
    cites: ['《中华人民共和国价格法》第四十一条', '2025年6月5日已经扣费，2025年6月7日又扣6元'],
  },
  {
    id: 'trial',
    title: '试用转成了付费',
    trades: [{ ...cloudPlan, at: '2025-01-05 08:31:12', fen: 100 }, ...monthly('2025-02', 8, 2990)],
    answers: { ...own, trial: 'yes', signup: 'hidden-proof' },
    fen: 23_920,
    cites: ['第四百九十六条第二款', '¥29.90 × 8 = ¥239.20', '首次扣费1元，2025年2月5日起每期29.90元'],
  },
  {
    id: 'price-rise',
    title: '涨价没有通知',
    trades: [...monthly('2025-01', 6, 2100), ...monthly('2025-07', 5, 2500)],
    answers: { ...own, price: 'not-told' },
    fen: 2000,
    cites: ['每期由 ¥21 变为 ¥25', '第五百四十四条'],
  },
  {
    id: 'minor',
    title: '孩子开通的',
    trades: monthly('2026-01', 4, 1500),
    answers: { ...own, payer: 'minor', 'minor-age': 'under-8', 'minor-refused': 'yes', guardian: 'mother' },
    fen: 6000,
    cites: ['第一百四十四条', '我是孩子的母亲'],
  },
  {
    id: 'goodwill',
    title: '没有用到的部分，协商退还',
    trades: [{ ...yearly, at: '2025-05-20 09:00:00' }, yearly],
    answers: own,
    fen: 10_947,
    cites: ['剩余 180 天 ÷ 全期 365 天'],
  },
  {
    id: 'refused',
    title: '要求退款，被拒绝或者没有回音',
    trades: monthly('2025-06', 8, 600),
    answers: { ...own, reminder: 'none', demanded: 'refused', 'demanded-on': '2026-10-08' },
    fen: 4200,
    cites: ['第四十八条第一款第八项', '不另计', '我于2026年10月8日要求退款，被拒绝'],
  },
  {
    id: 'unauthorised',
    title: '没有得到本人同意',
    trades: monthly('2026-01', 3, 3000),
    answers: { payer: 'stolen', future: 'stop', demanded: 'no', name: '张三' },
    fen: 9000,
    cites: ['《中华人民共和国电子商务法》第五十七条'],
  },
  {
    id: 'early',
    title: '没到期就提前扣了费',
    trades: [...monthly('2025-01', 6, 600), { ...cloudPlan, at: '2025-06-20 08:31:12', fen: 600 }],
    answers: { ...own, ...off, 'cancelled-on': '2025-06-25', early: 'not-told' },
    fen: 600,
    cites: [
      '《中华人民共和国消费者权益保护法实施条例》第九条第一款',
      '2025年6月20日又扣下一期',
      '我已于2025年6月25日关闭自动续费。',
    ],
  },
]
