import data from '../../../../resources/law/situations/no-reminder.json' with { type: 'json' }
import type { CaseMaterial } from '../case-material.ts'
import { dayOfCharge, firstCharges } from '../charge-facts.ts'
import { claimWhole } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText } from '../paper-text.ts'
import { answeredDay, answerOf, isSignupHidden } from '../questionnaire.ts'
import { statement, type Voice } from '../statement.ts'
import type { Situation } from './situation.ts'

/** A renewal without a prominent reminder. Signing up is no renewal, so a first charge counts only if it was one. */
export const noReminder: Situation = {
  id: 'no-reminder',
  law: data as SituationLaw,
  evidence: ['reminder-search', 'reminder-log'],
  records: '每次续费提醒的发送时间、渠道和内容，开通当时的页面版本和同意记录',

  entitlements(material) {
    const reminder = answerOf(material, 'reminder')
    const until = answeredDay(material, 'reminded-until')
    if (reminder !== 'none' && !(reminder === 'earlier' && until)) return []
    const signups = answerOf(material, 'first-charge') === 'renewal' ? [] : firstCharges(material.charges)
    const strength = answerOf(material, 'signup') === 'hidden-proof' ? 'good' : 'arguable'
    return material.charges
      .filter(charge => !signups.includes(charge) && (until === null || dayOfCharge(charge) > until))
      .map(charge => claimWhole('no-reminder', charge, strength))
  },

  statements: material => {
    const sentence = searched(material, {
      never: ({ self }) =>
        `${self}查找了短信、手机通知、支付消息、邮件和站内信，每次续费扣款之前都没有找到提醒。`,
      since: ({ self }, day) =>
        `${self}查找了短信、手机通知、支付消息、邮件和站内信，最后一次提醒在${day}，之后的扣费都没有找到提醒。`,
    })
    return sentence ? [statement('fact', 'reminder', sentence)] : []
  },

  keyFacts: (_claim, material) => {
    const sentence = searched(material, {
      never: ({ self }) => `${self}查找过短信、通知、邮件等，扣费之前都没有找到提醒。`,
      since: ({ self }, day) => `${self}查找过短信、通知、邮件等，${day}之后的扣费都没有找到提醒。`,
    })
    return sentence ? [statement('fact', 'reminder', sentence).text] : []
  },

  breach: (material, claims) => {
    // Where the trial itself is reported, its page is told of there.
    const isOfferReported = claims.some(({ situation }) => situation === 'trial')
    return isSignupHidden(material) && !isOfferReported ? `${unreminded}${signupHidden}` : unreminded
  },
}

const unreminded = '据举报人查找，自动续费日期之前没有以显著方式提请消费者注意。'
const signupHidden = '据举报人所见，开通页面没有醒目地写明续费价格和到期自动扣费。'

interface Searched {
  never: (voice: Voice) => string
  since: (voice: Voice, day: string) => string
}

/** That no reminder was found, at all or since a day, in one of the given wordings; null where one was or nobody looked. */
function searched(material: CaseMaterial, { never, since }: Searched): ((voice: Voice) => string) | null {
  const reminder = answerOf(material, 'reminder')
  const until = answeredDay(material, 'reminded-until')
  if (reminder === 'none') return never
  return reminder === 'earlier' && until ? voice => since(voice, dayText(until)) : null
}
