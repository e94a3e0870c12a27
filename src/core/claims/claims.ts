import { addFen, type Fen, zeroFen } from '../base/money.ts'
import { basesFor } from './basis.ts'
import type { CaseMaterial } from './case-material.ts'
import type { CaseCharge } from './charge-facts.ts'
import { type Claim, type Entitlement, formulaOf, type Strength } from './claim.ts'
import { type Damages, tripleDamages } from './damages.ts'
import { type SituationId, situationIds } from './law.ts'
import { answerOf } from './questionnaire.ts'
import { situationOf, situations } from './situations/all.ts'
import type { Situation } from './situations/situation.ts'

export interface Claims {
  /** Largest sum first. */
  claims: Claim[]
  damages: Damages | null
  /** Of the claims, without damages. */
  refundFen: Fen
  /** Charges for which nothing can be asked on the answers given. */
  unclaimed: CaseCharge[]
  /** Charges that a claim would carry if they had not been refunded in full. */
  alreadyRefunded: CaseCharge[]
}

const strengthRank: Record<Strength, number> = { good: 2, arguable: 1, weak: 0 }

/** What may be asked for on the answers given: no charge twice, refunds taken off, bases as of each charge's day. */
export function claimsOf(material: CaseMaterial): Claims {
  const every = entitlementsOf(material)
  const isWanted = ({ isExcess }: Situation) => isExcess || answerOf(material, 'demand') !== 'excess'
  const found = every
    .filter(({ open, situation }) => open > 0 || situationOf(situation).isFavour)
    .filter(({ situation }) => isWanted(situationOf(situation)))
    .filter(({ situation, charge }) => basesFor(situation, [charge], material).length > 0)
  const leading = leadingOf(found)
  const claims = situationIds.flatMap(situation => {
    const own = found.filter(one => one.situation === situation)
    const first = own[0]
    if (!first) return []
    const main = own.filter(one => leading.get(one.charge) === one)
    const others = own.filter(one => leading.get(one.charge) !== one)
    return [claimOf(material, situation, first.strength, main, others)]
  })
  const all = [...claims.sort((a, b) => b.fen - a.fen), ...withoutMoney(material)]
  const claimed = new Set(all.flatMap(({ charges }) => charges))
  const offered = claims.filter(({ situation }) => situationOf(situation).followsOffer)
  return {
    claims: all,
    damages: tripleDamages(
      material,
      offered.flatMap(({ charges, others }) => [...charges, ...others]),
    ),
    refundFen: addFen(...all.map(one => one.fen)),
    unclaimed: material.charges.filter(charge => !claimed.has(charge)),
    alreadyRefunded: alreadyRefunded(every),
  }
}

/** Every claim that the answers open, charge by charge, the more particular first; several may stand on one charge. */
function entitlementsOf(material: CaseMaterial): Entitlement[] {
  const found: Entitlement[] = []
  for (const situation of situations) {
    const covered = new Set(found.map(({ charge }) => charge))
    found.push(...situation.entitlements(material, covered))
  }
  return found
}

/** Whose money came back whole, by every situation that fits them. */
function alreadyRefunded(every: readonly Entitlement[]): CaseCharge[] {
  const open = new Set(every.filter(one => one.open > 0).map(({ charge }) => charge))
  return [...new Set(every.filter(({ gross }) => gross > 0).map(({ charge }) => charge))].filter(
    charge => !open.has(charge),
  )
}

/**
 * One claim leads per charge: anything arguable before goodwill, then the larger sum, then the stronger claim, then the
 * more particular one, which comes first.
 */
function leadingOf(found: readonly Entitlement[]): Map<CaseCharge, Entitlement> {
  const leading = new Map<CaseCharge, Entitlement>()
  for (const one of found) {
    const best = leading.get(one.charge)
    if (!best || compare(one, best) > 0) leading.set(one.charge, one)
  }
  return leading
}

function compare(a: Entitlement, b: Entitlement): number {
  const firm = (one: Entitlement) => Number(one.strength !== 'weak')
  return firm(a) - firm(b) || a.open - b.open || strengthRank[a.strength] - strengthRank[b.strength]
}

function claimOf(
  material: CaseMaterial,
  situation: SituationId,
  strength: Strength,
  main: readonly Entitlement[],
  others: readonly Entitlement[],
): Claim {
  const charges = main.map(one => one.charge)
  const otherCharges = others.map(one => one.charge)
  const formula = formulaOf(main)
  return {
    situation,
    strength,
    charges,
    fen: formula.total,
    amounts: new Map(main.map(one => [one.charge, one.open])),
    formula,
    others: otherCharges,
    otherFormula: formulaOf(others),
    bases: basesFor(situation, charges.length > 0 ? charges : otherCharges, material),
  }
}

/** What is said of the whole case and asks for nothing more. */
function withoutMoney(material: CaseMaterial): Claim[] {
  const none = formulaOf([])
  return situations
    .filter(({ isSaid }) => isSaid?.(material))
    .map(({ id }) => ({
      situation: id,
      strength: 'arguable',
      charges: [],
      fen: zeroFen,
      amounts: new Map(),
      formula: none,
      others: [],
      otherFormula: none,
      bases: basesFor(id, material.charges, material),
    }))
}
