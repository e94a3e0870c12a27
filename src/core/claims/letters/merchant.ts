import data from '../../../../resources/law/letters/merchant.json' with { type: 'json' }
import { dayOfTime } from '../../base/calendar.ts'
import { claimedCharges, type Dispute, isGoodwill, moneyClaims } from '../dispute.ts'
import type { EvidenceId } from '../evidence-names.ts'
import { masked, maskPersonal } from '../mask.ts'
import { dayText, listComma, walletNames, yuanText } from '../paper-text.ts'
import { situationOf } from '../situations/all.ts'
import { ofKinds } from '../statement.ts'
import { chargeLines, sumLine } from './charge-lines.ts'
import { citedForDamages, citedIn, citedInLetter, citedName, damagesBasis } from './citation.ts'
import { billFacts } from './fact-summary.ts'
import { calculationText, damagesText } from './formula.ts'
import { numbered, numberedDemands, oneLetter } from './letter.ts'

/** Charges that the letter itself lists; beyond two years of months the table of the pack is easier to read. */
const maxListed = 24

/** The demand to the merchant: facts, the person's statements, demand with formula, basis, records, time limit. */
export const merchant = oneLetter('merchant', data.letters.merchant, refundText)

function refundText(dispute: Dispute): string {
  const { material, statements, claimant } = dispute
  const charges = claimedCharges(dispute)
  const sections: [string, string[]][] = [
    ['账单记载的事实', [sumLine(charges), ...chargeLines(charges, maxListed), ...billFacts(dispute)]],
    ['本人的陈述', ofKinds(statements, 'fact', 'fraud', 'contact').map(({ text }) => text)],
    ['请求', demandLines(dispute)],
    ['依据', basisLines(dispute)],
    ['请提供记录', recordLines(dispute)],
    ['答复', replyLines(dispute)],
  ]
  const written = sections.filter(([, lines]) => lines.length > 0)
  return [
    '退款申请',
    '',
    `${dispute.respondent}：`,
    opening(dispute),
    ...written.flatMap(([heading, lines], index) => ['', `${chineseNumbers[index]}、${heading}`, ...lines]),
    '',
    attachments(dispute),
    '',
    ...(claimant.name ? [claimant.name] : []),
    dayText(dayOfTime(material.time)),
    '',
  ].join('\n')
}

const chineseNumbers = ['一', '二', '三', '四', '五', '六']

/** Whose account was charged for what; that the person used it only where they said that it was theirs. */
function opening({ service, wallets, claimant }: Dispute): string {
  const { name, account, isPayer } = claimant
  const held = account ? `（小米账号${maskPersonal(account)}）` : ''
  const by = wallets.map(wallet => walletNames[wallet]).join(listComma)
  if (isPayer) return `本人${name ? `${name}，` : ''}使用“${service}”${held}，费用通过${by}自动扣取。`
  return `本人${name ?? ''}的${by}账户被自动扣取“${service}”的费用${held}。`
}

function demandLines(dispute: Dispute): string[] {
  const { refundFen, damages } = dispute.result
  const ask = isGoodwill(dispute) ? '希望协商退还' : '退还'
  return numberedDemands([
    {
      demand: `${ask}${yuanText(refundFen)}，按原支付渠道退回。`,
      calculation: calculationText(moneyClaims(dispute)),
    },
    ...(damages ? [{ demand: `增加赔偿${yuanText(damages.fen)}。`, calculation: damagesText(damages) }] : []),
    { demand: '停止这项自动续费，并书面确认自动扣款的签约已经解除。', calculation: null },
  ])
}

/** At most three articles, each with one sentence that ties it to the facts, and the one on damages where asked for. */
function basisLines(dispute: Dispute): string[] {
  const lines = citedIn(dispute, citedInLetter).map(
    cited => `${citedName(cited, false)}：${cited.about}。${cited.applied}`,
  )
  return numbered([...lines, ...citedForDamages(dispute).map(damagesBasis)])
}

/** What the merchant holds and the person can't have. */
function recordLines(dispute: Dispute): string[] {
  const items = moneyClaims(dispute).flatMap(({ situation }) => situationOf(situation).records ?? [])
  if (items.length === 0) return []
  return [
    `请提供${items.join('，')}，以及这些扣款的记录（《中华人民共和国电子商务法》第六十二条、《中华人民共和国个人信息保护法》第四十五条）。`,
  ]
}

function replyLines(dispute: Dispute): string[] {
  const { phone } = dispute.claimant
  const goodwill = isGoodwill(dispute)
  const reply = `请在收到之日起7日内，通过收到本申请的渠道书面答复${goodwill ? '' : '并办理'}。`
  const call = phone ? `本人手机号：${masked(phone)}。` : ''
  return [`${reply}${call}`, ...(goodwill ? [] : ['如果协商不成，本人将依法通过投诉、诉讼等途径解决。'])]
}

/** Screenshots and documents at hand that show the charges; who the person is, is for the authority. */
const notForMerchant: readonly EvidenceId[] = [
  'licence-page',
  'refunds-received',
  'identity',
  'evidence-index',
]

function attachments({ evidence }: Dispute): string {
  const items = evidence
    .filter(({ item, state }) => state === 'done' && !notForMerchant.includes(item.id))
    .map(({ item }) => `${item.number} ${item.title.zh}`)
  return `附件：${['扣费明细', ...items].join(listComma)}。`
}
