import { type CaseCharge, type CaseMaterial, dayOfCharge } from './case-material.ts'
import { isSignupHidden } from './entitlement.ts'
import { type Article, articleOf, type BasisCondition, citedOn, type SituationId, situations } from './law.ts'
import { answerOf } from './question.ts'

/** An article with the charges on whose day it was the rule. */
export interface Basis {
  article: Article
  charges: CaseCharge[]
}

/** The bases of a situation in their order, each only for the charges on whose day it was in force. */
export function basesFor(
  situation: SituationId,
  charges: readonly CaseCharge[],
  material: CaseMaterial,
): Basis[] {
  return situations[situation].bases.flatMap(({ article: id, when }) => {
    if (when && !holds(when, material)) return []
    const article = articleOf(id)
    const within = charges.filter(charge => citedOn(article, dayOfCharge(charge)))
    return within.length > 0 ? [{ article, charges: within }] : []
  })
}

function holds(condition: BasisCondition, material: CaseMaterial): boolean {
  if (condition === 'signup-hidden') return isSignupHidden(material)
  const isUnder8 = answerOf(material, 'minor-age') === 'under-8'
  return condition === 'under-8' ? isUnder8 : !isUnder8
}
