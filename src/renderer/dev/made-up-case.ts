import type { CaseView, ClaimView } from '../../contract/claims.ts'
import type { Output } from '../../contract/requests.ts'
import type { Scene } from './scene.ts'

const lawCheckedOn = '2026-03-01'
const trade = 'alipay:20240310220014000010001'

export function madeUpCases(scene: Scene): Output<'claims.list'> {
  if (scene === 'empty') return []
  const { id, title, createdAt, claimedFen, answered, sample, stage, next, refundedFen } = madeUpCase()
  const count = scene === 'many' ? 40 : 1
  return Array.from({ length: count }, (_none, index) => ({
    id: id + index,
    title,
    createdAt,
    claimedFen,
    answered,
    sample,
    stage,
    next,
    refundedFen,
  }))
}

export function madeUpDue(scene: Scene): Output<'claims.deadlines'> {
  const text = '「小米云服务 50GB 连续包月」：对方答复的期限到 3月10日，过了 2 天。'
  const count = scene === 'many' ? 40 : scene === 'few' ? 1 : 0
  return Array.from({ length: count }, (_none, index) => ({ id: index + 1, on: '2026-03-10', text }))
}

/** A case whose questions are answered, with one claim, one letter and evidence half gathered. */
export function madeUpCase(): CaseView {
  return {
    id: 1,
    title: '小米云服务 50GB 连续包月',
    respondent: '小米科技有限责任公司',
    createdAt: '2026-03-02T20:11:06+08:00',
    charges: [{ wallet: 'alipay', tradeNo: trade.slice('alipay:'.length) }],
    chargedFen: 15_000,
    claimedFen: 600,
    questions: [
      {
        id: 'who',
        title: '这些服务是谁在用？',
        why: '付款的人和用的人不一样时，要说的话也不一样。',
        where: null,
        kind: 'choice',
        options: [
          { value: 'self', label: '我自己（成年人）' },
          { value: 'child', label: '家里的孩子' },
        ],
        optional: false,
        answer: 'self',
      },
    ],
    answered: true,
    claims: [claim()],
    evidence: [evidence('done'), evidence('missing')],
    letters: [letter()],
    unusedWordings: [],
    keeping: ['截整个屏幕，不裁剪。'],
    disclaimers: ['这里写的不是法律意见。'],
    lawCheckedOn,
    sample: true,
    alsoStarted: [],
    overlaps: [],
    running: [],
    missingCharges: 0,
    limitation: { next: '2027-03-10', expired: [], rescission: null, clocks: [] },
    channels: [],
    stage: 'ready',
    next: { kind: 'take', channel: 'merchant', on: null, overdue: 0, text: '把退款申请发给对方。' },
    daysAhead: 1,
    refundedFen: 0,
    refunds: [],
    unmatchedRefunds: { count: 0, fen: 0 },
  }
}

function claim(): ClaimView {
  return {
    situation: 'duplicate',
    title: '同一期扣了两次，多扣的要退',
    strength: 'good',
    fen: 600,
    formula: '多扣的 1 笔：¥6.00',
    trades: [trade],
    bases: [
      {
        citation: '《中华人民共和国民法典》第九百八十五条',
        text: null,
        excerpt: false,
        inForceFrom: '2021-01-01',
        checkedOn: lawCheckedOn,
        about: '不当得利要返还',
        note: null,
        appliesTo: null,
        trades: [trade],
      },
    ],
    merchantSays: '两笔是两项服务。',
    answer: '请说明第二笔对应哪一项服务、哪一段时间。',
    answerBases: [],
    weakness: '如果确有两个账号，这一项就不成立。',
  }
}

function evidence(state: 'done' | 'missing'): CaseView['evidence'][number] {
  return {
    id: state === 'done' ? 'bill-original' : 'wallet-mandate',
    title: state === 'done' ? '账单原件' : '自动续费页面的截图',
    why: '能看出是什么时候开通的。',
    how: ['设置 → 小米账号 → 自动续费，整页截下来。'],
    state,
    byApp: state === 'done',
    list: ['2024-03-10 09:12:44 ¥6.00'],
    attachments: [],
  }
}

function letter(): CaseView['letters'][number] {
  const text =
    '小米科技有限责任公司：\n\n你公司于2024年3月9日、3月10日就同一期服务扣款两次，请退回多扣的 ¥6.00。'
  return {
    id: 'merchant',
    title: '给商家的信',
    use: '发给官方客服。',
    text,
    drafted: `${text}\n请在7日内答复。`,
    own: { text, over: text },
    newFacts: [{ after: [text], old: [], new: ['请在7日内答复。'] }],
    length: text.length,
    limit: null,
  }
}
