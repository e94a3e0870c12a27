import type { CaseView } from '../../contract/claims.ts'
import type { Output } from '../../contract/requests.ts'
import { day, type WallTime } from '../../core/base/calendar.ts'
import { fen, zeroFen } from '../../core/base/money.ts'
import type { ClaimFacts } from '../../core/claims/claim-facts.ts'
import type { Scene } from './scene.ts'

const lawCheckedOn = '2026-03-01'
const trade = 'alipay:20240310220014000010001'
const title = { services: ['小米云服务 50GB 连续包月'], from: '2024-03', to: '2024-03' }
const bilingual = (zh: string) => ({ zh, en: zh })

export function madeUpCases(scene: Scene): Output<'claims.list'> {
  if (scene === 'empty') return []
  const { id, title, createdAt, claimedFen, answered, sample, payers, stage, next, refundedFen } =
    madeUpCase()
  const count = scene === 'many' ? 40 : 1
  return Array.from({ length: count }, (_none, index) => ({
    id: id + index,
    title,
    createdAt,
    claimedFen,
    answered,
    sample,
    payers,
    stage,
    next,
    refundedFen,
  }))
}

export function madeUpDue(scene: Scene): Output<'claims.deadlines'> {
  const count = scene === 'many' ? 40 : scene === 'few' ? 1 : 0
  return Array.from({ length: count }, (_none, index) => ({
    id: index + 1,
    title,
    day: { kind: 'sue', on: day('2026-03-10') },
  }))
}

/** A case whose questions are answered, with one claim, one letter and evidence half gathered. */
export function madeUpCase(): CaseView {
  return {
    id: 1,
    title,
    respondent: '小米科技有限责任公司',
    nameless: null,
    askedOf: [],
    createdAt: '2026-03-02T20:11:06+08:00',
    charges: [{ wallet: 'alipay', tradeNo: trade.slice('alipay:'.length) }],
    chargedFen: 15_000,
    claimedFen: 600,
    mostFen: 600,
    openExcessFen: 0,
    sureFen: 600,
    search: null,
    lacking: [],
    questions: [
      {
        id: 'payer',
        kind: 'choice',
        options: ['self', 'minor'],
        optional: false,
        use: 'claim',
        isToday: false,
        contradicts: null,
        answer: 'self',
      },
    ],
    answered: true,
    claims: [claim()],
    damages: null,
    evidence: [evidence('done'), evidence('missing')],
    letters: [letter()],
    unusedOverrides: [],
    keeping: [bilingual('截整个屏幕，不裁剪。')],
    disclaimers: [bilingual('这里写的不是法律意见。')],
    lawCheckedOn,
    sample: true,
    payers: [],
    alsoStarted: [],
    overlaps: [],
    running: [],
    laterCharges: [],
    missingCharges: 0,
    limitation: {
      next: { on: day('2027-03-10'), from: null },
      isOfOne: false,
      expired: [],
      rescission: null,
      periods: [],
    },
    channels: [],
    stage: 'ready',
    next: { kind: 'nothing', state: null, deadline: null, overdue: 0 },
    daysAhead: 1,
    refundedFen: 0,
    refunds: [],
    unmatchedRefunds: { count: 0, fen: 0 },
  }
}

function claim(): ClaimFacts {
  const share = { kind: 'whole' } as const
  const charged = fen(600)
  return {
    situation: 'duplicate',
    strength: 'good',
    fen: charged,
    isFavour: false,
    formula: {
      terms: [{ count: 1, charged, share, gross: charged }],
      refunded: zeroFen,
      total: charged,
    },
    others: null,
    trades: [trade],
    law: {
      title: bilingual('同一期扣了两次，多扣的要退'),
      merchantSays: bilingual('两笔是两项服务。'),
      answer: bilingual('请说明第二笔对应哪一项服务、哪一段时间。'),
      weakness: bilingual('如果确有两个账号，这一项就不成立。'),
    },
    bases: [
      {
        citation: '《中华人民共和国民法典》第九百八十五条',
        text: null,
        excerpt: false,
        inForceFrom: '2021-01-01',
        about: bilingual('不当得利要返还'),
        note: null,
        partOf: null,
        trades: [trade],
      },
    ],
    answerBases: [],
  }
}

function evidence(state: 'done' | 'missing'): CaseView['evidence'][number] {
  return {
    id: state === 'done' ? 'bill-original' : 'wallet-mandate',
    title: bilingual(state === 'done' ? '账单原件' : '自动续费页面的截图'),
    why: bilingual('能看出是什么时候开通的。'),
    how: [bilingual('设置 → 小米账号 → 自动续费，整页截下来。')],
    state,
    rank: state === 'done' ? 'must' : 'more',
    byApp: state === 'done',
    list: [
      {
        kind: 'charge',
        paidAt: '2024-03-10T09:12:44' as WallTime,
        fen: fen(600),
        wallet: 'alipay',
        tradeNo: trade.slice('alipay:'.length),
        merchantOrderNo: null,
      },
    ],
    attachments: [],
  }
}

function letter(): CaseView['letters'][number] {
  const text =
    '小米科技有限责任公司：\n\n你公司于2024年3月9日、3月10日就同一期服务扣款两次，请退回多扣的 ¥6.00。'
  return {
    id: 'merchant',
    title: bilingual('给商家的信'),
    use: bilingual('发给官方客服。'),
    text,
    drafted: `${text}\n请在7日内答复。`,
    override: { text, baseText: text },
    newFacts: [{ after: [text], old: [], new: ['请在7日内答复。'] }],
    length: text.length,
    limit: null,
    leftOut: ['扣款的这段时间，我很少用这项服务。'],
    shortened: ['附件：扣费明细、账单详情截图。'],
    isSecond: false,
    sent: null,
    hasLengths: false,
  }
}
