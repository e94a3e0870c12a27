import type { EvidenceId } from '../../../src/core/claims/evidence-names.ts'
import { plainAnswers } from '../../fixture/answers.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { monthly } from '../claims/test-case.ts'

/** The papers that differ from case to case. */
export const papers = ['merchant', 'wallet', 'complaint', 'form', 'report', 'court', 'pack'] as const
export type Paper = (typeof papers)[number]

/** A case whose papers were once read as the other side's lawyer, as an officer and as the person would. */
export interface NamedCase {
  id: string
  title: string
  trades: readonly FixtureTrade[]
  answers: Readonly<Record<string, string>>
  /** Pictures given as evidence, by item. */
  files?: readonly EvidenceId[]
  /** Papers that it has none of. */
  without?: readonly Paper[]
  /** What has to stand in which paper. */
  says: Partial<Record<Paper, readonly string[]>>
  /** What must stand in no paper of it. */
  never: RegExp
}

const cloud = { counterparty: '小米科技有限责任公司', goods: '小米云服务-200GB连续包月' }
/** Collects the money of a contract with another company. */
const collected = { ...cloud, counterparty: '北京小米移动软件有限公司' }
const dearer = (plan: typeof cloud) => [
  ...monthly('2024-11', 12, 1800, plan),
  ...monthly('2025-11', 12, 2100, plan),
]
const reminded = { ...plainAnswers, reminder: 'all' }

export const namedCases: readonly NamedCase[] = [
  {
    id: 'X1',
    title: '每一项都填了',
    trades: dearer(collected),
    answers: {
      ...plainAnswers,
      price: 'not-told',
      'looked-sms': 'none',
      'looked-wallet': 'none',
      'looked-mail': 'none',
      'looked-app': 'none',
      'looked-push': 'none',
      'would-cancel': 'yes',
      used: 'little',
      'found-on': '2026-11-01',
      future: 'stop',
      demand: 'all',
      demanded: 'refused',
      'demanded-on': '2026-11-03',
      ticket: 'T20261103',
      fallback: 'recent',
      name: '王秀英',
      phone: '13812345678',
      address: '成都市青羊区东城根街1号',
      'mi-account': '1234567890',
      'respondent-name': '小米科技有限责任公司',
      'respondent-address': '北京市海淀区青石路7号',
      'respondent-code': '91110000MA0000000X',
      'for-living': 'yes',
      elsewhere: 'no',
      originals: 'rows',
    },
    files: ['charge-details', 'reminder-search', 'correspondence', 'identity'],
    says: {
      merchant: [
        '小米科技有限责任公司、北京小米移动软件有限公司：',
        '小米账号1234567890，手机138****5678',
        '共24笔468元（18元12笔、21元12笔）',
        '2025年11月5日起每期由18元变为21元，共12笔，合计高出36元。',
        '退还468元（18元×12＋21元×12），原路退回',
        '停止自动续费',
      ],
      wallet: [
        '被「北京小米移动软件有限公司」自动扣款',
        '共24笔468元',
        '请商家退还468元',
        '请取消这项自动扣款',
      ],
      complaint: ['【诉求】退还自动续费468元', '停止自动续费。', '工单号T20261103', '小米账号1234567890'],
      form: [
        '企业名称（先搜这个，再选）：小米科技有限责任公司',
        '搜不到时，搜账单上的收款方：北京小米移动软件有限公司',
        '统一社会信用代码：91110000MA0000000X',
        '联系电话：13812345678',
        '消费金额：468元',
      ],
      report: ['2025年11月5日起每期由18元变为21元，共12笔', '没有以显著方式提请消费者注意'],
      court: [
        '被告一：小米科技有限责任公司，住所地北京市海淀区青石路7号，统一社会信用代码91110000MA0000000X',
        '被告二：北京小米移动软件有限公司（收款方），住所地____，统一社会信用代码____',
        '判令被告共同退还原告468元。',
        '上项请求不成立的，判令被告共同退还涨价的差额36元。',
        '此致\n北京互联网法院',
      ],
      pack: ['24 笔，合计 ¥468', '证据1-1', '证据4-1'],
    },
    never: /您|本人(?!身份)/,
  },
  {
    id: 'X3',
    title: '关了以后还扣，要求退款被拒绝',
    trades: monthly('2025-06', 17, 2100, cloud),
    answers: {
      ...reminded,
      cancelled: 'yes',
      'cancelled-on': '2026-06-10',
      'cancelled-proof': 'yes',
      future: 'closed',
      demand: 'all',
      demanded: 'refused',
      'demanded-on': '2026-10-20',
      name: '王秀英',
    },
    says: {
      merchant: [
        '我已于2026年6月10日关闭自动续费，之后仍被扣款4笔84元。',
        '共17笔357元',
        '退还84元（21元×4）',
        '用文字确认自动扣款已经取消',
      ],
      wallet: ['共17笔357元', '我已于2026年6月10日关闭自动续费，之后仍被扣款4笔84元。', '请商家退还84元'],
      complaint: ['退还自动续费84元（21元×4）', '要求退款，被拒绝'],
      form: ['消费金额：357元'],
      report: ['举报人已于2026年6月10日关闭自动续费，之后仍被扣费。'],
      court: ['判令被告退还原告84元。', '计算：¥21 × 4 = ¥84', '此致\n北京互联网法院'],
      pack: ['17 笔，合计 ¥357', '第 14–17 笔'],
    },
    // A tick is no file, and what is off needs no switching off.
    never: /有带日期的记录|停止自动续费/,
  },
  {
    id: 'X4',
    title: '扣了两次，不确定是不是同一个账号',
    trades: [
      ...monthly('2025-06', 17, 2100, cloud),
      { ...cloud, at: '2026-03-07 20:11:09', fen: 2100 },
      { ...cloud, at: '2026-05-08 20:11:09', fen: 2100 },
    ],
    answers: { ...reminded, double: 'unsure', future: 'keep', demand: 'all', name: '王秀英' },
    without: ['complaint', 'form', 'report', 'court'],
    says: {
      merchant: [
        '2026年3月5日已经扣费，2026年3月7日又扣21元',
        '2026年5月5日已经扣费，2026年5月8日又扣21元',
        '核实有疑问的2笔，确属重复扣费的，退还42元（21元×2）',
      ],
      wallet: [
        '2026年3月5日已经扣费，2026年3月7日又扣21元',
        '2026年5月5日已经扣费，2026年5月8日又扣21元',
        '请商家核实有疑问的2笔，确属重复扣费的，退还42元',
      ],
      pack: ['19 笔，合计 ¥399'],
    },
    never: /停止自动续费|解除|取消这项|重复的扣费属于同一账号|没有法律根据。/,
  },
  {
    id: 'X5',
    title: '试用转成了付费，说是欺诈',
    trades: [{ ...cloud, at: '2025-01-05 08:31:12', fen: 10 }, ...monthly('2025-02', 8, 2990, cloud)],
    answers: {
      ...reminded,
      trial: 'yes',
      signup: 'hidden-proof',
      'first-charge': 'signup',
      future: 'closed',
      demand: 'all',
      fraud: 'yes',
      'fraud-what': '页面写着“到期不续”，没有写到期自动扣费',
      'fraud-when': '2026-10-01',
      'fraud-where': '开通页面',
      'fraud-why': '没有去关',
      name: '王秀英',
    },
    files: ['signup-page'],
    says: {
      merchant: ['退还239.20元（29.90元×8）', '增加赔偿717.60元', '共9笔239.30元（0.10元1笔、29.90元8笔）'],
      wallet: ['开通页面没有醒目地写明', '首次扣费0.10元，2025年2月5日起每期29.90元', '请商家退还239.20元'],
      complaint: [
        '退还自动续费239.20元（29.90元×8）',
        '增加赔偿717.60元',
        '页面写着“到期不续”，没有写到期自动扣费',
      ],
      form: ['诉求：退费、增加赔偿', '消费金额：239.30元'],
      report: ['首次扣费0.10元，2025年2月5日起每期29.90元'],
      court: [
        '判令被告退还原告239.20元。',
        '计算：¥29.90 × 8 = ¥239.20',
        '判令被告增加赔偿原告717.60元。',
        '计算：¥239.20 × 3 = ¥717.60',
      ],
      pack: ['9 笔，合计 ¥239.30', '请求金额合计 ¥956.80'],
    },
    never: /239\.30元（29|开通当时的页面和同意记录、开通当时/,
  },
  {
    id: 'Y1',
    title: '十一笔没有提醒，一笔在关了以后',
    trades: monthly('2025-10', 12, 2100, cloud),
    answers: {
      ...plainAnswers,
      cancelled: 'yes',
      'cancelled-on': '2026-08-20',
      'cancelled-proof': 'yes',
      'would-cancel': 'yes',
      future: 'closed',
      demand: 'all',
      name: '王秀英',
    },
    files: ['cancellation-proof'],
    says: {
      merchant: ['共12笔252元', '退还252元（21元×12）', '有带日期的记录，之后仍被扣款'],
      wallet: ['共12笔252元', '请商家退还252元'],
      complaint: ['退还自动续费252元（21元×12）'],
      form: ['消费金额：252元'],
      report: ['没有以显著方式提请消费者注意', '之后仍被扣费'],
      court: [
        '判令被告退还原告252元。',
        '计算：¥21 × 12 = ¥252',
        // One article that two claims rest on is tied to the facts of both.
        '第十八条：自动续费应当可以随时取消，原告已经取消。自动续费日期之前，应当以显著方式提请消费者注意，2021年和2025年的文本都有这一要求。',
      ],
      pack: ['第 1–11 笔', '第 12 笔'],
    },
    never: /停止自动续费|231/,
  },
  {
    id: 'Y2',
    title: '只要涨价的差额，还要用',
    trades: dearer(cloud),
    answers: { ...reminded, price: 'not-told', future: 'keep', demand: 'excess', name: '王秀英' },
    says: {
      merchant: [
        '共24笔468元（18元12笔、21元12笔）',
        '2025年11月5日起每期由18元变为21元，共12笔，合计高出36元。',
        '退还36元，即（21元−18元）×12，原路退回',
      ],
      wallet: ['2025年11月5日起每期由18元变为21元，共12笔，合计高出36元。', '请商家退还36元'],
      complaint: ['退还自动续费36元，即（21元−18元）×12', '合计高出36元'],
      form: ['消费金额：468元'],
      report: ['2025年11月5日起每期由18元变为21元，共12笔，合计高出36元。'],
      court: [
        '判令被告退还原告36元。',
        '计算：（¥21 − ¥18）× 12 = ¥36',
        '《中华人民共和国民法典》第五百四十三条',
      ],
      pack: ['24 笔，合计 ¥468', '请求金额合计 ¥36'],
    },
    never: /停止自动续费|解除|取消|互联网平台价格行为规则/,
  },
  {
    id: 'Y3',
    title: '同一个账号扣了两次，还要用',
    trades: [
      ...monthly('2025-06', 17, 2100, cloud),
      { ...cloud, at: '2026-03-07 20:11:09', fen: 2100 },
      { ...cloud, at: '2026-05-08 20:11:09', fen: 2100 },
    ],
    answers: { ...reminded, double: 'same', future: 'keep', demand: 'excess', name: '王秀英' },
    without: ['report'],
    says: {
      merchant: ['共19笔399元', '退还42元（21元×2）', '重复的扣费属于同一账号的同一项服务。'],
      wallet: ['2026年5月5日已经扣费，2026年5月8日又扣21元', '重复的扣费属于同一账号', '请商家退还42元'],
      complaint: ['退还自动续费42元（21元×2）'],
      form: ['消费金额：399元', '消费日期（有争议的最近一笔）：2026年5月8日'],
      court: ['判令被告退还原告42元。', '计算：¥21 × 2 = ¥42'],
      pack: ['19 笔，合计 ¥399'],
    },
    never: /停止自动续费|解除|取消这项/,
  },
  {
    id: 'Y4',
    title: '孩子开通的',
    trades: monthly('2025-11', 12, 2100, collected),
    answers: {
      ...plainAnswers,
      payer: 'minor',
      'minor-age': '8-13',
      guardian: 'mother',
      'minor-refused': 'yes',
      'child-name': '王小满',
      'child-born': '2015-05-06',
      'would-cancel': 'yes',
      future: 'stop',
      demand: 'all',
      name: '王秀英',
      phone: '13812345678',
    },
    says: {
      merchant: [
        '我是孩子的母亲。',
        '开通时我不知情，没有同意，现在也不同意（不追认），特此通知。',
        '退还252元（21元×12）',
      ],
      wallet: ['我是孩子的母亲。', '请商家退还252元'],
      complaint: ['我是孩子的母亲。', '退还自动续费252元（21元×12）'],
      form: ['投诉人姓名：王秀英'],
      report: ['没有以显著方式提请消费者注意'],
      court: [
        '原告：王小满，性别____，2015年5月6日出生',
        '法定代理人：王秀英，性别____，____年____月____日出生，____族，职业____，工作单位____，身份证号____，原告的母亲',
        '法定代理人没有同意，也不追认。',
        '具状人：________\n法定代理人：________',
      ],
      pack: ['第 1–12 笔'],
    },
    never: /我开通|为生活消费/,
  },
]
