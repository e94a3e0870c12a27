import { addFen } from '../money.ts'
import { letterText } from '../words/zh/letter-text.ts'
import { type CaseCharge, dayOfCharge, findingsOn, keyOf, keyOfStored } from './case-material.ts'
import type { Claim } from './claim.ts'
import type { Dispute } from './dispute.ts'
import { yuan } from './letter-parts.ts'
import { endBefore } from './question.ts'

/** What the bills themselves show of each claim, beyond the charges: in Chinese, one sentence each. */
export function billFacts({ result }: Dispute): string[] {
  return result.claims
    .filter(({ charges, others }) => charges.length + others.length > 0)
    .flatMap(claim => {
      const charges = claim.charges.length > 0 ? claim.charges : claim.others
      if (claim.situation === 'S3') return charges.flatMap(doubleOf)
      if (claim.situation === 'S4') return trialOf(charges)
      if (claim.situation === 'S5') return riseOf(claim)
      return claim.situation === 'S10' ? charges.flatMap(earlyOf) : []
    })
}

/** The charge of the same period that came first. */
function doubleOf(charge: CaseCharge): string[] {
  const { day, billed } = letterText
  const finding = findingsOn([charge], 'duplicate-charge').find(({ charges }) =>
    charges.some(stored => keyOfStored(stored) === keyOf(charge)),
  )
  const first = finding?.facts.day
  return first ? [billed.doubled(day(first), day(dayOfCharge(charge)), yuan(charge.stored.charge.fen))] : []
}

function trialOf(charges: readonly CaseCharge[]): string[] {
  const { day, billed } = letterText
  return findingsOn(charges, 'trial-conversion').flatMap(({ facts }) =>
    facts.before !== undefined && facts.after !== undefined && facts.day !== undefined
      ? [billed.converted(yuan(facts.before), day(facts.day), yuan(facts.after))]
      : [],
  )
}

function riseOf({ formula, otherFormula }: Claim): string[] {
  const terms = formula.terms.length > 0 ? formula.terms : otherFormula.terms
  return terms.flatMap(({ share, charged, count, gross }) =>
    share.kind === 'difference'
      ? [
          letterText.billed.dearer(
            yuan(share.agreed),
            yuan(charged),
            count,
            yuan(addFen(...Array.from({ length: count }, () => gross))),
          ),
        ]
      : [],
  )
}

function earlyOf(charge: CaseCharge): string[] {
  const { day, billed } = letterText
  const end = endBefore(charge)
  return end ? [billed.early(day(end), day(dayOfCharge(charge)))] : []
}
