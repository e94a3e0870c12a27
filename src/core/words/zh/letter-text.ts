import type { Wallet } from '../../bill/transaction.ts'
import type { SituationId } from '../../claim/law.ts'
import type { QuestionId } from '../../claim/question.ts'
import { claim } from './claim.ts'

const wallets: Record<Wallet, string> = { alipay: '支付宝', wechat: '微信支付' }

/** One sentence that ties the articles to the facts of a situation. */
const applied: Record<SituationId, string> = {
  S1: '本人在上述扣费之前没有见到显著的提醒，没有机会决定是否续费。',
  S2: '本人关闭自动续费之后，继续扣费没有依据。',
  S3: '同一服务期已经付过费，重复收取的部分没有依据。',
  S4: '试用转为付费时，续费的价格和方式没有显著提示，本人没有注意到，主张相关条款不成为合同的内容。',
  S5: '涨价没有通知本人，也没有得到本人同意，多收的部分应当退还。',
  S6: '这项服务由未成年人开通，监护人没有同意，也不追认。',
  S7: '本人今后不再续费，希望协商退还尚未用到的部分。',
  S8: '本人已经提出退款要求，没有得到解决。',
  S9: '这些扣款没有得到本人授权。',
  S10: '本人在已付费的服务期结束之前已经关闭自动续费，不应当提前续收下一期。',
}

/** One sentence per article, by its id or situation and id, where the situation's own would say less. */
const appliedBy: Partial<Record<string, string>> = {
  'tiaoli-9-1': '会提前扣费这一点没有真实、全面地告知本人。',
  'S1:tiaoli-10-2': '续费日期之前，本人没有得到这样的提醒。',
  'S4:tiaoli-10-2': '开通之前没有这样提请本人注意。',
  'S10:tiaoli-10-2': '提前续费之前没有这样提请本人注意。',
  'tiaoli-11': '续费没有给本人真正的选择。',
  'tiaoli-22-2': '没有通知、没有得到同意的加价没有依据。',
  pingtai: '扣款前本人没有得到这样的通知。',
  'S5:pingtai': '收费标准变了，本人没有得到通知。',
  'S7:banfa-18-2021': '本人今后不再续费。',
  'S7:banfa-18-2025': '本人今后不再续费。',
  'S7:banfa-18': '本人今后不再续费。',
  'S7:minfa-933': '本人撤回代为扣款的委托。',
  'minfa-19': '这项服务由未成年人自行开通。',
  'minfa-20': '这项服务由孩子自行开通，没有法定代理人代理。',
  'minfa-144': '因此开通这项服务的行为无效。',
  'minfa-145': '监护人没有同意，也不追认。',
  'minfa-157': '因此取得的费用应当返还。',
  'minfa-496-2': '续费的价格和自动扣费没有合理提示，本人没有注意到，作此主张。',
  'minfa-509-2': '扣费之前没有通知本人。',
  'minfa-543': '改价没有得到本人同意。',
  'minfa-544': '对改价没有明确的约定，应当按未变更处理。',
  'minfa-563-2': '本人不再续费。',
  'minfa-577': '对方没有履行应尽的义务。',
  'minfa-933': '本人关闭自动续费，就是撤回了代为扣款的委托。',
  'minfa-985': '收取这些费用没有法律根据。',
  'xiaofa-48-7': '收取的费用不符合约定。',
  'xiaofa-52': '请退还这些费用。',
  'jiage-13': '涨价的部分事先没有标明，不应当收取。',
  'jiage-41': '请退还多收的部分。',
}

/** The breach that a report to the authority names; null where there is none to report. */
const reported: Record<SituationId, string | null> = {
  S1: '据举报人查找，自动续费日期之前没有以显著方式提请消费者注意。',
  S2: '消费者关闭自动续费之后仍继续扣费。',
  S3: null,
  S4: '试用转为自动续费，开通前没有以显著方式提请消费者注意。',
  S5: '自动续费的收费标准变动，没有通知消费者。',
  S6: null,
  S7: null,
  S8: null,
  S9: null,
  S10: null,
}

const chineseNumbers = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

/** The letters themselves: always Chinese, as those who receive them are. */
export const letterText = {
  wallets,
  applied,
  appliedBy,
  reported,
  day: (day: string) => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`,
  time: (time: string) => time.slice(0, 19).replace('T', ' '),
  yuan: (digits: string) => `${digits}元`,
  section: (number: number, heading: string) => `${chineseNumbers[number - 1] ?? number}、${heading}`,
  numbered: (number: number, line: string) => `${number}. ${line}`,
  noted: (citation: string, note: string) => `${citation}（${note}）`,
  applies: (count: number) => `（适用于其中${count}笔）`,
  and: '、',
  comma: '，',
  more: '……',
  myself: '本人',

  stated: {
    minor: {
      'under-8': '这项服务由孩子开通，当时不满8周岁。',
      '8-13': '这项服务由孩子开通，当时8至13周岁。',
      '14-17': '这项服务由孩子开通，当时14至17周岁。',
    },
    refusedByParent: '监护人事先不知情，没有同意，现在明确表示不追认。',
    stolen: '这项服务不是本人开通，也没有得到本人同意。',
    cancelled: (day: string, proof: boolean) =>
      proof ? `本人已于${day}关闭自动续费，有带日期的记录。` : `本人已于${day}关闭自动续费。`,
    switchedOff: (wallet: 'alipay' | 'wechat' | null, moment: string) =>
      `关闭记录：${moment}，${wallet === 'alipay' ? '在支付宝解约' : wallet === 'wechat' ? '在微信关闭扣费服务' : '在经营者页面关闭自动续费'}。`,
    sameService: '重复的扣费属于同一账号的同一项服务。',
    trial: '第一次扣费由试用转来。',
    signupHidden: '开通页面没有醒目地写明续费价格和到期自动扣费。',
    noPriceNotice: '涨价之前，本人没有收到通知。',
    neverReminded: '本人查找了短信、手机通知、支付消息、邮件和站内信，每次扣费之前都没有找到提醒。',
    notRemindedSince: (day: string) =>
      `本人查找了短信、手机通知、支付消息、邮件和站内信，${day}之后的扣费都没有找到提醒。`,
    early: '会提前扣费这一点，没有醒目地告诉过本人。',
    fraud: (what: string, where: string, why: string, day: string) =>
      `本人认为对方告知不实或者隐瞒了事实。内容：${what}。位置：${where}。本人因此：${why}。发现日期：${day}。`,
    contact: {
      refused: (day: string) => `本人于${day}要求退款，被拒绝。`,
      silent: (day: string) => `本人于${day}要求退款，至今没有得到答复。`,
      waiting: (day: string) => `本人于${day}要求退款，正在等待答复。`,
      agreed: (day: string) => `本人于${day}要求退款，对方同意，款项尚未退回。`,
    },
    notYet: '尚未与经营者协商。',
  },

  billed: {
    doubled: (first: string, second: string, amount: string) =>
      `同一服务期内，${first}已经扣费，${second}又扣${amount}。`,
    converted: (trial: string, day: string, full: string) => `首次扣费${trial}，${day}起每期${full}。`,
    dearer: (before: string, after: string, count: number, sum: string) =>
      `原来每期${before}，后来每期${after}，共${count}笔，多收${sum}。`,
    early: (end: string, day: string) => `上一期付到${end}，${day}已扣下一期。`,
  },

  charges: {
    sum: (from: string, to: string, wallet: string, count: number, sum: string) =>
      from === to
        ? `${from}通过${wallet}扣费${count}笔，合计${sum}。`
        : `${from}至${to}，通过${wallet}扣费${count}笔，合计${sum}。`,
    refunded: (sum: string) => `其中已退回${sum}。`,
    line: (number: number, time: string, amount: string, numbers: string) =>
      `（${number}）${time}，${amount}${numbers ? `，${numbers}` : ''}`,
    tradeNo: (wallet: string, number: string) => `${wallet}交易单号${number}`,
    merchantOrderNo: (number: string) => `商户单号${number}`,
    rest: (count: number) => `其余${count}笔见附件《扣费明细》。`,
  },

  refund: {
    title: '退款申请',
    to: (respondent: string) => `${respondent}：`,
    who: (name: string | null, account: string | null, service: string, wallets: string) =>
      `${name ? `本人${name}，` : '本人'}使用“${service}”服务${account ? `（小米账号${account}）` : ''}，费用通过${wallets}自动扣取。`,
    facts: '账单记载的事实',
    stated: '本人的陈述',
    demand: '请求',
    basis: '依据',
    records: '请提供记录',
    reply: '答复',
    askRefund: (sum: string) => `退还${sum}，按原支付渠道退回。`,
    askGoodwill: (sum: string) => `希望协商退还${sum}，按原支付渠道退回。`,
    askDamages: (sum: string) => `增加赔偿${sum}。`,
    formula: (formula: string) => `　　计算：${formula}`,
    askStop: '停止这项自动续费，并书面确认扣款签约已经解除。',
    damagesBasis:
      '《中华人民共和国消费者权益保护法》第五十五条第一款：经营者有欺诈行为的，按消费者的要求增加赔偿，金额为所付费用的三倍，不足五百元的为五百元。',
    recordsText:
      '请提供每次续费提醒的发送时间、渠道和内容，开通当时的页面版本和同意记录，以及取消、扣款的记录（《中华人民共和国电子商务法》第六十二条、《中华人民共和国个人信息保护法》第四十五条）。',
    replyText: (phone: string | null) =>
      `请在收到之日起7日内书面答复并办理。${phone ? `联系电话：${phone}。` : ''}`,
    next: '如果协商不成，本人将依法通过投诉、诉讼等途径解决。',
    attachments: '附件：扣费明细、证据目录。',
  },

  wallet: {
    to: (wallet: string) => `${wallet}：`,
    user: (name: string | null, phone: string | null) =>
      name || phone ? `用户：${[name, phone].filter(part => part !== null).join('，')}` : null,
    merchant: (payee: string) => `商家（账单上的收款方）：${payee}`,
    cancelled: '请解除这项扣款签约，协助退还关闭之后的扣款，并提供签约记录和每次扣款通知的记录。',
    unauthorised:
      '请解除签约，核查签约和扣款当时的验证记录，并退还扣款（《中华人民共和国电子商务法》第五十七条）。',
    asked: (sum: string) => `本人请求商家退还${sum}。`,
    other: '请解除这项扣款签约，把退款要求转给商家，并提供签约记录和每次扣款通知的记录。',
    attachments: (items: string) => `附件：${items}。`,
  },

  complaint: {
    demand: '【诉求】',
    facts: '【事实】',
    contact: '【协商情况】',
    basis: '【依据】',
    evidence: '【证据】',
    declared: '【声明】',
    refund: (sum: string) => `退还${sum}，停止自动续费。`,
    goodwill: (sum: string) => `请求调解，协商退还${sum}，停止自动续费。`,
    damages: (sum: string) => `增加赔偿${sum}。`,
    formula: (formula: string) => `（计算：${formula}）`,
    respondent: (name: string) => `被投诉人：${name}。`,
    respondentFull: (name: string, code: string | null, address: string | null) =>
      `被投诉人：${[name, ...(code ? [`统一社会信用代码${code}`] : []), ...(address ? [`地址${address}`] : [])].join('，')}。`,
    service: (title: string) => `服务：${title}。`,
    table: '扣费明细',
    onlyHere: '本人为生活消费需要使用该服务，未就同一争议向其他机构投诉或起诉。',
  },

  report: {
    clue: '【线索】',
    breach: '【涉嫌违反】',
    respondent: (name: string) => `被举报人：${name}。`,
    ask: '请依法核查。',
  },

  court: {
    title: '民事起诉状',
    myself: '原告',
    plaintiff: (name: string | null, phone: string | null, address: string | null) =>
      `原告：${[...(name ? [name] : []), ...(phone ? [`联系电话${phone}`] : []), ...(address ? [`住址${address}`] : [])].join('，') || '（姓名、联系电话、住址见立案材料）'}`,
    defendant: (name: string, code: string | null, address: string | null) =>
      `被告：${[name, ...(code ? [`统一社会信用代码${code}`] : []), ...(address ? [`住所地${address}`] : [])].join('，')}`,
    requests: '诉讼请求：',
    refund: (sum: string) => `判令被告退还原告${sum}。`,
    damages: (sum: string) => `判令被告增加赔偿原告${sum}。`,
    costs: '诉讼费用由被告承担。',
    facts: '事实与理由：',
    service: (title: string) => `原告为生活需要使用“${title}”服务，费用由支付平台自动扣取。`,
    stated: '原告陈述：',
    reasons: '依据：',
    proofs: '证据和证据来源：',
    table: '扣费明细（根据原告从支付平台导出的账单整理）',
    proof: (title: string) => `${title}（由原告提供）`,
    to: '此致\n有管辖权的人民法院',
    signed: (name: string) => `具状人：${name}`,
  },

  missing: {
    question: (id: QuestionId) => `还没有回答：${claim.questions[id].title}`,
    fields: {
      name: '姓名',
      phone: '联系电话（12315 投诉要填）',
      address: '通讯地址（12315 投诉要填）',
      'respondent-name': '经营者的登记名称（现在用的是账单或者协议上的名称）',
      'respondent-address': '经营者的登记地址',
      declare: '“为生活消费需要使用、没有向其他机构投诉或起诉”的声明',
    },
  },
}
