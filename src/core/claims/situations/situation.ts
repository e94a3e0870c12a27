import type { CaseMaterial } from '../case-material.ts'
import type { CaseCharge } from '../charge-facts.ts'
import type { Claim, Entitlement } from '../claim.ts'
import type { EvidenceId } from '../evidence-names.ts'
import type { SituationId, SituationLaw } from '../law.ts'
import type { Statement } from '../statement.ts'

/** A kind of wrong: what it gives, what proves it, and what papers say of it, in Chinese. */
export interface Situation {
  id: SituationId
  law: SituationLaw
  /** Items that it needs beyond those of every case. */
  evidence: readonly EvidenceId[]
  /** What the merchant has records of and the person can't have, as a letter asks for it. */
  records?: string
  /** Asked as a favour, not by right: it stays a claim where no money is left to ask for. */
  isFavour?: true
  /** Nobody agreed to anything: the wallet is asked for the money, not the merchant. */
  isUnauthorised?: true
  /** Its charges followed an offer, so that damages for fraud may be asked on them. */
  followsOffer?: true
  /** What it gives for which charges; `covered` are those of the more particular situations. */
  entitlements(material: CaseMaterial, covered: ReadonlySet<CaseCharge>): Entitlement[]
  /** Whether it is said of the whole case, without money of its own. */
  isSaid?(material: CaseMaterial): boolean
  /** What the person says of it, whether or not a claim rests on it. */
  statements?(material: CaseMaterial): Statement[]
  /** What the bills show of a claim beyond its charges, a sentence each. */
  billFacts?(claim: Claim): string[]
  /** What a claim turns on, in one or two short sentences: what the bills show of it and what the person answered. */
  keyFacts?(claim: Claim, material: CaseMaterial): string[]
  /** The breach as the person saw it, for a report to the authority. */
  breach?(material: CaseMaterial, claims: readonly Claim[]): string | null
  /** What the wallet is asked for in place of its usual part, and what the person states to it. */
  walletRequest?(material: CaseMaterial, sum: string): { stated: string; request: string } | null
}

/** A single sentence as it is; for several, or none, the one on all of them. */
export function oneOr(sentences: readonly string[], many: string): string[] {
  return sentences.length === 1 ? [...sentences] : [many]
}
