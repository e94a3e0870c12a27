import type { CaseMaterial } from './case-material.ts'
import { doubledCharges, findingsOn } from './charge-facts.ts'

/** The bills themselves show more than was agreed to. */
export function isExcessBilled({ charges }: CaseMaterial): boolean {
  return findingsOn(charges, 'price-increase').length > 0 || doubledCharges(charges).length > 0
}

/** More than the whole and nothing can be asked for: a part of each charge, or some of them. */
export function hasExcess(material: CaseMaterial): boolean {
  return isExcessBilled(material) || material.answers.get('cancelled') === 'yes'
}

/** The person wants what was charged in excess and no more: whether reminders came has no bearing on that. */
export function isExcessOnly(material: CaseMaterial): boolean {
  return material.answers.get('demand') === 'excess' && hasExcess(material)
}
