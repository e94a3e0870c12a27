import data from '../../../../resources/law/letters/court.json' with { type: 'json' }
import { dayOfTime } from '../../base/calendar.ts'
import { claimedCharges, type Dispute, isGoodwill, moneyClaims } from '../dispute.ts'
import { madeForOrder } from '../evidence.ts'
import { dayText, yuanText } from '../paper-text.ts'
import { ofKinds, sayInCourt } from '../statement.ts'
import { chargeLines, sumLine } from './charge-lines.ts'
import { citedForDamages, citedIn, citedName, damagesBasis } from './citation.ts'
import { billFacts } from './fact-summary.ts'
import { calculationText, damagesText } from './formula.ts'
import { numbered, numberedDemands, oneLetter } from './letter.ts'

/** Charges that the statement itself lists; the rest stand in the table of the pack. */
const maxListed = 24
const maxBases = 6

/** The statement of claim: parties, claims, facts and reasons, evidence and its source (民事诉讼法 art. 124). */
export const court = oneLetter('court', data.letters.court, dispute =>
  // Nobody sues for a favour.
  isGoodwill(dispute) ? null : courtText(dispute),
)

function courtText(dispute: Dispute): string {
  const { material, statements, claimant } = dispute
  const charges = claimedCharges(dispute)
  const stated = ofKinds(statements, 'fact', 'fraud', 'contact', 'filing').map(({ inCourt }) => inCourt)
  return [
    '民事起诉状',
    '',
    ...parties(dispute),
    '',
    '诉讼请求：',
    ...requests(dispute),
    '',
    '事实与理由：',
    opening(dispute),
    sumLine(charges),
    ...chargeLines(charges, maxListed),
    ...billFacts(dispute),
    ...(stated.length > 0 ? ['原告陈述：', ...stated] : []),
    '依据：',
    ...reasons(dispute),
    '',
    '证据和证据来源：',
    ...proofs(dispute),
    '',
    '此致\n有管辖权的人民法院',
    ...(claimant.name ? [`具状人：${claimant.name}`] : []),
    dayText(dayOfTime(material.time)),
    '',
  ].join('\n')
}

function parties({ respondent, claimant, company }: Dispute): string[] {
  const plaintiff = [
    ...(claimant.name ? [claimant.name] : []),
    ...(claimant.phone ? [`联系电话${claimant.phone}`] : []),
    ...(claimant.address ? [`住址${claimant.address}`] : []),
  ].join('，')
  const defendant = [
    respondent,
    ...(company.code ? [`统一社会信用代码${company.code}`] : []),
    ...(company.address ? [`住所地${company.address}`] : []),
  ].join('，')
  return [`原告：${plaintiff || '（姓名、联系电话、住址见立案材料）'}`, `被告：${defendant}`]
}

function requests(dispute: Dispute): string[] {
  const { refundFen, damages } = dispute.result
  return numberedDemands([
    {
      demand: `判令被告退还原告${yuanText(refundFen)}。`,
      calculation: calculationText(moneyClaims(dispute)),
    },
    ...(damages
      ? [{ demand: `判令被告增加赔偿原告${yuanText(damages.fen)}。`, calculation: damagesText(damages) }]
      : []),
    { demand: '诉讼费用由被告承担。', calculation: null },
  ])
}

/** That it was used for daily life only where the person declared so, and used it themselves. */
function opening({ service, claimant }: Dispute): string {
  return claimant.isPayer && claimant.isConsumer
    ? `原告为生活消费需要使用“${service}”，费用由支付平台自动扣取。`
    : `原告的支付账户被自动扣取“${service}”的费用。`
}

function reasons(dispute: Dispute): string[] {
  const cited = citedIn(dispute, maxBases).map(one => `${citedName(one, false)}：${one.applied}`)
  return numbered([...cited, ...citedForDamages(dispute).map(damagesBasis)].map(sayInCourt))
}

/** The bills come from the wallet, the rest from the person. */
function proofs({ evidence }: Dispute): string[] {
  const own = evidence
    .filter(({ item, state }) => state === 'done' && !madeForOrder.includes(item.id))
    .map(({ item }) =>
      item.id === 'bill-original' ? '原始账单（从支付平台导出）' : `${item.title.zh}（原告提供）`,
    )
  return numbered(['扣费明细（根据从支付平台导出的账单整理）', ...own])
}
