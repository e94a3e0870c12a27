import type { Strength } from '../../core/claims/claim.ts'
import type { ContradictionKind } from '../../core/claims/contradictions.ts'
import { formulaText } from '../../core/claims/letters/formula.ts'
import type { QuestionId } from '../../core/claims/question-ids.ts'
import { dayText, monthText } from './dates.ts'

interface QuestionWords {
  title: string
  why: string
  where?: string
  options?: Record<string, string>
}

const unsure = '不确定'

/** Of a place where reminders were looked for. */
const looked = { none: '找过，没有', found: '有提醒', skipped: '没法找' }

const questions: Record<QuestionId, QuestionWords> = {
  payer: {
    title: '这项服务是谁开通的？',
    why: '孩子开通的、别人没经过你同意开通的，要走的路不一样。',
    where: '想想开通那天是谁在用这台手机，账号是谁的。',
    options: {
      self: '我自己（成年人）',
      adult: '家里其他大人',
      minor: '孩子',
      stolen: '别人，没有得到我同意',
      unsure,
    },
  },
  'minor-age': {
    title: '孩子开通时多大？',
    why: '不满 8 岁、8 岁以上，法律的规定不同。',
    where: '按开通那天算周岁。',
    options: { 'under-8': '不满 8 岁', '8-13': '8 到 13 岁', '14-17': '14 到 17 岁' },
  },
  'minor-refused': {
    title: '家长事先不知道，现在也不同意这项服务，对吗？',
    why: '8 岁以上的孩子，家长同意过或者事后认可的，就不能再以此要求退款。',
    options: { yes: '对，不同意', no: '不对，同意过或者认可', unsure },
  },
  cancelled: {
    title: '在这些扣费之前，关闭过自动续费吗？',
    why: '关闭之后再扣的，可以要求全部退还。',
    where: '支付宝或微信的自动扣款列表、「解约」成功的消息，商家 App 的续费管理。',
    options: { yes: '关闭过', no: '没有关闭过', unsure },
  },
  'cancelled-on': {
    title: '哪一天关闭的？',
    why: '这一天之后的扣费才算「关闭后又扣」；当天的分不出先后，不算。',
    where: '「解约」成功的消息或页面上有日期。记不清，就写能证明的那一天。',
  },
  'cancelled-proof': {
    title: '有带日期的关闭记录吗？',
    why: '有记录，把握大很多。',
    where: '「解约」的消息、页面截图、客服的答复都算。',
    options: { yes: '有', no: '没有' },
  },
  double: {
    title: '重复的这几笔，是同一个账号的同一项服务吗？',
    why: '两个账号、两台设备各扣一次，不算重复。',
    where: '看钱包里的自动扣款有几份，商家的 App 里各有几项服务。',
    options: { same: '是同一项', different: '不是同一项', unsure },
  },
  trial: {
    title: '第一次扣费，是从免费或低价试用转来的吗？',
    why: '试用转付费时，价格和「到期自动扣费」要写得醒目。',
    where: '看第一笔扣费前后有没有几角、一元的试用，或免费领取的记录。',
    options: { yes: '是', no: '不是', unsure },
  },
  signup: {
    title: '开通的页面上，价格和「到期自动扣费」写得醒目吗？',
    why: '重要的条款没有醒目地写明，可以说它不算合同的内容。',
    where: '翻开通那天前后的截图；没有的话，想想字的大小、颜色、位置，是不是已经替你勾好。',
    options: {
      'hidden-proof': '不醒目，当时没注意到；有那时的截图或录屏',
      hidden: '不醒目，当时没注意到；没有截图',
      clear: '醒目',
      unsure,
    },
  },
  price: {
    title: '涨价之前，收到过涨价的通知吗？',
    why: '没有通知的涨价，可以要求退差额。',
    where: '短信、通知、支付宝和微信的消息、邮件、App 的站内信；还有开通页面写没写之后的价格。',
    options: {
      'not-told': '没有收到过',
      told: '有通知',
      agreed: '开通时就写明了之后的价格',
      unsure,
    },
  },
  'first-charge': {
    title: '账单里最早的那一笔，是开通时付的，还是自动续费？',
    why: '开通时自己付的那一笔不是续费，不能算「续费前没有提醒」。',
    where: '看开通的时间，或者更早的账单里还有没有。',
    options: { signup: '开通时付的', renewal: '之前就开通了，这笔是自动续费', unsure },
  },
  reminder: {
    title: '每次扣费之前，收到过提醒吗？',
    why: '自动续费要在每次续费之前醒目地提醒。拿不准就选「不确定」：照着清单找一遍再说，能要的钱不会因此变少。',
    where: '短信、手机通知、微信支付的服务消息、支付宝的消息、邮件、App 的站内信，扣费前 10 天都翻一翻。',
    options: {
      none: '没有收到过',
      earlier: '以前有，后来没有了',
      all: '有提醒',
      unsure: '不确定，先去找一遍',
    },
  },
  'reminded-until': {
    title: '最后一次看到提醒是哪一天？',
    why: '这条提醒说的是它后面 10 天里的扣费；再往后的，才算没有提醒。',
    where: '最后那条提醒的日期。',
  },
  early: {
    title: '有一期没到日子就提前扣了。会提前扣，醒目地告诉过你吗？',
    why: '提前几天扣费本身很常见，要看有没有说清楚、你是不是在到期之前已经关了。',
    where: '开通页面、自动续费协议、扣费前的提醒。',
    options: { 'not-told': '没有告诉过', told: '告诉过', unsure },
  },
  fraud: {
    title: '要不要说对方欺诈，另要三倍赔偿？',
    why: '只是没有提醒，不算欺诈。要说得出对方哪句话是假的、瞒了什么，还要有证据。说不出就选「不说」，不影响退款。',
    options: { no: '不说', yes: '要说，我说得出是哪句话' },
  },
  'fraud-what': {
    title: '哪句话是假的，或者故意瞒了什么？',
    why: '没有这一句，不能说是欺诈。',
    where: '尽量写原话。',
  },
  'fraud-when': { title: '哪一天发现的？', why: '因为被骗要求撤销合同的，要在知道之后一年内提出。' },
  'fraud-where': {
    title: '这句话写在哪里？',
    why: '对方会问在哪一页、哪一版。',
    where: '页面名称、广告、客服聊天，写上日期。',
  },
  'fraud-why': { title: '你为什么相信了它，因此做了什么？', why: '欺诈要让人因此作出错误的决定。' },
  demanded: {
    title: '要求过退款吗？',
    why: '投诉时会被问到。被拒绝或者没有回音，也要写进去。',
    where: '客服聊天记录、工单、邮件。',
    options: {
      no: '还没有',
      waiting: '要求过，还在等答复',
      agreed: '要求过，同意退，钱还没到',
      refused: '要求过，被拒绝了',
      silent: '要求过，没有回音',
    },
  },
  'demanded-on': {
    title: '哪一天提出的？',
    why: '从这一天起算对方拖了多久；书面要求送到了，可以起诉的三年也从这天重新算。',
    where: '聊天记录、工单或邮件的日期。',
  },
  name: { title: '你的姓名', why: '写在信的落款。' },
  phone: { title: '联系电话', why: '12315 投诉要填；给商家的信里遮住一部分。' },
  address: { title: '通讯地址', why: '12315 投诉要填。' },
  'mi-account': {
    title: '这项服务的账号',
    why: '商家靠它找到你的订单。',
    where: '这项服务的 App 里「我的」那一页，或者手机「设置」里的账号。',
  },
  'respondent-name': {
    title: '经营者的登记名称',
    why: '投诉要写营业执照上的名称。不填，就用账单上的收款方或者协议上的名称。',
    where: '服务的用户协议、App 里的「证照信息」，或国家企业信用信息公示系统 www.gsxt.gov.cn。',
  },
  'respondent-address': {
    title: '经营者的登记地址',
    why: '由这个地址所在区县的市场监管部门处理。',
    where: '和登记名称在同一页。',
  },
  'respondent-code': {
    title: '经营者的统一社会信用代码',
    why: '同名的公司很多，有它就不会弄错。',
    where: '和登记名称在同一页。',
  },
  'writes-for': {
    title: '这些钱是从谁的账户扣的？你替谁办？',
    why: '替家人办的，写法不一样，还要带授权委托书。',
    where: '看账单是谁的支付宝或者微信。',
    options: { own: '从我的账户扣的，我自己办', family: '从家人的账户扣的，我替家人办' },
  },
  principal: { title: '家人的姓名', why: '写在信和投诉里，投诉人是家人。' },
  guardian: {
    title: '你是孩子的什么人？',
    why: '要由监护人来说「不同意」。',
    options: { mother: '母亲', father: '父亲', other: '其他监护人' },
  },
  'child-name': { title: '孩子的姓名', why: '起诉时，原告是孩子，由你代理。' },
  'child-born': { title: '孩子的出生日期', why: '写在起诉状里。' },
  'looked-sms': {
    title: '短信里找过吗？',
    why: '找过哪里，信里就只写哪里。',
    where: '看每次扣款前 10 天。',
    options: looked,
  },
  'looked-wallet': {
    title: '支付宝或者微信的消息里找过吗？',
    why: '找过哪里，信里就只写哪里。',
    where: '支付宝：消息 → 搜「续费」；微信：「微信支付」的消息里往前翻。',
    options: looked,
  },
  'looked-mail': {
    title: '邮件里找过吗？',
    why: '找过哪里，信里就只写哪里。',
    where: '垃圾邮件里也看一眼。',
    options: looked,
  },
  'looked-app': {
    title: '服务的 App 里找过吗？',
    why: '找过哪里，信里就只写哪里。',
    where: '这项服务的 App 里的「消息」。',
    options: looked,
  },
  'looked-push': {
    title: '手机弹出来的通知，记得收到过吗？',
    why: '弹出的通知不会保存，只能凭记忆，不写也可以。',
    options: { none: '不记得收到过', found: '收到过' },
  },
  'would-cancel': {
    title: '如果扣款前提醒你，你会取消吗？',
    why: '会取消的，多扣的钱才算是没有提醒造成的。',
    options: { yes: '会取消', no: '不会，照样用', unsure: '不确定' },
  },
  used: {
    title: '这段时间用过这项服务吗？',
    why: '对方多半会问。用过也可以要，只是谈的时候可能要扣掉一部分。',
    options: { used: '用过', little: '很少用', not: '没有用过', unsure: '不确定' },
  },
  'found-on': {
    title: '哪一天发现的？',
    why: '三年从知道的那天起算，对方也会问为什么现在才说。',
    where: '不写就不提。',
  },
  future: {
    title: '这项服务以后还要用吗？',
    why: '只有不用了，信里才会请对方停掉。',
    options: { keep: '还要用', stop: '不用了', closed: '已经关了' },
  },
  demand: {
    title: '只要多收的，还是全部？',
    why: '只要涨价、重复、关了又扣的，容易谈成；全部要回，要看有没有提醒、开通时写得清不清楚。',
    options: { excess: '只退多收的', all: '全部' },
  },
  ticket: {
    title: '工单号或者客服会话号',
    why: '12315 和商家靠它找到你的第一次要求。',
    where: '客服聊天的开头，或者回复的短信、邮件里。',
  },
  fallback: {
    title: '对方不肯全退，最近 3 笔也行吗？',
    why: '说了「也行」，信里才会写；不说就只要全部。',
    options: { recent: '也行', none: '不行，只要全部' },
  },
  'for-living': {
    title: '是自己家里用的吗？',
    why: '12315 只管生活消费。属实才会写进投诉里。',
    options: { yes: '是', no: '不是' },
  },
  elsewhere: {
    title: '这件事向 12315、消费者协会或者法院提过吗？',
    why: '别的机构已经接手的，12315 不再管。',
    where: '找过商家客服、支付宝、微信、黑猫投诉的不算。',
    options: { no: '没有', yes: '提过' },
  },
  originals: {
    title: '证据包里放整份原始账单，还是只放有关的几行？',
    why: '整份账单便于核对，但也有你的姓名、账号和其他交易。',
    options: { whole: '整份原件', rows: '只放有关的几行，和整份文件的指纹（校验值）' },
  },
  certificate: {
    title: '带章的流水证明，要放进证据包的「4-法院」吗？',
    why: '它的第一页有你的全名和身份证号。只交给法院，不要发给商家，也不要传到 12315。不选就不放。',
    options: { with: '放进去，只交给法院', without: '不放' },
  },
}

const strengths: Record<Strength, string> = { good: '把握较大', arguable: '可以争取', weak: '只能协商' }

/** The sentences of a case; the law itself is data under resources/law. */
export const claim = {
  questions,
  strengths,
  contradictions: {
    'off-after-last': '前面说在扣款之前关过，可是这一天之后账单里没有扣款。看看是不是日期写错了。',
    'found-though-none': '前面说没有收到过提醒，这里又说有。哪一个对？',
    'reminded-to-last': '前面说后来没有提醒了，可是这一天之后账单里没有扣款。看看日期。',
    'trial-not-first': '前面说是从试用转来的，账单里最早那笔就是试用的价格，这里又说它是续费。哪一个对？',
    'cancel-yet-keep': '前面说提醒了会取消，这里又说还要用。对方会抓住这一点，想一想哪个更准确。',
    'born-at-other-age':
      '按出生日期算，账单里最早那笔扣款时，孩子不是这个年龄。看看年龄和出生日期哪一个写错了；开通得更早的，在“最早的那一笔”那题选自动续费。',
    'found-before-first': '这一天还没有扣过款。看看是不是日期写错了。',
    'demanded-before-found': '要求退款的日子比发现的日子还早。看看哪一个写错了。',
  } satisfies Record<ContradictionKind, string>,
  formula: formulaText,
  /** For a situation that adds no money. */
  noMoney: '不另加金额，只说明已经要求过',
  /** For charges which another claim already asks back. */
  alternative: (count: number, formula: string) =>
    `另有 ${count} 笔也适用，金额已算在别的要求里，不重复计算：${formula}`,
  noRunningPeriod: '现在没有正在进行的服务期，只能请对方今后不再扣',
  damages: (fees: string, total: string, byMinimum: boolean) =>
    byMinimum ? `${fees} × 3 不足 ¥500，按 ¥500` : `${fees} × 3 = ${total}`,
  damagesTitle: '欺诈的三倍赔偿（在退款之外）',
  damagesMerchantSays: '页面上写了，没有欺骗；只是没看到提醒，不是欺诈。',
  damagesAnswer: '请对照被指为不实的原话、它出现的位置和日期。',
  damagesWeakness: '要证明对方故意告知虚假情况或者隐瞒真实情况。媒体报道的同类判决只判了退款。',
  partOf: (count: number, all: number, from: string, to: string) =>
    `适用于其中 ${count} 笔（共 ${all} 笔），${from === to ? dayText(from) : `${dayText(from)}至${dayText(to)}`}`,
  lists: {
    statement: (wallet: string, from: string, to: string) =>
      from === to
        ? `${wallet}：时间要包含${dayText(from)}`
        : `${wallet}：时间要包含${dayText(from)}到${dayText(to)}`,
    charge: (time: string, amount: string, wallet: string, tradeNo: string, merchantOrderNo: string | null) =>
      `${time}　${amount}　${wallet}${tradeNo ? `　订单号 ${tradeNo}` : ''}${merchantOrderNo ? `　商户单号 ${merchantOrderNo}` : ''}`,
    messages: (from: string, to: string, on: string, amount: string) =>
      `${dayText(on)} ${amount}：翻${dayText(from)}到${dayText(to)}的消息`,
  },
  and: '；',
  excerpt: '节录',
  title: (service: string, from: string, to: string) => {
    if (from === to) return `${service}：${monthText(from)}`
    const isOneYear = from.slice(0, 4) === to.slice(0, 4)
    return `${service}：${monthText(from)}至${isOneYear ? `${Number(to.slice(5, 7))}月` : monthText(to)}`
  },
  several: (first: string, count: number) => `${first} 等 ${count} 项`,
  emptyTitle: '这些扣费的账单已经移除',
}
