import { assertNever } from '../base/assert-never.ts'
import type { Day } from '../base/calendar.ts'
import { keptBy } from '../base/kept-by.ts'
import { addFen, type Fen, zeroFen } from '../base/money.ts'
import type { Bilingual } from '../base/text.ts'
import type { CaseMaterial } from './case-material.ts'
import { type CaseCharge, dayOfCharge } from './charge-facts.ts'
import {
  type Basis,
  type Claim,
  type Entitlement,
  fittingCharges,
  formulaOf,
  type Strength,
} from './claim.ts'
import { type Damages, tripleDamages } from './damages.ts'
import { articleOf, type BasisCondition, citedOn, type SituationId, situationIds } from './law.ts'
import { answerOf, isSignupHidden } from './questionnaire.ts'
import { situationOf, situations } from './situations/all.ts'

export interface Claims {
  /** Largest sum first. */
  claims: Claim[]
  damages: Damages | null
  /** Of the claims, without damages: at most, where some of it turns on what the other side can show. */
  refundFen: Fen
  /** Charges for which nothing can be asked on the answers given. */
  unclaimed: CaseCharge[]
  /** Charges that a claim would carry if they had not been refunded in full. */
  alreadyRefunded: CaseCharge[]
}

const strengthRank: Record<Strength, number> = { good: 2, arguable: 1, weak: 0 }

/** All that may be asked for, or only what the person is sure of. */
export type Reach = 'all' | 'sure'

/** What may be asked for on the answers given: no charge twice, refunds taken off, bases as of each charge's day. */
export function claimsOf(material: CaseMaterial, reach: Reach = 'all'): Claims {
  return reach === 'all' ? allClaims(material) : findClaims(material, reach)
}

/** The case, what it comes to at most and what is searched for ask the same. */
const allClaims = keptBy((material: CaseMaterial) => findClaims(material, 'all'))

function findClaims(material: CaseMaterial, reach: Reach): Claims {
  const every = entitlementsOf(material, reach)
  const isAllWanted = answerOf(material, 'demand') !== 'excess'
  const fitting = every
    .filter(({ open, situation }) => open > 0 || situationOf(situation).isFavour)
    .filter(({ situation }) => isAllWanted || situationOf(situation).isExcess)
    .filter(({ situation, charge }) => basesFor(situation, [charge], material).length > 0)
  const leading = leadingOf(material, fitting)
  // Where something sure asks at least as much, nobody has to show anything.
  const isNeeded = ({ charge, situation }: Entitlement) =>
    !isUnsure(material, situation) || isUnsure(material, leading.get(charge)?.situation ?? situation)
  const found = fitting.filter(isNeeded)
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
function entitlementsOf(material: CaseMaterial, reach: Reach): Entitlement[] {
  const found: Entitlement[] = []
  for (const situation of situations) {
    if (reach === 'sure' && isUnsure(material, situation.id)) continue
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

/** Whether a claim turns on what the other side can show, since the person has not said or is not sure. */
export function isUnsure(material: CaseMaterial, situation: SituationId): boolean {
  return situationOf(situation).isUnsure?.(material) ?? false
}

/** What a claim is called: nothing is said of facts that are not known yet. */
export function titleOfClaim(material: CaseMaterial, situation: SituationId): Bilingual {
  const { title, openTitle } = situationOf(situation).law
  return (isUnsure(material, situation) && openTitle) || title
}

/**
 * One claim leads per charge: anything arguable before goodwill, then the larger sum, then what the person is sure of,
 * then the stronger claim, then the more particular one, which comes first.
 */
function leadingOf(material: CaseMaterial, found: readonly Entitlement[]): Map<CaseCharge, Entitlement> {
  const compare = (a: Entitlement, b: Entitlement) => {
    const firm = ({ situation }: Entitlement) => Number(!situationOf(situation).isFavour)
    const sure = ({ situation }: Entitlement) => Number(!isUnsure(material, situation))
    return (
      firm(a) - firm(b) ||
      a.open - b.open ||
      sure(a) - sure(b) ||
      strengthRank[a.strength] - strengthRank[b.strength]
    )
  }
  const leading = new Map<CaseCharge, Entitlement>()
  for (const one of found) {
    const best = leading.get(one.charge)
    if (!best || compare(one, best) > 0) leading.set(one.charge, one)
  }
  return leading
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
    bases: basesFor(situation, fittingCharges({ charges, others: otherCharges }), material),
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

/** The bases of a situation in their order, each only for the charges on whose day it was in force. */
function basesFor(situation: SituationId, charges: readonly CaseCharge[], material: CaseMaterial): Basis[] {
  return situationOf(situation).law.bases.flatMap(({ article: id, when }) => {
    if (when && !holds(when, material)) return []
    const article = articleOf(id)
    const within = charges.filter(charge => citedOn(article, rulingDay(situation, charge)))
    return within.length > 0 ? [{ article, charges: within }] : []
  })
}

/** The day whose rules apply: the charge's own, or that of what happened before it. */
function rulingDay(situation: SituationId, charge: CaseCharge): Day {
  return situationOf(situation).rulingDay?.(charge) ?? dayOfCharge(charge)
}

function holds(condition: BasisCondition, material: CaseMaterial): boolean {
  const isUnder8 = answerOf(material, 'minor-age') === 'under-8'
  switch (condition) {
    case 'signup-hidden':
      return isSignupHidden(material)
    case 'would-cancel':
      return answerOf(material, 'would-cancel') === 'yes'
    case 'under-8':
      return isUnder8
    case 'from-8':
      return !isUnder8
    default:
      return assertNever(condition)
  }
}
