import data from '../../../../resources/law/situations/trial.json' with { type: 'json' }
import { storedKey } from '../../subscriptions/subscription.ts'
import { type CaseCharge, chargeKey, findingsOn } from '../charge-facts.ts'
import { claimWhole, fittingCharges } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText, yuanText } from '../paper-text.ts'
import { answerOf, isSignupHidden } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** Asked for where the page hid something; who saw all of it needs no copy. */
export const signupRecords = '开通当时的页面和同意记录'

/** All charges since the trial became paid, where the sign-up page hid that; the trial's own price was agreed to. */
export const trial: Situation = {
  id: 'trial',
  law: data as SituationLaw,
  evidence: ['reminder-search', 'signup-page'],
  records: [signupRecords],
  followsOffer: true,
  singly: '试用之后扣的',

  entitlements(material) {
    if (answerOf(material, 'trial') !== 'yes' || !isSignupHidden(material)) return []
    const findings = findingsOn(material.charges, 'trial-conversion')
    const keys = new Set(findings.flatMap(finding => finding.charges.map(storedKey)))
    const strength = answerOf(material, 'signup') === 'hidden-proof' ? 'good' : 'arguable'
    return material.charges
      .filter(charge => (findings.length === 0 ? !isCheapStart(charge) : keys.has(chargeKey(charge))))
      .map(charge => claimWhole('trial', charge, strength))
  },

  statements: material => [
    ...(answerOf(material, 'trial') === 'yes'
      ? [statement('fact', 'trial', () => '第一次正式扣费，是由免费或低价试用转来的。')]
      : []),
    ...(isSignupHidden(material)
      ? [
          statement(
            'fact',
            'signup',
            ({ self }) => `开通页面没有醒目地写明续费价格和到期自动扣费，${self}当时没有注意到。`,
          ),
        ]
      : []),
  ],

  billFacts: claim => conversionsOf(fittingCharges(claim)),

  breach: () => '试用转为自动续费，据举报人所见，开通页面没有以显著方式提请消费者注意。',
}

/** The oldest known charge of a stream that costs less than the next: it may be the trial itself. */
function isCheapStart(charge: CaseCharge): boolean {
  const [first, second] = charge.subscription?.charges ?? []
  if (!first || !second || storedKey(first) !== chargeKey(charge)) return false
  return first.charge.fen < second.charge.fen
}

function conversionsOf(charges: readonly CaseCharge[]): string[] {
  return findingsOn(charges, 'trial-conversion').map(
    ({ facts: { before, after, day } }) =>
      `首次扣费${yuanText(before)}，${dayText(day)}起每期${yuanText(after)}。`,
  )
}
