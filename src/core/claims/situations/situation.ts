import type { Day } from '../../base/calendar.ts'
import type { CaseMaterial } from '../case-material.ts'
import type { CaseCharge } from '../charge-facts.ts'
import type { Claim, Entitlement } from '../claim.ts'
import type { EvidenceId } from '../evidence-names.ts'
import type { SituationId, SituationLaw } from '../law.ts'
import type { QuestionId } from '../question-ids.ts'
import type { Statement } from '../statement.ts'

/** A kind of wrong: what it gives, what proves it, and what papers say of it, in Chinese. */
export interface Situation {
  id: SituationId
  law: SituationLaw
  /** Items that it needs beyond those of every case. */
  evidence: readonly EvidenceId[]
  /** What only the merchant has records of and the person can't have. */
  records?: readonly string[]
  /** Asked as a favour, not by right: it stays a claim where no money is left to ask for. */
  isFavour?: true
  /** Nobody agreed to anything: the wallet is asked for the money, not the merchant. */
  isUnauthorised?: true
  /** Asks for what was taken beyond what was agreed, not for what was agreed to. */
  isExcess?: true
  /** What the person makes sure of before anything is sent. */
  checkFirst?: string
  /** What its charges are called, each of them in dispute by itself; absent where the run of renewals is. */
  singly?: string
  /** Whether the person did not say its facts or is not sure: the other side is asked to show or check them. */
  isUnsure?(material: CaseMaterial): boolean
  /** The question whose answer makes it sure. */
  turnsOn?: QuestionId
  /** What is asked where it is unsure, of so many charges and at most that sum, with its calculation. */
  request?(count: number, sum: string): string
  /** The day whose rules apply to a charge, where that is not the charge's own. */
  rulingDay?(charge: CaseCharge): Day | null
  /** Its charges followed an offer, so that damages for fraud may be asked on them. */
  followsOffer?: true
  /** What it gives for which charges; `covered` are those of the more particular situations. */
  entitlements(material: CaseMaterial, covered: ReadonlySet<CaseCharge>): Entitlement[]
  /** Whether it is said of the whole case, without money of its own. */
  isSaid?(material: CaseMaterial): boolean
  /** What the person says of it, whether or not a claim rests on it. */
  statements?(material: CaseMaterial): Statement[]
  /** What the bills show of a claim beyond its charges, a sentence each; `all` are the charges of the case. */
  billFacts?(claim: Claim, all: readonly CaseCharge[]): string[]
  /** The breach as the person saw it, for a report to the authority. */
  breach?(material: CaseMaterial, claims: readonly Claim[]): string | null
}
