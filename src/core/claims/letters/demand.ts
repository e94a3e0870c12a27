import { type Day, dayOfTime } from '../../base/calendar.ts'
import { addFen, type Fen, zeroFen } from '../../base/money.ts'
import { type CaseCharge, dayOfCharge } from '../charge-facts.ts'
import type { Claim } from '../claim.ts'
import { claimsOf, isUnsure } from '../claims.ts'
import { type Dispute, moneyClaims } from '../dispute.ts'
import { limitationPeriods } from '../limitation.ts'
import { answerOf } from '../questionnaire.ts'
import { situationOf } from '../situations/all.ts'

/** What is asked for, apart by how sure it is: each sum stands alone in the papers. */
export interface Demand {
  /** By right, on facts the person is sure of. */
  firm: Claim[]
  firmFen: Fen
  /** What the other side is asked to show or check first; goes to the merchant, by the wallet too, and nowhere else. */
  unsure: Claim[]
  /** As a favour. */
  favour: Claim[]
  favourFen: Fen
}

export function demandOf(dispute: Dispute): Demand {
  const claims = moneyClaims(dispute)
  const isFavour = ({ situation }: Claim) => situationOf(situation).isFavour ?? false
  const isOpen = ({ situation }: Claim) => isUnsure(dispute.material, situation)
  const favour = claims.filter(isFavour)
  const unsure = claims.filter(isOpen)
  const firm = claims.filter(claim => !isFavour(claim) && !isOpen(claim))
  return {
    firm,
    firmFen: sumOf(firm),
    unsure,
    favour,
    favourFen: sumOf(favour),
  }
}

function sumOf(claims: readonly Claim[]): Fen {
  return addFen(...claims.map(({ fen }) => fen))
}

/** Charges that some claims ask back, oldest first. */
export function chargesIn({ material }: Dispute, claims: readonly Claim[]): CaseCharge[] {
  const own = new Set(claims.flatMap(({ charges }) => charges))
  return material.charges.filter(charge => own.has(charge))
}

/** A part of a sum: so many charges, and what is asked of them. */
export interface Portion {
  count: number
  fen: Fen
}

function portionOf(claims: readonly Claim[], charges: readonly CaseCharge[]): Portion {
  const fen = addFen(
    ...claims.flatMap(({ amounts }) => charges.map(charge => amounts.get(charge) ?? zeroFen)),
  )
  return { count: charges.length, fen }
}

/**
 * What a sum has of charges that an authority no longer takes (总局令第121号 art. 16(4)), with the day of the last of
 * them, apart from the rest; null where it takes all. A merchant and a court are told nothing of it: whoever owes
 * may say that a claim is barred.
 */
export function lateIn(
  dispute: Dispute,
  claims: readonly Claim[],
): { late: Portion; rest: Portion; last: Day } | null {
  const today = dayOfTime(dispute.material.time)
  const over = new Set(
    limitationPeriods(dispute.material)
      .filter(({ complaint }) => complaint < today)
      .map(({ charge }) => charge),
  )
  const charges = chargesIn(dispute, claims)
  const late = charges.filter(charge => over.has(charge))
  const rest = charges.filter(charge => !over.has(charge))
  const last = late.at(-1)
  if (!last) return null
  return { late: portionOf(claims, late), rest: portionOf(claims, rest), last: dayOfCharge(last) }
}

/** The latest periods that a demand for all renewals may shrink to. */
const recentCount = 3

/** The last three charges, where the person said that they would do with these; null where they didn't. */
export function recentOf(dispute: Dispute, { firm }: Demand): Portion | null {
  if (answerOf(dispute.material, 'fallback') !== 'recent') return null
  const [main] = firm
  if (main?.situation !== 'no-reminder' || main.charges.length <= recentCount) return null
  return portionOf([main], main.charges.slice(-recentCount))
}

/** What is asked for in the alternative, where a demand for whole charges fails. */
export interface Alternative {
  fen: Fen
  claims: Claim[]
  /** Nothing of it but the difference of a price. */
  isDifference: boolean
}

/**
 * What was taken beyond what was agreed, as if no more had been asked for: where a demand for whole charges fails, what
 * it has of that fails with it. Of what the person is not sure of only a price's rise, and only where nothing is sure.
 * Null where that is all that is asked for, or no demand for more has any of it.
 */
export function alternativeOf({ material, result }: Dispute): Alternative | null {
  const isExcess = ({ situation }: Claim) => situationOf(situation).isExcess ?? false
  const asked = result.claims.filter(isExcess)
  if (!asked.some(({ others }) => others.length > 0)) return null
  const answers = new Map(material.answers).set('demand', 'excess')
  const all = claimsOf({ ...material, answers }).claims.filter(
    one => one.charges.length > 0 && asked.some(({ situation }) => situation === one.situation),
  )
  const sure = all.filter(({ situation }) => !isUnsure(material, situation))
  const claims = sure.length > 0 ? sure : all.filter(({ situation }) => situation === 'price-rise')
  if (claims.length === 0) return null
  const isDifference = claims.every(({ situation }) => situation === 'price-rise')
  return { fen: sumOf(claims), claims, isDifference }
}
