import { letterText } from '../../../i18n/zh/letter-text.ts'
import { addFen } from '../../base/money.ts'
import { type CaseCharge, dayOfCharge, findingsOn, keyOf, keyOfStored } from '../case-material.ts'
import type { Claim } from '../claim.ts'
import type { Dispute } from '../dispute.ts'
import { endBefore } from '../question.ts'
import { yuan } from './parts.ts'
import { fill, templates } from './template.ts'

const { day } = letterText
const { facts } = templates

/** What the bills themselves show of each claim, beyond the charges: in Chinese, one sentence each. */
export function billFacts({ result }: Dispute): string[] {
  return result.claims
    .filter(({ charges, others }) => charges.length + others.length > 0)
    .flatMap(claim => {
      const charges = claim.charges.length > 0 ? claim.charges : claim.others
      if (claim.situation === 'S3') return doublesOf(charges)
      if (claim.situation === 'S4') return trialOf(charges)
      if (claim.situation === 'S5') return riseOf(claim)
      return claim.situation === 'S10' ? charges.flatMap(earlyOf) : []
    })
}

/** For each double charge, the charge of the same period that came first. */
export function doublesOf(charges: readonly CaseCharge[]): string[] {
  const firstDay = new Map(
    findingsOn(charges, 'duplicate-charge').flatMap(finding =>
      finding.charges.map(stored => [keyOfStored(stored), finding.facts.day] as const),
    ),
  )
  return charges.flatMap(charge => {
    const first = firstDay.get(keyOf(charge))
    if (!first) return []
    const amount = yuan(charge.stored.charge.fen)
    return [fill(facts.doubled, { first: day(first), second: day(dayOfCharge(charge)), amount })]
  })
}

export function trialOf(charges: readonly CaseCharge[]): string[] {
  return findingsOn(charges, 'trial-conversion').map(({ facts: { before, after, day: on } }) =>
    fill(facts.converted, { trial: yuan(before), day: day(on), full: yuan(after) }),
  )
}

export function riseOf({ formula, otherFormula }: Claim): string[] {
  const terms = formula.terms.length > 0 ? formula.terms : otherFormula.terms
  return terms.flatMap(({ share, charged, count, gross }) => {
    if (share.kind !== 'difference') return []
    const sum = addFen(...Array.from({ length: count }, () => gross))
    return [fill(facts.dearer, { before: yuan(share.agreed), after: yuan(charged), count, sum: yuan(sum) })]
  })
}

export function earlyOf(charge: CaseCharge): string[] {
  const end = endBefore(charge)
  return end ? [fill(facts.early, { end: day(end), day: day(dayOfCharge(charge)) })] : []
}
