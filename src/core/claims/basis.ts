import { assertNever } from '../base/assert-never.ts'
import type { Day } from '../base/calendar.ts'
import type { CaseMaterial } from './case-material.ts'
import { type CaseCharge, dayOfCharge } from './charge-facts.ts'
import type { Basis } from './claim.ts'
import { articleOf, type BasisCondition, citedOn, type SituationId } from './law.ts'
import { answerOf, isSignupHidden } from './questionnaire.ts'
import { situationOf } from './situations/all.ts'

/** The bases of a situation in their order, each only for the charges on whose day it was in force. */
export function basesFor(
  situation: SituationId,
  charges: readonly CaseCharge[],
  material: CaseMaterial,
): Basis[] {
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
