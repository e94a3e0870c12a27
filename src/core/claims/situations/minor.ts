import data from '../../../../resources/law/situations/minor.json' with { type: 'json' }
import type { CaseMaterial } from '../case-material.ts'
import { claimWhole } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { answerOf } from '../questionnaire.ts'
import { type Statement, statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** A child signed up: from eight years on the guardian has to refuse; below that nothing has to be said. */
export const minor: Situation = {
  id: 'minor',
  law: data as SituationLaw,
  evidence: ['child-operated'],
  records: '开通时的账号、设备和同意记录',

  entitlements(material) {
    const age = answerOf(material, 'minor-age')
    if (!age) return []
    if (age !== 'under-8' && answerOf(material, 'minor-refused') !== 'yes') return []
    const strength = age === 'under-8' ? 'good' : age === '8-13' ? 'arguable' : 'weak'
    return material.charges.map(charge => claimWhole('minor', charge, strength))
  },

  statements: stated,
  keyFacts: (_claim, material) => stated(material).map(({ text }) => text),
}

/** How old the child was, and that the guardian refused, as far as each was said. */
function stated(material: CaseMaterial): Statement[] {
  const answer = answerOf(material, 'minor-age')
  const age = answer === null ? undefined : ages[answer]
  const isRefused = answerOf(material, 'minor-refused') === 'yes'
  return [
    ...(age ? [statement('fact', 'minor-age', () => `这项服务由孩子开通，当时${age}。`)] : []),
    ...(isRefused
      ? [statement('fact', 'minor-refused', () => '监护人事先不知情，没有同意，现在明确表示不追认。')]
      : []),
  ]
}

const ages: Partial<Record<string, string>> = {
  'under-8': '不满8周岁',
  '8-13': '8至13周岁',
  '14-17': '14至17周岁',
}
