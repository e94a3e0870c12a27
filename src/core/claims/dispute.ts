import type { Language } from '../../i18n/language.ts'
import { words } from '../../i18n/words.ts'
import { addFen, type Fen, zeroFen } from '../base/money.ts'
import type { Wallet } from '../bills/transaction.ts'
import { type CaseCharge, type CaseMaterial, dayOfCharge, netOfCharge } from './case-material.ts'
import type { ChannelState } from './channel.ts'
import { type Claims, claimsOf } from './claim.ts'
import { type Evidence, evidenceFor } from './evidence.ts'
import { isAnswered, phraseOf } from './question.ts'
import { respondentOf } from './respondent.ts'
import type { Stage } from './stage.ts'

/** A case worked out: what the window, the letters and the documents are made from. */
export interface Dispute {
  material: CaseMaterial
  result: Claims
  evidence: Evidence[]
  /** The name the person copied from the licence, else the operator named in the agreement or the payee of the bill. */
  respondent: string
  /** What was charged for, as the bills and the detector name it. */
  service: string
  wallets: Wallet[]
}

export function disputeOf(material: CaseMaterial): Dispute {
  const result = claimsOf(material)
  return {
    material,
    result,
    evidence: evidenceFor(result.claims, material),
    respondent:
      phraseOf(material, 'respondent-name') ?? operatorOf(material.charges) ?? payeesOf(material.charges),
    service: [...new Set(material.charges.map(charge => serviceOf(charge, 'zh')))].join('、'),
    wallets: [...new Set(material.charges.map(({ stored }) => stored.charge.wallet))],
  }
}

/** Everything asked for: refund and damages. */
export function askedFen({ result }: Pick<Dispute, 'result'>): Fen {
  return addFen(result.refundFen, result.damages?.fen ?? zeroFen)
}

/** Charges whose money is asked back, oldest first. */
export function claimedCharges({ material, result }: Dispute): CaseCharge[] {
  const claimed = new Set(result.claims.flatMap(({ charges }) => charges))
  return material.charges.filter(charge => claimed.has(charge))
}

/** Only what is asked as a favour, nothing by right. */
export function isGoodwill({ result }: Dispute): boolean {
  return result.claims.every(({ situation, fen }) => situation === 'S7' || fen === zeroFen)
}

/** Whether the wallet, not the merchant, is the one to turn to. */
export function isUnauthorised({ result }: Dispute): boolean {
  return result.claims.some(({ situation }) => situation === 'S9')
}

/** The case's title in a language: its services and its months. */
export function titleOf({ material }: Dispute, language: Language): string {
  const { claim } = words(language)
  const first = material.charges[0]
  const last = material.charges.at(-1)
  if (!first || !last) return claim.emptyTitle
  const services = [...new Set(material.charges.map(charge => serviceOf(charge, language)))]
  const service =
    services.length > 1 ? claim.several(services[0] ?? '', services.length) : (services[0] ?? '')
  const month = (one: CaseCharge) => claim.month(dayOfCharge(one).slice(0, 7))
  return claim.title(service, month(first), month(last))
}

function serviceOf({ stored, subscription }: CaseCharge, language: Language): string {
  const { goods, counterparty } = stored.charge
  // Where the detector could not tell which service it is, the bill's own words say more.
  const isUntold = subscription?.service === 'mi-other' && goods !== ''
  const title = subscription && !isUntold && words(language).detector.title(subscription.name)
  return title || goods || counterparty
}

/** Where all charges have one: a company, or the contract party of the agreement. */
function operatorOf(charges: readonly CaseCharge[]): string | null {
  const names = new Set(charges.map(respondentOf))
  const [name = ''] = names
  return names.size === 1 && name !== '' ? name : null
}

function payeesOf(charges: readonly CaseCharge[]): string {
  const names = new Set(charges.map(({ stored }) => stored.charge.counterparty).filter(name => name !== ''))
  return [...names].join('、') || words('zh').claim.unknownRespondent
}

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
    result.settled.length > 0 || (charges.length > 0 && charges.every(one => netOfCharge(one) <= zeroFen))
  )
}
