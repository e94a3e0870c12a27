import { type Day, dayOfTime } from '../base/calendar.ts'
import { type Fen, fen, subtractFen, zeroFen } from '../base/money.ts'
import {
  type CaseCharge,
  type CaseMaterial,
  dayOfCharge,
  daysLeft,
  findingsOn,
  keyOf,
  keyOfStored,
} from './case-material.ts'
import type { SituationId } from './law.ts'
import { answeredDay, answerOf, doubledCharges, earlyCharges, endBefore, firstCharges } from './question.ts'

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

/** Every claim that the answers open, charge by charge, the more particular first; several may stand on one charge. */
export function entitlementsOf(material: CaseMaterial): Entitlement[] {
  if (answerOf(material, 'payer') === 'stolen') {
    return material.charges.map(charge => whole('S9', charge, 'arguable'))
  }
  const found = [
    ...afterCancelling(material),
    ...doubled(material),
    ...minor(material),
    ...early(material),
    ...trial(material),
    ...priceRise(material),
    ...noReminder(material),
  ]
  const covered = new Set(found.map(({ charge }) => charge))
  return [...found, ...goodwill(material, covered)]
}

function whole(situation: SituationId, charge: CaseCharge, strength: Strength): Entitlement {
  return share(situation, charge, strength, { kind: 'whole' }, charge.stored.charge.fen)
}

function share(
  situation: SituationId,
  charge: CaseCharge,
  strength: Strength,
  how: Share,
  gross: Fen,
): Entitlement {
  const open = fen(Math.max(zeroFen, subtractFen(gross, charge.stored.refundedFen)))
  return { situation, charge, strength, share: how, gross, open }
}

export function isSignupHidden(material: CaseMaterial): boolean {
  return ['hidden', 'hidden-proof'].includes(answerOf(material, 'signup') ?? '')
}

/** S1: a renewal without a prominent reminder. Signing up is no renewal, so a first charge counts only if it was one. */
function noReminder(material: CaseMaterial): Entitlement[] {
  const reminder = answerOf(material, 'reminder')
  const until = answeredDay(material, 'reminded-until')
  if (reminder !== 'none' && !(reminder === 'earlier' && until)) return []
  const signups = answerOf(material, 'first-charge') === 'renewal' ? [] : firstCharges(material.charges)
  const strength = answerOf(material, 'signup') === 'hidden-proof' ? 'good' : 'arguable'
  return material.charges
    .filter(charge => !signups.includes(charge) && (until === null || dayOfCharge(charge) > until))
    .map(charge => whole('S1', charge, strength))
}

/** S2: from the day after; which came first on the day itself only a proof can tell. */
function afterCancelling(material: CaseMaterial): Entitlement[] {
  const on = answeredDay(material, 'cancelled-on')
  if (!on) return []
  const strength = answerOf(material, 'cancelled-proof') === 'yes' ? 'good' : 'arguable'
  return material.charges
    .filter(charge => dayOfCharge(charge) > on)
    .map(charge => whole('S2', charge, strength))
}

/** S3: two services or two accounts are no double charge. */
function doubled(material: CaseMaterial): Entitlement[] {
  const answer = answerOf(material, 'double')
  if (answer !== 'same' && answer !== 'unsure') return []
  return doubledCharges(material.charges).map(charge =>
    whole('S3', charge, answer === 'same' ? 'good' : 'weak'),
  )
}

/** S4: all charges since the trial became paid; the trial's own price was agreed to. */
function trial(material: CaseMaterial): Entitlement[] {
  if (answerOf(material, 'trial') !== 'yes' || !isSignupHidden(material)) return []
  const findings = findingsOn(material.charges, 'trial-conversion')
  const keys = new Set(findings.flatMap(finding => finding.charges.map(keyOfStored)))
  const strength = answerOf(material, 'signup') === 'hidden-proof' ? 'good' : 'arguable'
  return material.charges
    .filter(charge => (findings.length === 0 ? !isCheapStart(charge) : keys.has(keyOf(charge))))
    .map(charge => whole('S4', charge, strength))
}

/** The oldest known charge of a stream that costs less than the next: it may be the trial itself. */
function isCheapStart(charge: CaseCharge): boolean {
  const [first, second] = charge.subscription?.charges ?? []
  if (!first || !second || keyOfStored(first) !== keyOf(charge)) return false
  return first.charge.fen < second.charge.fen
}

/** S5: what was charged above the price agreed before. */
function priceRise(material: CaseMaterial): Entitlement[] {
  if (answerOf(material, 'price') !== 'not-told') return []
  return findingsOn(material.charges, 'price-increase').flatMap(finding => {
    const agreed = finding.facts.before
    const keys = new Set(finding.charges.map(keyOfStored))
    return material.charges
      .filter(charge => keys.has(keyOf(charge)) && charge.stored.charge.fen > agreed)
      .map(charge =>
        share(
          'S5',
          charge,
          'good',
          { kind: 'difference', agreed },
          subtractFen(charge.stored.charge.fen, agreed),
        ),
      )
  })
}

/** S6: from eight years on the guardian has to refuse; below that nothing has to be said. */
function minor(material: CaseMaterial): Entitlement[] {
  const age = answerOf(material, 'minor-age')
  if (!age) return []
  if (age !== 'under-8' && answerOf(material, 'minor-refused') !== 'yes') return []
  const strength = age === 'under-8' ? 'good' : age === '8-13' ? 'arguable' : 'weak'
  return material.charges.map(charge => whole('S6', charge, strength))
}

/** S10: charged early, and switched off before the period paid last had truly ended. */
function early(material: CaseMaterial): Entitlement[] {
  const answer = answerOf(material, 'early')
  const cancelledOn = answeredDay(material, 'cancelled-on')
  if (!cancelledOn || (answer !== 'not-told' && answer !== 'unsure')) return []
  return earlyCharges(material)
    .filter(charge => {
      const end = endBefore(charge)
      return end !== null && dayOfCharge(charge) <= cancelledOn && cancelledOn < end
    })
    .map(charge => whole('S10', charge, answer === 'not-told' ? 'arguable' : 'weak'))
}

/** S7: the unused rest of a period that is still running on the day the request reaches them. */
function goodwill(material: CaseMaterial, covered: ReadonlySet<CaseCharge>): Entitlement[] {
  const from: Day = answeredDay(material, 'demanded-on') ?? dayOfTime(material.time)
  return material.charges.flatMap(charge => {
    const days = covered.has(charge) ? null : daysLeft(charge, from)
    if (!days) return []
    // Whole products of small integers, rounded down so that never more is asked than the formula gives.
    const gross = fen(Math.floor((charge.stored.charge.fen * days.left) / days.of))
    return [share('S7', charge, 'weak', { kind: 'rest', ...days }, gross)]
  })
}
