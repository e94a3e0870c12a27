import data from '../../../../resources/law/letters/wallet.json' with { type: 'json' }
import { addFen, formatYuan, zeroFen } from '../../base/money.ts'
import type { Bilingual } from '../../base/text.ts'
import type { Wallet } from '../../bills/transaction.ts'
import type { CaseCharge } from '../charge-facts.ts'
import { type Dispute, isUnauthorised } from '../dispute.ts'
import { masked } from '../mask.ts'
import { listComma, momentText, timeText, walletNames, yuanText } from '../paper-text.ts'
import { answeredDay, answerOf } from '../questionnaire.ts'
import { situationOf } from '../situations/all.ts'
import { ofKinds, thirdVoice } from '../statement.ts'
import { chargesIn, type Demand, demandOf } from './demand.ts'
import { essential, type Fitted, fitted, fixed, optional, type Part } from './fitting.ts'
import type { LetterInfo, LetterKind } from './letter.ts'
import { disputedCharge, namedParts } from './named-charges.ts'
import { billedParts, shortName, statedParts } from './parts.ts'
import { summaries } from './summary.ts'

/**
 * `complaint_detail` of WeChat Pay's complaints holds 300 characters (pay.weixin.qq.com, chapter10_2_13); of Alipay's
 * nothing was found, so the same goes for it.
 */
const walletLimit = 300

/** `useAt` has `{day}` and `{sum}` of the charge that the complaint is filed by. */
interface WalletInfo extends LetterInfo {
  useAt: Bilingual
}

const infos: Record<Wallet, WalletInfo> = data.letters
const isWallet = (id: string): id is Wallet => Object.hasOwn(infos, id)

/** The request to each payment platform: the charges and what to do; it does not argue consumer law. */
export const wallet: LetterKind = {
  channel: 'wallet',
  infoOf: id => (isWallet(id) ? infos[id] : null),
  draft: dispute =>
    dispute.wallets.flatMap(id => {
      const charges = chargedBy(dispute, id)
      if (charges.length === 0) return []
      const disputed = disputedCharge(dispute, demandOf(dispute), charges)
      return [
        {
          id,
          info: disputed ? infoAt(infos[id], disputed) : infos[id],
          limit: walletLimit,
          ...walletText(dispute, id, charges),
        },
      ]
    }),
}

/** What this wallet charged and is asked back. */
function chargedBy(dispute: Dispute, id: Wallet): CaseCharge[] {
  const { firm, unsure, favour } = demandOf(dispute)
  return chargesIn(dispute, [...firm, ...unsure, ...favour]).filter(
    ({ stored }) => stored.charge.wallet === id,
  )
}

/** What to do with the letter, where it is filed by one charge of several and not by the latest. */
function infoAt({ useAt, ...info }: WalletInfo, charge: CaseCharge): LetterInfo {
  const { paidAt, fen } = charge.stored.charge
  const filled = (text: string, day: string, sum: string) => text.replace('{day}', day).replace('{sum}', sum)
  return {
    ...info,
    use: {
      zh: filled(useAt.zh, momentText(paidAt), yuanText(fen)),
      en: filled(useAt.en, timeText(paidAt), formatYuan(fen)),
    },
  }
}

function walletText(dispute: Dispute, id: Wallet, charges: readonly CaseCharge[]): Fitted {
  const { material, claimant, service, statements } = dispute
  const demand = demandOf(dispute)
  const own = material.charges.filter(({ stored }) => stored.charge.wallet === id)
  const holder = claimant.principal ? claimant.principal.name : claimant.name
  const who = holder ? `（${masked(holder)}）` : ''
  const payees = shortName(payeesOf(own))
  const [by, what] = [payees === null ? listed : `「${payees}」`, shortName(service)]
  const opening = (payee: string, subject: string | null) =>
    `我的${walletNames[id]}${shortName(who) ?? ''}被${payee}自动扣款（${subject ?? '扣费明细所列的服务'}）。`
  const named = namedParts(dispute, demand, 'wallet', charges)
  const parts: Part[] = [
    {
      versions: [opening(by, what), opening(listed, what), opening(listed, null)],
      rank: essential,
    },
    { versions: summaries(own, true), rank: 4 },
    ...(named.length > 0 ? [] : [optional(numbersOf(own), 7)]),
    ...named,
    ...billedParts(dispute),
    ...statedParts(
      // What the person looked through and how they felt is for the merchant.
      ofKinds(statements, 'fact', 'contact').filter(
        ({ question }) => question !== null && told.includes(question),
      ),
      thirdVoice,
    ),
    ...requestParts(dispute, demand, charges),
  ]
  return fitted([...parts, fixed('\n')], walletLimit)
}

/** Whom the money went to, where there is no room for the name. */
const listed = '扣费明细所列的收款方'

const told: readonly string[] = [
  'payer',
  'reminder',
  'cancelled-on',
  'double',
  'trial',
  'signup',
  'price',
  'minor-age',
  'guardian',
  'minor-refused',
  'demanded',
]

function payeesOf(charges: readonly CaseCharge[]): string {
  return [...new Set(charges.map(({ stored }) => stored.charge.counterparty))].join(listComma)
}

/** The latest charge, by which the complaint is filed; the others stand in the picture of the table. */
function numbersOf(charges: readonly CaseCharge[]): string {
  const last = charges.at(-1)?.stored.charge
  if (!last || last.tradeNo === '') return ''
  const rest = charges.length > 1 ? '，其余见扣费明细' : ''
  return `最近一笔交易单号${last.tradeNo}${rest}。`
}

function requestParts(dispute: Dispute, demand: Demand, charges: readonly CaseCharge[]): Part[] {
  const { material } = dispute
  const fenOf = (claims: Demand['firm']) =>
    addFen(...claims.flatMap(({ amounts }) => charges.map(one => amounts.get(one) ?? zeroFen)))
  const [firm, favour] = [fenOf(demand.firm), fenOf(demand.favour)]
  const future = answerOf(material, 'future')
  const end =
    future === 'stop' ? '请取消这项自动扣款。' : future === 'closed' ? '请确认这项自动扣款已经取消。' : ''
  if (isUnauthorised(dispute))
    return [
      fixed(`特此通知。请核查开通和扣款当时的验证记录，退还${yuanText(firm)}`),
      optional('（《中华人民共和国电子商务法》第五十七条）', 3),
      fixed(`。${end}请在7日内答复。`),
    ]
  const isAsked = answeredDay(material, 'demanded-on') !== null
  const isUnreminded = demand.firm.some(({ situation }) => situation === 'no-reminder')
  return [
    ...(firm > 0 ? [fixed(`请商家退还${yuanText(firm)}。`)] : []),
    ...demand.unsure.flatMap(claim => {
      const count = claim.charges.filter(charge => charges.includes(charge)).length
      const text = situationOf(claim.situation).request?.(count, yuanText(fenOf([claim])))
      return count > 0 && text !== undefined ? [fixed(`请商家${text}。`)] : []
    }),
    ...(favour > 0 ? [fixed(`我希望和商家协商，退还还没有用到的部分${yuanText(favour)}。`)] : []),
    ...(isUnreminded ? [fixed('请商家提供每次扣款前提醒的时间和内容。')] : []),
    fixed(end),
    fixed(isAsked ? '' : '请把退款要求转给商家。'),
    fixed('请在7日内答复。'),
  ]
}
