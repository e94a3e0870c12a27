import type { CaseMaterial } from '../../../src/core/claims/case-material.ts'
import { dayOfCharge } from '../../../src/core/claims/charge-facts.ts'
import { buildDispute } from '../../../src/core/claims/dispute.ts'
import { articleOf, citationOf, evidenceItems } from '../../../src/core/claims/law.ts'
import type { ChannelId } from '../../../src/core/claims/progress.ts'
import type { QuestionId } from '../../../src/core/claims/question-ids.ts'
import { answerOf, missingReminders } from '../../../src/core/claims/questionnaire.ts'
import { isInBeijing } from '../../../src/core/claims/respondent.ts'
import { situations } from '../../../src/core/claims/situations/all.ts'

type Test = (material: CaseMaterial, sentence: string) => boolean

const said =
  (id: QuestionId, ...values: string[]): Test =>
  material => {
    const answer = answerOf(material, id)
    return answer !== null && (values.length === 0 || values.includes(answer))
  }
const claims =
  (...ids: string[]): Test =>
  material =>
    buildDispute(material).result.claims.some(({ situation }) => ids.includes(situation))
const filed =
  (...ids: ChannelId[]): Test =>
  material =>
    ids.some(id => (material.channels.get(id)?.filed ?? null) !== null)
const given =
  (evidence: string): Test =>
  ({ attachments }) =>
    attachments.some(one => one.evidence === evidence)
const fraud = said('fraud', 'yes')

/** What a paper says of the person and of what happened, with the answer, step or file that has to be behind it. */
const statements: readonly [RegExp, Test][] = [
  [
    /没有收到过提醒/,
    material => said('reminder', 'none', 'earlier')(material, '') && missingReminders(material) !== null,
  ],
  [/最后一次收到提醒是/, said('reminded-until')],
  [/最早的一笔是开通时付的/, said('first-charge', 'signup')],
  [
    /^要求退款的人：/,
    material => ['name', 'principal', 'child-name'].some(id => material.answers.has(id as QuestionId)),
  ],
  [/证明由我保存/, ({ certificates }) => certificates.length > 0],
  [/^本案是网络服务合同纠纷/, material => isInBeijing(buildDispute(material).parties)],
  [/仍保存的.*短信/, said('looked-sms', 'none')],
  [/仍保存的.*(支付宝|微信支付)的消息/, said('looked-wallet', 'none')],
  [/仍保存的.*邮件/, said('looked-mail', 'none')],
  [/仍保存的.*App 里的消息/, said('looked-app', 'none')],
  [/弹出的通知不会保存/, said('looked-push', 'none')],
  [/会在扣款前取消|没有机会在扣款前取消|因此多付的费用是原告的损失/, said('would-cancel', 'yes')],
  [/没有用过这项服务/, said('used', 'not')],
  [/很少用这项服务/, said('used', 'little')],
  [/发现这些扣款/, said('found-on')],
  [/之后仍被扣/, isChargedAfterOff],
  [
    /已于.*关闭自动续费|原告关闭自动续费|取消之后不应当再扣费|^\d+\. .*关闭之后|原告已经取消/,
    said('cancelled-on'),
  ],
  [/有带日期的记录/, given('cancellation-proof')],
  [/^关闭记录：/, material => said('cancelled-on')(material, '') && material.switchedOff.length > 0],
  [/重复的扣费属于同一账号/, said('double', 'same')],
  [/核对是否属于同一账号/, said('double', 'unsure')],
  [/由免费或低价试用转来的|随试用一并开通|试用之后的价格|^试用转为自动续费/, said('trial', 'yes')],
  [/开通页面没有(醒目地写明|以显著方式)/, said('signup', 'hidden', 'hidden-proof')],
  [
    /涨价之前，.*没有收到|没有就涨价协商一致|涨价，据举报人所知|^上项(请求)?不成立的，.*涨价的差额/,
    said('price', 'not-told'),
  ],
  [/涨价也没有通知过的|没有通知过的，退还涨价的差额|涨价通知的时间/, claims('price-rise')],
  [/会提前扣费这一点/, said('early', 'not-told')],
  [/这项服务由.*开通/, said('minor-age')],
  [/^(我|法定代理人)是(孩子|原告)的/, said('guardian')],
  [/现在也不同意（不追认）|没有同意，也不追认/, said('minor-refused', 'yes')],
  [/这项服务不是我开通/, said('payer', 'stolen')],
  [/(我|原告)开通了/, said('payer', 'self')],
  [/我替.*(?:写这封信|投诉)，/, said('writes-for', 'family')],
  [
    /告知不实或者隐瞒了事实：|^出现在：|因此：|^发现日期：|三倍赔偿|^(\d+\. |【诉求】)?(判令被告(共同)?)?增加赔偿|不实的内容见附件/,
    fraud,
  ],
  [/于.*要求退款|^\d+\. .*已经提出退款要求|的投诉没有得到及时处理/, said('demanded-on')],
  [/工单号/, said('ticket')],
  [/（12315）投诉$/, filed('12315')],
  [/请求消费者协会调解$/, filed('association')],
  [/^投诉没有被接收处理|^调解没有成功$/, filed('12315', 'association')],
  [/为生活消费使用/, said('for-living', 'yes')],
  [/未就同一争议/, said('elsewhere', 'no')],
  [/停止自动续费|取消这项自动扣款$|自动扣款已经取消，不再扣款/, said('future', 'stop')],
  [/确认.*自动扣款已经取消$/, said('future', 'closed')],
  [/^(\d+\. )?确认已经停扣$/, said('future', 'stop', 'closed')],
  [/至少退还最近/, said('fallback', 'recent')],
  [/关闭自动续费（我自己说的）/, said('cancelled-on')],
  [/要求退款（我自己说的）/, said('demanded-on')],
  [/自动续费日期之前没有以显著方式/, claims('no-reminder')],
  [/认为提醒过的，请提供记录|每次扣款前提醒的时间/, claims('no-reminder')],
  [/^北京互联网法院$/, material => isInBeijing(buildDispute(material).parties)],
  [/记载在.*证明》/, ({ certificates }) => certificates.length > 0],
  [/（原告提供）|证据\d+-\d+ |^(证据\/\d|4-法院\/)|^附件|【附件】/, isGiven],
]

/** A bill has a charge after the day that the person gave. */
function isChargedAfterOff(material: CaseMaterial): boolean {
  const off = answerOf(material, 'cancelled-on')
  return off !== null && material.charges.some(charge => dayOfCharge(charge) > off)
}

/** Only what the app makes of the bills, or an item with a file of the person's. */
function isGiven({ attachments }: CaseMaterial, sentence: string): boolean {
  const named = evidenceItems.filter(({ title, byApp }) => !byApp && sentence.includes(title.zh))
  return named.every(({ id }) => attachments.some(({ evidence }) => evidence === id))
}

const quoted = situations.flatMap(({ law }) => law.bases.map(({ article }) => articleOf(article)))
const law = [
  ...quoted.map(({ text, about }) => text ?? about.zh),
  ...situations.flatMap(one => one.law.bases.map(({ applied }) => applied ?? '')),
  ...situations.flatMap(({ law: { title, openTitle } }) => [title.zh, openTitle?.zh ?? title.zh]),
  ...situations.flatMap(({ records = [] }) => records),
  ...evidenceItems.flatMap(({ title, proves }) => [title.zh, proves]),
].join('\n')
const citations = [...quoted, articleOf('xiaofa-55')].map(citationOf)

/** What the bills hold, what is asked for, and forms and labels that state nothing of the person. */
const plain: readonly RegExp[] = [
  /^(计算：)?[\d\s:：.、–●¥（）年月日至*,，×+−=÷剩余全期天已退回不足按-]+$/u,
  /^第 [\d、–]+ 笔$|（北京时间，|^证据\d+-\d+　|^\d+\. (账单节选|原始账单)|^(事实|扣费明细|要求和依据|证据目录|出处|出处和核对|证据图片)( –)?$|^页码|^合计/,
  /\d+笔|被扣\d|自动扣(款|取)|^(其中已退回|第一笔扣费|最近一笔|扣费 ¥|第 \d+ [笔页]|首次扣费|同一扣费周期内|按周期推算|账单\d)|每期由/,
  /退还|退款申请|协商|请求金额|^最多 ¥|^向商家最多请求|诉讼费用|消费金额|每一笔只计算一次|不另加金额|不另计|(另有|这) \d+ 笔|没有正在进行的服务期|^\d+ 笔/,
  /^(原告|被告.?|法定代理人|委托诉讼代理人|具状人|投诉人姓名|联系电话|通讯地址|企业.{0,40}|向商家要求过退款吗|企业名称（.*|类型|消费日期.*|诉求|投诉内容.*|统一社会信用代码|搜不到时.*|被举报人|【经过】被投诉人|服务协议写明的经营者|代办人.*)：/,
  /____|^(此致|事情|目录|服务|经营者|合计|序号|依据|证据|文件|名称|来源|计算|要求|商品|日期|时间|金额|页码|扣费|诉讼请求：|事实与理由：|证据和证据来源：|依据：|以上理由不成立的，另依：|特此通知|互联网服务|向谁提出|扣费时间|已退回|整理时间|收款方|支付渠道|证明目的|电子原件|收到时间|根据账单整理|对应扣费.*|交易.*|商户单号|金额（元）|已退回（元）|收款方和商品|原件或复制件|自动续费退款证据包)$/,
  /^(原告|法定代理人)陈述：$|^民事起诉状|^本案标的额小|^每一笔的时间|^理由见上面|^请(组织调解|依法核查|在.*答复|把退款|商家提供|核查|求调解)|^【线索】|如果认为不该退|^由(经营者|我|续查)|由被告掌握/,
  /^(账单|下面|整份账单|为了不带出|出处写明|没有页码|注明|以下文件|文件没有改动|怎么核对|条文|请以官方|按月扣费|扣费明细)|指纹|“.*”就是|我自己说的|有截图或者文件的|钱包出具的证明|我提供|自动扣款是谁的|那几天收到的消息|只交法院/,
  /施行|^适用于第|节录/,
  /^(支付宝|微信支付)|青竹|小米|甲乙\d+丙丁/,
]

/** Why a sentence has no place in the papers of a case; null where it has one. */
export function faultOf(material: CaseMaterial, sentence: string): string | null {
  const broken = statements
    .filter(([says]) => says.test(sentence))
    .find(([, isBehind]) => !isBehind(material, sentence))
  if (broken) return `nothing is behind ${broken[0]}`
  const isCited = (sentence.match(/《[^》]+》/g) ?? []).length > 0
  if (
    isCited &&
    !citations.some(one => sentence.includes(one) || sentence.includes(one.replace('中华人民共和国', '')))
  )
    return /《(扣费明细|证据包)》|民事诉讼证据|出具的《/.test(sentence)
      ? null
      : 'cites what no claim rests on'
  const isKnown =
    isCited ||
    statements.some(([says]) => says.test(sentence)) ||
    plain.some(says => says.test(sentence)) ||
    (sentence.length > 3 && law.includes(sentence))
  return isKnown ? null : 'nobody knows where it comes from'
}
