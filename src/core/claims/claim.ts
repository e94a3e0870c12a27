import { addFen, type Fen, fen, subtractFen, zeroFen } from '../base/money.ts'
import { type CaseCharge, chargeKey } from './charge-facts.ts'
import type { Article, SituationId } from './law.ts'

export const strengths = ['good', 'arguable', 'weak'] as const
export type Strength = (typeof strengths)[number]

/** How the sum of one charge comes about, so that anyone can count it again. */
export type Share =
  | { kind: 'whole' }
  | { kind: 'difference'; agreed: Fen }
  | { kind: 'rest'; left: number; of: number }

/** What one situation gives for one charge: the gross sum, and what is still open after refunds. */
export interface Entitlement {
  situation: SituationId
  charge: CaseCharge
  strength: Strength
  share: Share
  gross: Fen
  /** Gross less what came back, never below 0. */
  open: Fen
}

/** One line of the calculation: `count` charges alike. */
export interface Term {
  count: number
  charged: Fen
  share: Share
  gross: Fen
}

/** How a sum comes about: the terms, less what came back of them, is the total. */
export interface Formula {
  terms: Term[]
  refunded: Fen
  total: Fen
}

/** An article with the charges on whose day it was the rule. */
export interface Basis {
  article: Article
  charges: CaseCharge[]
}

export interface Claim {
  situation: SituationId
  strength: Strength
  /** Charges whose money this claim asks for; each charge is in one claim only. */
  charges: CaseCharge[]
  fen: Fen
  /** What is asked of each charge. */
  amounts: ReadonlyMap<CaseCharge, Fen>
  formula: Formula
  /** Charges that this claim could carry too, were the claim they are in to fail; never added. */
  others: CaseCharge[]
  otherFormula: Formula
  bases: Basis[]
}

/** The whole of a charge. */
export function claimWhole(situation: SituationId, charge: CaseCharge, strength: Strength): Entitlement {
  return claimShare(situation, charge, strength, { kind: 'whole' }, charge.stored.charge.fen)
}

/** A part of a charge, of `gross` fen before refunds. */
export function claimShare(
  situation: SituationId,
  charge: CaseCharge,
  strength: Strength,
  share: Share,
  gross: Fen,
): Entitlement {
  const open = fen(Math.max(zeroFen, subtractFen(gross, charge.stored.refundedFen)))
  return { situation, charge, strength, share, gross, open }
}

export function formulaOf(entitlements: readonly Entitlement[]): Formula {
  const terms = new Map<string, Term>()
  for (const { charge, share, gross } of entitlements) {
    const charged = charge.stored.charge.fen
    const key = `${charged} ${JSON.stringify(share)}`
    const term = terms.get(key) ?? { count: 0, charged, share, gross }
    terms.set(key, { ...term, count: term.count + 1 })
  }
  const gross = addFen(...entitlements.map(one => one.gross))
  const total = addFen(...entitlements.map(one => one.open))
  return { terms: [...terms.values()], refunded: fen(gross - total), total }
}

/** The charges a claim asks back, or where another claim does, those that it could carry. */
export function chargesOfClaim({ charges, others }: Pick<Claim, 'charges' | 'others'>): CaseCharge[] {
  return charges.length > 0 ? charges : others
}

/** Every charge that fits a claim, whichever claim asks its money back, oldest first: what the bills show of it. */
export function fittingCharges({ charges, others }: Pick<Claim, 'charges' | 'others'>): CaseCharge[] {
  const paidAt = ({ stored }: CaseCharge) => stored.charge.paidAt
  return [...charges, ...others].toSorted((a, b) => (paidAt(a) < paidAt(b) ? -1 : 1))
}

/** Keys of the charges a claim rests on, the ones it merely could carry included. */
export function chargeKeys({ charges, others }: Claim): string[] {
  return [...charges, ...others].map(chargeKey)
}
