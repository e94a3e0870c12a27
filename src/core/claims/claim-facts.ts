import type { Fen } from '../base/money.ts'
import type { Bilingual } from '../base/text.ts'
import type { CaseMaterial } from './case-material.ts'
import { chargeKey, dayOfCharge } from './charge-facts.ts'
import { type Basis, type Claim, chargeKeys, type Formula, fittingCharges, type Strength } from './claim.ts'
import { titleOfClaim } from './claims.ts'
import type { Damages } from './damages.ts'
import { articleOf, citationOf, citedOn, type SituationId, type SituationLaw } from './law.ts'
import { situationOf } from './situations/all.ts'

/** A claim as it goes out to be put into words. */
export interface ClaimFacts {
  situation: SituationId
  strength: Strength
  fen: Fen
  /** Asked as a favour, where no other formula says how the sum comes about. */
  isFavour: boolean
  /** Null where it asks for no money of its own. */
  formula: Formula | null
  /** Charges that it could carry too, were the claim they are in to fail. */
  others: { count: number; formula: Formula } | null
  /** Keys of the charges it rests on, others included. */
  trades: string[]
  law: Pick<SituationLaw, 'title' | 'merchantSays' | 'answer' | 'weakness'>
  bases: BasisFacts[]
  /** Articles the answer may cite, by name and number. */
  answerBases: string[]
}

/** Damages beyond the refund, as they go out to be put into words. */
export interface DamagesFacts extends Pick<Damages, 'fees' | 'fen' | 'byMinimum'> {
  trades: string[]
  bases: BasisFacts[]
}

export interface BasisFacts {
  citation: string
  /** Null where it may not be quoted. */
  text: string | null
  /** The text is a part of the article. */
  excerpt: boolean
  inForceFrom: string | null
  /** What the article is about, in one phrase. */
  about: Bilingual
  /** What has to be known of the version that applied. */
  note: Bilingual | null
  /** Set where it was in force for some of the charges only: for how many of how many, from and to which day. */
  partOf: { count: number; all: number; from: string; to: string } | null
  /** Keys of the charges on whose day it was in force. */
  trades: string[]
}

export function claimFacts(claim: Claim, material: CaseMaterial): ClaimFacts {
  const { charges, others, formula, otherFormula } = claim
  const { law, isFavour } = situationOf(claim.situation)
  const { merchantSays, answer, weakness } = law
  const title = titleOfClaim(material, claim.situation)
  const fitting = fittingCharges(claim)
  const days = fitting.map(dayOfCharge)
  return {
    situation: claim.situation,
    strength: claim.strength,
    fen: claim.fen,
    isFavour: isFavour ?? false,
    formula: charges.length > 0 ? formula : null,
    others: others.length > 0 ? { count: others.length, formula: otherFormula } : null,
    trades: chargeKeys(claim),
    law: { title, merchantSays, answer, weakness },
    bases: claim.bases.map(basis => basisFacts(basis, fitting.length)),
    // Those that were in force on the day of a charge of the claim.
    answerBases: law.answerArticles
      .map(articleOf)
      .filter(article => days.some(on => citedOn(article, on)))
      .map(citationOf),
  }
}

export function damagesFacts({ charges, bases, fees, fen, byMinimum }: Damages): DamagesFacts {
  return {
    fees,
    fen,
    byMinimum,
    trades: charges.map(chargeKey),
    bases: bases.map(basis => basisFacts(basis, charges.length)),
  }
}

function basisFacts({ article, charges }: Basis, all: number): BasisFacts {
  const days = charges.map(dayOfCharge)
  const [from, to] = [days[0], days.at(-1)]
  return {
    citation: citationOf(article),
    text: article.mark === 'quoted' ? article.text : null,
    excerpt: article.excerpt,
    inForceFrom: article.inForceFrom,
    about: article.about,
    note: article.note,
    partOf: charges.length < all && from && to ? { count: charges.length, all, from, to } : null,
    trades: charges.map(chargeKey),
  }
}
