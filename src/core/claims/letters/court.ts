import data from '../../../../resources/law/letters/court.json' with { type: 'json' }
import type { CaseMaterial } from '../case-material.ts'
import type { Claim } from '../claim.ts'
import type { Dispute } from '../dispute.ts'
import { madeForOrder } from '../evidence.ts'
import { certificateNames, dayText, gap, listComma, walletNames, yuanText } from '../paper-text.ts'
import { answerOf } from '../questionnaire.ts'
import { isInBeijing, roleText } from '../respondent.ts'
import { courtVoice, ofKinds, sayAll } from '../statement.ts'
import { billFacts } from './bill-facts.ts'
import { type Cited, citedArticles, citedForDamages, citedIn, citedName, damagesBasis } from './citation.ts'
import { alternativeOf, type Demand, demandOf } from './demand.ts'
import { unlimited } from './fitting.ts'
import { calculationText, damagesText } from './formula.ts'
import { numbered, numberedDemands, oneLetter } from './letter.ts'
import { alternativeName, leftOutTexts, recordsOf, recordsText } from './parts.ts'
import { summaries } from './summary.ts'

const maxBases = 6
/** Of every claim that stays where the first ones fail. */
const maxOtherBases = 2

/**
 * The statement of claim (民事诉讼法 art. 124): parties, claims, facts and reasons, evidence with its source. Neither a
 * favour nor what the person is not sure of belongs into it.
 */
export const court = oneLetter('court', 'court', data.letters.court, dispute => {
  const demand = demandOf(dispute)
  return demand.firm.length > 0 ? unlimited(courtText(dispute, demand)) : null
})

function courtText(dispute: Dispute, demand: Demand): string {
  const { material, statements, claimant } = dispute
  const voice = courtVoice(claimant.child !== null)
  const stated = sayAll(statements, voice, 'fact', 'fraud', 'contact', 'filing')
  const living = ofKinds(statements, 'declaration').filter(({ question }) => question === 'for-living')
  return [
    '民事起诉状（网络服务合同纠纷）',
    '',
    ...partiesOf(dispute),
    '',
    '诉讼请求：',
    ...requests(dispute, demand),
    '本案标的额小，请求适用小额诉讼程序。是否同意先行调解：____。是否约定过管辖或者仲裁：____。',
    '',
    '事实与理由：',
    openingOf(dispute),
    summaries(material.charges)[0] ?? '',
    '每一笔的时间、金额和单号见证据《扣费明细》。',
    ...billFacts(dispute),
    ...leftOutTexts(dispute),
    ...living.map(one => one.say(voice)),
    ...(stated.length > 0 ? [`${voice.self}陈述：`, ...stated] : []),
    '依据：',
    ...numbered([
      ...citedIn(dispute, demand.firm, maxBases).map(reason),
      ...citedForDamages(dispute).map(damagesBasis),
    ]),
    ...otherReasons(dispute),
    ...recordRequest(dispute, demand),
    ...(isInBeijing(dispute.parties) ? [beijingCourt] : []),
    '',
    '证据和证据来源：',
    ...proofs(dispute),
    '',
    '此致',
    isInBeijing(dispute.parties) ? '北京互联网法院' : `${gap}人民法院`,
    '',
    `具状人：${gap}${gap}`,
    ...(claimant.child ? [`法定代理人：${gap}${gap}`] : []),
    `${gap}年${gap}月${gap}日`,
    `附：本起诉状副本${gap}份`,
    '',
  ].join('\n')
}

/** 法释〔2025〕14号 art. 1(7), in force 2025-11-01: read in a translation and digests, so that no paper cites it. */
const beijingCourt = '本案是网络服务合同纠纷，被告住所地在北京市，由北京互联网法院管辖。'

function reason(cited: Cited): string {
  return `${citedName(cited)}：${cited.applied}`
}

/** Identity numbers and the like are asked nowhere and stored nowhere. */
function partiesOf({ claimant, parties, company, respondent }: Dispute): string[] {
  const { name, phone, address, child, principal } = claimant
  const person = (who: string | null, born: string, work = `职业${gap}，工作单位${gap}，`) =>
    `${who ?? gap}，性别${gap}，${born}出生，${gap}族，${work}身份证号${gap}`
  const reached = `住${address ?? gap}，联系电话${phone ?? gap}，送达地址${address ?? gap}，是否同意电子送达：${gap}`
  const blank = `${gap}年${gap}月${gap}日`
  const plaintiff = child
    ? [
        `原告：${person(child.name, child.born ? dayText(child.born) : blank, '')}，住${gap}`,
        `法定代理人：${person(name, blank)}，${child.kin ? `原告的${child.kin}` : `与原告的关系${gap}`}，${reached}`,
      ]
    : principal
      ? [
          `原告：${person(principal.name, blank)}，住${gap}`,
          `委托诉讼代理人：${name ?? gap}，${reached}（附授权委托书）`,
        ]
      : [`原告：${person(name, blank)}，${reached}`]
  // A brand on a bill is no name that somebody can be sued under.
  const named =
    parties.length > 0
      ? parties
      : [{ name: `${gap}（账单上写的收款方“${respondent}”）`, role: 'named' as const, seat: null }]
  const defendants = named.map(({ name: company_, role }, index) => {
    const number = named.length > 1 ? (['一', '二', '三', '四', '五'][index] ?? String(index + 1)) : ''
    const isFilled = role === 'named' || named.length === 1
    const place = (isFilled && company.address) || gap
    const code = (isFilled && company.code) || gap
    return `被告${number}：${company_}${roleText[role]}，住所地${place}，统一社会信用代码${code}，法定代表人${gap}`
  })
  return [...plaintiff, ...defendants]
}

function requests(dispute: Dispute, demand: Demand): string[] {
  const { parties, result } = dispute
  const { firm, firmFen } = demand
  const who = parties.length > 1 ? '被告共同' : '被告'
  const alternative = alternativeOf(dispute)
  return numberedDemands([
    { demand: `判令${who}退还原告${yuanText(firmFen)}。`, calculation: calculationText(firm) },
    ...(alternative
      ? [
          {
            demand: `上项请求不成立的，判令${who}退还${alternativeName(alternative)}${yuanText(alternative.fen)}。`,
            calculation: calculationText(alternative.claims),
          },
        ]
      : []),
    ...(result.damages
      ? [
          {
            demand: `判令${who}增加赔偿原告${yuanText(result.damages.fen)}。`,
            calculation: damagesText(result.damages),
          },
        ]
      : []),
    { demand: '诉讼费用由被告承担。', calculation: null },
  ])
}

function openingOf({ service, claimant, wallets }: Dispute): string {
  const paid = wallets.map(wallet => walletNames[wallet]).join(listComma)
  const account = claimant.account ? `（${claimant.account}）` : ''
  if (claimant.isPayer) return `原告开通了“${service}”${account}，费用由${paid}自动扣取。`
  const whose = claimant.child ? '法定代理人' : '原告'
  return `${whose}的${paid}账户被自动扣取“${service}”${account}的费用。`
}

/** The law of what is asked for the same charges on other grounds, in case the first ones fail. */
function otherReasons({ result }: Dispute): string[] {
  const others = result.claims.filter(({ charges, others: own }) => own.length > 0 && charges.length === 0)
  const cited = citedArticles(others.map(asOwn), maxOtherBases * others.length)
  return cited.length > 0 ? ['以上理由不成立的，另依：', ...numbered(cited.map(reason))] : []
}

function asOwn(claim: Claim): Claim {
  return { ...claim, charges: claim.others, formula: claim.otherFormula }
}

function recordRequest(dispute: Dispute, { firm }: Demand): string[] {
  const records = recordsOf(dispute, firm)
  return records.length > 0
    ? [
        `${recordsText(records)}，由被告掌握，请求责令被告提交（《中华人民共和国电子商务法》第六十二条、《最高人民法院关于民事诉讼证据的若干规定》第九十五条）。`,
      ]
    : []
}

/** Certificates that the person hands in, with the charges that stand in them as the bills tell them. */
function certified(material: CaseMaterial): string[] {
  if (answerOf(material, 'certificate') !== 'with') return []
  return material.certificates.flatMap(({ wallet, found, pages }) => {
    const count = found.filter(({ differences }) => differences.length === 0).length
    const where = `第${pages.join(listComma)}页`
    return count > 0 && pages.length > 0
      ? [
          `${certificateNames[wallet]}（${walletNames[wallet]}出具），${where}，证明其中${count}笔扣款的时间、金额和收款方`,
        ]
      : []
  })
}

/** Number, name, source and what it proves; the sealed statement first where there is one. */
function proofs({ evidence, material, claimant }: Dispute): string[] {
  const keeper = courtVoice(claimant.child !== null).self
  const at = evidence.filter(
    ({ item, attachments }) => attachments.length > 0 && !madeForOrder.includes(item.id),
  )
  const sealed = at.filter(({ item }) => item.id === 'sealed-statement')
  const others = at.filter(({ item }) => item.id !== 'sealed-statement')
  const given = ({ item, proves }: Dispute['evidence'][number]) =>
    `${item.title.zh}（原告提供）${proves === null ? '' : `，证明${proves}`}`
  const isWhole = material.answers.get('originals') === 'whole'
  return numbered([
    ...certified(material),
    ...(answerOf(material, 'certificate') === 'with' ? sealed.map(given) : []),
    `扣费明细（根据从支付平台导出的账单整理），证明${material.charges.length}笔扣款的时间、金额和收款方`,
    isWhole
      ? '原始账单（从支付平台导出），证明扣费明细与账单一致'
      : `账单节选（整份账单由${keeper}保存，可登录支付平台当场核对），证明扣费明细与账单一致`,
    ...others.map(given),
  ])
}
