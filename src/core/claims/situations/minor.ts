import data from '../../../../resources/law/situations/minor.json' with { type: 'json' }
import { ageAtOldest } from '../child-age.ts'
import { claimWhole } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { answeredDay, answerOf } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** A child signed up: from eight years on the guardian has to refuse; below that nothing has to be said. */
export const minor: Situation = {
  id: 'minor',
  law: data as SituationLaw,
  evidence: ['child-operated'],
  records: ['开通时的账号、设备和同意记录'],

  entitlements(material) {
    const age = answerOf(material, 'minor-age')
    if (!age) return []
    if (age !== 'under-8' && answerOf(material, 'minor-refused') !== 'yes') return []
    const strength = age === 'under-8' ? 'good' : age === '8-13' ? 'arguable' : 'weak'
    return material.charges.map(charge => claimWhole('minor', charge, strength))
  },

  statements(material) {
    const answer = answerOf(material, 'minor-age')
    const group = answer === null ? undefined : ages[answer]
    const born = answeredDay(material, 'child-born')
    const age = born && ageAtOldest(material, born)
    const then = age === null ? '' : `，账单上最早的一笔扣款时${age}周岁`
    const kin = guardianName(answerOf(material, 'guardian'))
    const isRefused = answerOf(material, 'minor-refused') === 'yes'
    return [
      ...(group
        ? [statement('fact', 'minor-age', ({ child }) => `这项服务由${child}自己开通，当时${group}${then}。`)]
        : []),
      ...(kin ? [statement('fact', 'guardian', ({ self, child }) => `${self}是${child}的${kin}。`)] : []),
      ...(isRefused
        ? [
            statement(
              'fact',
              'minor-refused',
              ({ self, isNotice }) =>
                `开通时${self}不知情，没有同意，现在也不同意（不追认）${isNotice ? '，特此通知' : ''}。`,
            ),
          ]
        : []),
    ]
  },
}

const ages: Partial<Record<string, string>> = {
  'under-8': '不满8周岁',
  '8-13': '8至13周岁',
  '14-17': '14至17周岁',
}

const kinship: Partial<Record<string, string>> = { mother: '母亲', father: '父亲', other: '监护人' }

/** What the guardian is to the child, as papers say it. */
export function guardianName(answer: string | null): string | null {
  return (answer && kinship[answer]) ?? null
}
