import data from '../../../../resources/law/situations/unauthorised.json' with { type: 'json' }
import type { CaseMaterial } from '../case-material.ts'
import { claimWhole } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { answerOf } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** Neither the person's own doing nor agreed to: the wallet answers for the whole of it. */
export const unauthorised: Situation = {
  id: 'unauthorised',
  law: data as SituationLaw,
  evidence: ['not-authorised'],
  isUnauthorised: true,
  isExcess: true,

  entitlements: material =>
    isStolen(material) ? material.charges.map(charge => claimWhole('unauthorised', charge, 'arguable')) : [],

  statements: material =>
    isStolen(material)
      ? [statement('fact', 'payer', ({ self }) => `这项服务不是${self}开通，也没有得到${self}同意。`)]
      : [],
}

function isStolen(material: CaseMaterial): boolean {
  return answerOf(material, 'payer') === 'stolen'
}
