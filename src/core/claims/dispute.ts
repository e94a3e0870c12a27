import { type Day, monthOf } from '../base/calendar.ts'
import { addFen, type Fen, zeroFen } from '../base/money.ts'
import type { Wallet } from '../bills/transaction.ts'
import type { SubscriptionName } from '../subscriptions/subscription.ts'
import type { CaseMaterial } from './case-material.ts'
import type { ChannelState } from './channel.ts'
import { type CaseCharge, dayOfCharge, firstCharges, merchantsOf, netOfCharge } from './charge-facts.ts'
import type { Claim } from './claim.ts'
import { type Claims, claimsOf, isUnsure, type Reach } from './claims.ts'
import { type Evidence, evidenceFor } from './evidence.ts'
import { gap, listComma } from './paper-text.ts'
import { answeredDay, answerOf, isAnswered, phraseOf } from './questionnaire.ts'
import { type Nameless, namelessOf, type Party, partiesOf, payeesOf, respondentOf } from './respondent.ts'
import { situationOf } from './situations/all.ts'
import { guardianName } from './situations/minor.ts'
import type { Statement } from './statement.ts'
import { statementsOf } from './statements.ts'

/** The person as letters name them; null where nothing was given. */
export interface Claimant {
  name: string | null
  phone: string | null
  address: string | null
  /** Under which the merchant finds the orders: `小米账号 1234567890`. */
  account: string | null
  /** They signed up themselves. */
  isPayer: boolean
  /** Whose account was charged, where the person writes for somebody of the family; null without a name. */
  principal: { name: string | null } | null
  /** The party where a child signed up, and what the person is to it. */
  child: { name: string | null; born: Day | null; kin: string | null } | null
}

/** The other side as its licence page has it; null where nothing was given, or nobody knows of which company it is. */
export interface Company {
  code: string | null
  address: string | null
}

/** A case worked out: what the window, the letters and the documents are made from. */
export interface Dispute {
  material: CaseMaterial
  result: Claims
  evidence: Evidence[]
  statements: Statement[]
  claimant: Claimant
  company: Company
  /** The name the person copied from the licence, else the operator named in the agreement or the payee of the bill. */
  respondent: string
  /** Every company that may have to pay; empty where the bills name none by its registered name. */
  parties: Party[]
  /** Set where nobody knows yet of which company the payee is: papers leave its name to be filled in. */
  nameless: Nameless | null
  /** What was charged for, in Chinese. */
  service: string
  wallets: Wallet[]
  /** Ids of the merchants that charged, as far as a file has them. */
  merchants: string[]
}

export function buildDispute(material: CaseMaterial, reach: Reach = 'all'): Dispute {
  const result = claimsOf(material, reach)
  const { charges } = material
  const said = {
    name: phraseOf(material, 'respondent-name'),
    code: phraseOf(material, 'respondent-code'),
    address: phraseOf(material, 'respondent-address'),
  }
  const parties = partiesOf(charges, said)
  const isOneCompany = said.name !== null || parties.length <= 1
  return {
    material,
    result,
    evidence: evidenceFor(result.claims, material),
    statements: statementsOf(material).filter(one => isToTheCase(one, result)),
    claimant: {
      name: phraseOf(material, 'name'),
      phone: phraseOf(material, 'phone'),
      address: phraseOf(material, 'address'),
      account: accountOf(material),
      isPayer: answerOf(material, 'payer') === 'self',
      principal:
        answerOf(material, 'writes-for') === 'family' ? { name: phraseOf(material, 'principal') } : null,
      child:
        answerOf(material, 'payer') === 'minor'
          ? {
              name: phraseOf(material, 'child-name'),
              born: answeredDay(material, 'child-born'),
              kin: guardianName(answerOf(material, 'guardian')),
            }
          : null,
    },
    parties,
    nameless: said.name === null ? namelessOf(charges) : null,
    company: isOneCompany ? said : { code: null, address: null },
    respondent: said.name ?? operatorOf(charges) ?? payeesOf(charges),
    service: [...new Set(charges.map(({ service }) => service))].join(listComma),
    wallets: [...new Set(charges.map(({ stored }) => stored.charge.wallet))],
    merchants: merchantsOf(charges),
  }
}

/** The other side as papers name it: a brand with a blank beside it for the name that only the person can look up. */
export function respondentText({ respondent, nameless }: Pick<Dispute, 'respondent' | 'nameless'>): string {
  return nameless ? `${nameless.brand}（登记名称：${gap}）` : respondent
}

/**
 * What a reminder would have changed, and that the sign-up needed none, is said only where something is asked for the
 * want of one; of a first charge that is asked back on other grounds nothing is said.
 */
function isToTheCase({ question }: Statement, { claims, unclaimed }: Claims): boolean {
  if (question !== 'would-cancel' && question !== 'first-charge') return true
  if (!claims.some(({ situation }) => situation === 'no-reminder')) return false
  return question === 'would-cancel' || firstCharges(unclaimed).length > 0
}

/** What an account is called at Xiaomi, and elsewhere. */
function accountOf(material: CaseMaterial): string | null {
  const account = phraseOf(material, 'mi-account')
  if (account === null) return null
  return `${merchantsOf(material.charges).includes('xiaomi') ? '小米账号' : '账号'}${account}`
}

/** Everything asked for: refund and damages. */
export function askedFen({ result }: Pick<Dispute, 'result'>): Fen {
  return addFen(result.refundFen, result.damages?.fen ?? zeroFen)
}

/** Claims that ask for money, in the order of the case. */
export function moneyClaims({ result }: Dispute): Claim[] {
  return result.claims.filter(({ charges }) => charges.length > 0)
}

/** Charges whose money is asked back, oldest first. */
export function claimedCharges({ material, result }: Dispute): CaseCharge[] {
  const claimed = new Set(result.claims.flatMap(({ charges }) => charges))
  return material.charges.filter(charge => claimed.has(charge))
}

/** Charges that periods are counted for: those asked back, all as long as a question that decides on it is open. */
export function chargesAtIssue(dispute: Dispute): CaseCharge[] {
  const claimed = claimedCharges(dispute)
  return claimed.length > 0 && isAnswered(dispute.material) ? claimed : dispute.material.charges
}

/** Whether some of the money turns on what the other side can show. */
export function isOpenTo({ material, result }: Dispute): boolean {
  return result.claims.some(({ situation, charges }) => charges.length > 0 && isUnsure(material, situation))
}

/** Only what is asked as a favour, nothing by right. */
export function isGoodwill({ result }: Dispute): boolean {
  return result.claims.every(({ situation, fen }) => situationOf(situation).isFavour || fen === zeroFen)
}

/** Whether the wallet, not the merchant, is the one to turn to. */
export function isUnauthorised({ result }: Dispute): boolean {
  return result.claims.some(({ situation }) => situationOf(situation).isUnauthorised)
}

/** What was charged for: a renewal that the detector named, or the bill's own words where it could not. */
export type ChargedService = SubscriptionName | string

export function chargedService({ stored, subscription }: Omit<CaseCharge, 'service'>): ChargedService {
  const { goods, counterparty } = stored.charge
  const name = subscription?.name
  const isUnspecific = name?.service === 'mi-other' && name.given === null && goods !== ''
  const isNamed =
    name && (name.given !== null || name.service !== 'other' || (name.product ?? name.counterparty) !== '')
  return isNamed && !isUnspecific ? name : goods || counterparty
}

/** What a case is called by: its services and its months. */
export interface CaseTitle {
  services: ChargedService[]
  /** `2026-01`, the first and the last. */
  from: string
  to: string
}

/** Null where no bill holds a charge of it any more. */
export function titleOf({ material: { charges } }: Dispute): CaseTitle | null {
  const [first, last] = [charges[0], charges.at(-1)]
  if (!first || !last) return null
  const byText = new Map(charges.map(charge => [charge.service, chargedService(charge)]))
  return { services: [...byText.values()], from: monthOf(dayOfCharge(first)), to: monthOf(dayOfCharge(last)) }
}

/** Where all charges have one: a company, or the contract party of the agreement. */
function operatorOf(charges: readonly CaseCharge[]): string | null {
  const names = new Set(charges.map(respondentOf))
  const [name = ''] = names
  return names.size === 1 && name !== '' ? name : null
}

/** How far a case is: questions open, to be handed in, handed in, or the money back. */
export const stages = ['asking', 'ready', 'filed', 'refunded'] as const
export type Stage = (typeof stages)[number]

export function stageOf(dispute: Dispute, states: readonly ChannelState[]): Stage {
  if (isRefunded(dispute)) return 'refunded'
  if (states.some(({ channel, filed }) => channel.id !== 'stop' && filed !== null)) return 'filed'
  return isAnswered(dispute.material) ? 'ready' : 'asking'
}

/** Nothing is asked for any more, since all of it, or every charge whole, came back. */
function isRefunded({ material, result }: Dispute): boolean {
  if (askedFen({ result }) > zeroFen) return false
  const { charges } = material
  return (
    result.alreadyRefunded.length > 0 ||
    (charges.length > 0 && charges.every(one => netOfCharge(one) <= zeroFen))
  )
}
