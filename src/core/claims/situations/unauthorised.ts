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

  entitlements: material =>
    isStolen(material) ? material.charges.map(charge => claimWhole('unauthorised', charge, 'arguable')) : [],

  statements: material =>
    isStolen(material) ? [statement('fact', 'payer', ({ self }) => stolen(self))] : [],

  walletRequest: (_material, sum) => ({
    stated: stolen('本人'),
    request: `上述扣款没有得到本人授权，特此通知。请解除签约，核查签约和扣款当时的验证记录，并退还${sum}（《中华人民共和国电子商务法》第五十七条）。`,
  }),
}

function isStolen(material: CaseMaterial): boolean {
  return answerOf(material, 'payer') === 'stolen'
}

function stolen(self: string): string {
  return `这项服务不是${self}开通，也没有得到${self}同意。`
}
