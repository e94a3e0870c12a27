import { dayOfTime, daysBetween } from '../base/calendar.ts'
import { addFen, type Fen, fen, zeroFen } from '../base/money.ts'
import { type Basis, basesFor } from './basis.ts'
import { type CaseCharge, type CaseMaterial, keyOf } from './case-material.ts'
import { type Entitlement, entitlementsOf, type Strength } from './entitlement.ts'
import { type Damages, tripleDamages } from './fraud.ts'
import { type SituationId, situationIds } from './law.ts'
import { answeredDay, answerOf } from './question.ts'

/** One line of the calculation: `count` charges alike. */
export interface Term {
  count: number
  charged: Fen
  share: Entitlement['share']
  gross: Fen
}

/** How a sum comes about: the terms, less what came back of them, is the total. */
export interface Formula {
  terms: Term[]
  refunded: Fen
  total: Fen
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

export interface Claims {
  /** Largest sum first. */
  claims: Claim[]
  damages: Damages | null
  /** Of the claims, without damages. */
  refundFen: Fen
  /** Charges for which nothing can be asked on the answers given. */
  unclaimed: CaseCharge[]
  /** Charges that a claim would carry if they had not been refunded in full. */
  settled: CaseCharge[]
}

const rankOf: Record<Strength, number> = { good: 2, arguable: 1, weak: 0 }

/** What may be asked for on the answers given: no charge twice, refunds taken off, bases as of each charge's day. */
export function claimsOf(material: CaseMaterial): Claims {
  const every = entitlementsOf(material)
  const found = every
    .filter(({ open, situation }) => open > 0 || situation === 'S7')
    .filter(({ situation, charge }) => basesFor(situation, [charge], material).length > 0)
  const leading = leadingOf(found)
  const claims = situationIds.flatMap(situation => {
    const own = found.filter(one => one.situation === situation)
    const first = own[0]
    if (!first) return []
    const main = own.filter(one => leading.get(one.charge) === one)
    const others = own.filter(one => leading.get(one.charge) !== one)
    return [claim(material, situation, first.strength, main, others)]
  })
  const refused = refusal(material)
  const all = [...claims.sort((a, b) => b.fen - a.fen), ...(refused ? [refused] : [])]
  const claimed = new Set(all.flatMap(({ charges }) => charges))
  const trial = claims.find(({ situation }) => situation === 'S4')
  return {
    claims: all,
    damages: tripleDamages(material, trial ? [...trial.charges, ...trial.others] : []),
    refundFen: addFen(...all.map(one => one.fen)),
    unclaimed: material.charges.filter(charge => !claimed.has(charge)),
    settled: settledOf(every),
  }
}

/** Whose money came back whole, by every situation that fits them. */
function settledOf(every: readonly Entitlement[]): CaseCharge[] {
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
  return firm(a) - firm(b) || a.open - b.open || rankOf[a.strength] - rankOf[b.strength]
}

function claim(
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

/** Silence counts after more than this many days (named in the measures on infringements of consumers' rights). */
const silentDays = 15

/** S8 asks for no money of its own: it says that the refund was asked for and not given. */
function refusal(material: CaseMaterial): Claim | null {
  const answer = answerOf(material, 'demanded')
  if (answer !== 'refused' && answer !== 'silent') return null
  const on = answeredDay(material, 'demanded-on')
  if (!on || (answer === 'silent' && daysBetween(on, dayOfTime(material.time)) <= silentDays)) return null
  const none = formulaOf([])
  const bases = basesFor('S8', material.charges, material)
  return {
    situation: 'S8',
    strength: 'arguable',
    charges: [],
    fen: zeroFen,
    amounts: new Map(),
    formula: none,
    others: [],
    otherFormula: none,
    bases,
  }
}

function formulaOf(entitlements: readonly Entitlement[]): Formula {
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

/** Keys of the charges a claim rests on, the ones it merely could carry included. */
export function tradesOf({ charges, others }: Claim): string[] {
  return [...charges, ...others].map(keyOf)
}
