import data from '../../../../resources/law/situations/no-reminder.json' with { type: 'json' }
import type { CaseMaterial } from '../case-material.ts'
import { dayOfCharge, firstCharges } from '../charge-facts.ts'
import { claimWhole } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText, listComma } from '../paper-text.ts'
import {
  answeredDay,
  answerOf,
  areRemindersOpen,
  isSignupHidden,
  missingReminders,
  searchedPlaces,
} from '../questionnaire.ts'
import { type Statement, statement } from '../statement.ts'
import type { Situation } from './situation.ts'

const reminders = '每次扣款前提醒的时间、方式和内容'

/**
 * A renewal without a prominent reminder. Signing up is no renewal, so a first charge counts only if it was one.
 *
 * Whoever renews has to remind (消费者权益保护法实施条例 art. 10(2), 网络交易监督管理办法 art. 18), holds the log, and has to
 * hand over records in a dispute (电子商务法 art. 62); that nothing was sent, nobody can prove. So as long as the person has
 * not said that none came, the other side is asked to show each reminder, and the money back of those charges that it
 * can't show one for: a demand on a condition, which states nothing.
 */
export const noReminder: Situation = {
  id: 'no-reminder',
  law: data as SituationLaw,
  evidence: ['reminder-search', 'reminder-log'],
  records: [reminders],
  turnsOn: 'reminder',
  isUnsure: areRemindersOpen,
  request: (_, sum) => `提供${reminders}；没有提醒过的，退还那一笔，最多退还${sum}`,

  entitlements(material) {
    const missing = areRemindersOpen(material) ? { after: null } : missingReminders(material)
    if (!missing) return []
    const { after } = missing
    const signups = answerOf(material, 'first-charge') === 'renewal' ? [] : firstCharges(material.charges)
    const strength = answerOf(material, 'signup') === 'hidden-proof' ? 'good' : 'arguable'
    return material.charges
      .filter(charge => !signups.includes(charge) && (after === null || dayOfCharge(charge) > after))
      .map(charge => claimWhole('no-reminder', charge, strength))
  },

  statements: material => [
    ...received(material),
    ...signedUp(material),
    ...searched(material),
    ...(answerOf(material, 'looked-push') === 'none'
      ? [statement('fact', 'looked-push', ({ self }) => `手机弹出的通知不会保存，${self}不记得收到过。`)]
      : []),
    ...(answerOf(material, 'would-cancel') === 'yes' ? [cancelling(material)] : []),
  ],

  breach: (material, claims) => {
    // Where the trial itself is reported, its page is told of there.
    const isOfferReported = claims.some(({ situation }) => situation === 'trial')
    return isSignupHidden(material) && !isOfferReported ? `${unreminded}${signupHidden}` : unreminded
  },
}

const unreminded = '据举报人所知，自动续费日期之前没有以显著方式提请消费者注意。'
const signupHidden = '据举报人所见，开通页面没有醒目地写明续费价格和到期自动扣费。'

/** Without a word on whether a reminder came, as long as nobody said. */
function cancelling(material: CaseMaterial): Statement {
  return missingReminders(material)
    ? statement('fact', 'would-cancel', ({ self }) => `如果事先提醒，${self}会在扣款前取消。`)
    : statement('fact', 'would-cancel', ({ self }) => `如果看到了提醒，${self}会在扣款前取消。`)
}

/** That none came, as the person has it. */
function received(material: CaseMaterial): Statement[] {
  const reminder = answerOf(material, 'reminder')
  const until = answeredDay(material, 'reminded-until')
  if (reminder === 'none')
    return [statement('fact', 'reminder', ({ self }) => `每次扣款之前，${self}没有收到过提醒。`)]
  const after = missingReminders(material)?.after
  const first = after && material.charges.map(dayOfCharge).find(on => on > after)
  if (reminder !== 'earlier' || !until || !first) return []
  return [
    statement(
      'fact',
      'reminder',
      ({ self }) =>
        `最后一次收到提醒是${dayText(until)}；从${dayText(first)}那一笔起，每次扣款之前，${self}没有收到过提醒。`,
    ),
  ]
}

/** That the sign-up itself, which needs no reminder, is not asked back. */
function signedUp(material: CaseMaterial): Statement[] {
  const first = firstCharges(material.charges)
  if (answerOf(material, 'first-charge') !== 'signup' || first.length === 0) return []
  const each = first.length > 1 ? '每项服务' : ''
  return [statement('fact', 'first-charge', () => `${each}最早的一笔是开通时付的，没有要求退。`)]
}

/** Which places that keep messages were looked through in vain, each only where the person did. */
function searched(material: CaseMaterial): Statement[] {
  const places = searchedPlaces(material)
  if (places.length === 0 || !missingReminders(material)) return []
  return [
    statement(
      'fact',
      'looked-sms',
      ({ self }) => `仍保存的${places.join(listComma)}，${self}都找过，没有找到扣款前的提醒。`,
    ),
  ]
}
