import data from '../../../../resources/law/situations/after-cancellation.json' with { type: 'json' }
import { type Day, dayOfTime, type WallTime } from '../../base/calendar.ts'
import type { CaseMaterial, SwitchedOff } from '../case-material.ts'
import { dayOfCharge } from '../charge-facts.ts'
import { claimWhole } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText } from '../paper-text.ts'
import { answeredDay, answerOf } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** Charged from the day after: which came first on the day of the cancellation itself only a proof can tell. */
export const afterCancellation: Situation = {
  id: 'after-cancellation',
  law: data as SituationLaw,
  evidence: ['cancellation-proof'],
  records: '收到取消的时间和处理记录',

  entitlements(material) {
    const on = cancelledOn(material)
    if (!on) return []
    const strength = answerOf(material, 'cancelled-proof') === 'yes' ? 'good' : 'arguable'
    return material.charges
      .filter(charge => dayOfCharge(charge) > on)
      .map(charge => claimWhole('after-cancellation', charge, strength))
  },

  statements(material) {
    const on = cancelledOn(material)
    const isProven = answerOf(material, 'cancelled-proof') === 'yes'
    return [
      ...(on
        ? [
            statement(
              'fact',
              'cancelled-on',
              ({ self }) => `${self}已于${dayText(on)}关闭自动续费${isProven ? '，有带日期的记录' : ''}。`,
            ),
          ]
        : []),
      ...(answerOf(material, 'cancelled') === 'yes'
        ? material.switchedOff.map(one => statement('fact', 'cancelled-on', () => switchedOffText(one)))
        : []),
    ]
  },

  keyFacts(_claim, material) {
    const on = cancelledOn(material)
    return on ? [`本人已于${dayText(on)}关闭自动续费，之后仍被扣费。`] : []
  },

  breach(material) {
    const on = cancelledOn(material)
    return on ? `举报人已于${dayText(on)}关闭自动续费，之后仍被扣费。` : null
  },

  walletRequest(material) {
    const on = cancelledOn(material)
    if (!on) return null
    return {
      stated: cancelledText(on),
      request: '请解除这项扣款签约，协助退还上述扣款，并提供签约记录和每次扣款通知的记录。',
    }
  },
}

function cancelledOn(material: CaseMaterial): Day | null {
  return answeredDay(material, 'cancelled-on')
}

/** That and when the person switched it off, in a short sentence of theirs. */
export function cancelledText(on: Day): string {
  return `本人已于${dayText(on)}关闭自动续费。`
}

/** Where and when it was switched off, as the person marked it in the plan. */
function switchedOffText({ place, wallet, at }: SwitchedOff): string {
  const inWallet = { alipay: '在支付宝解约', wechat: '在微信关闭扣费服务' }
  return `关闭记录：${momentText(at)}，${place === 'wallet' ? inWallet[wallet] : '在经营者页面关闭自动续费'}。`
}

/** Stands for a day without an hour. */
const endOfDay = 'T23:59:59'

/** `2026年4月1日21:15`, or the day alone where no hour was said. */
function momentText(at: WallTime): string {
  return at.endsWith(endOfDay) ? dayText(dayOfTime(at)) : `${dayText(dayOfTime(at))}${at.slice(11, 16)}`
}
