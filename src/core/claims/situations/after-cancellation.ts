import data from '../../../../resources/law/situations/after-cancellation.json' with { type: 'json' }
import { type Day, dayOfTime, type WallTime } from '../../base/calendar.ts'
import { addFen } from '../../base/money.ts'
import { endOfDay } from '../../cancellation/step-mark.ts'
import type { CaseMaterial, SwitchedOff } from '../case-material.ts'
import { type CaseCharge, dayOfCharge } from '../charge-facts.ts'
import { claimWhole } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText, listComma, yuanText } from '../paper-text.ts'
import { answeredDay, answerOf } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** Charged from the day after: which came first on the day of the cancellation itself only a proof can tell. */
export const afterCancellation: Situation = {
  id: 'after-cancellation',
  law: data as SituationLaw,
  evidence: ['cancellation-proof'],
  records: ['收到取消的时间和处理记录'],
  isExcess: true,
  singly: '关闭后又扣的',

  entitlements(material) {
    const on = cancelledOn(material)
    if (!on) return []
    const strength = answerOf(material, 'cancelled-proof') === 'yes' ? 'good' : 'arguable'
    return chargedAfter(material, on).map(charge => claimWhole('after-cancellation', charge, strength))
  },

  statements(material) {
    const on = cancelledOn(material)
    // What was ticked is not in the pack; a file is.
    const isAttached = material.attachments.some(({ evidence }) => evidence === 'cancellation-proof')
    const after = on === null ? [] : chargedAfter(material, on)
    return [
      ...(on
        ? [
            statement(
              'fact',
              'cancelled-on',
              ({ self }) =>
                `${self}已于${dayText(on)}关闭自动续费${isAttached ? '，有带日期的记录' : ''}${chargedText(after)}。`,
            ),
          ]
        : []),
      ...(on
        ? material.switchedOff.map(one => statement('fact', 'cancelled-on', () => switchedOffText(one)))
        : []),
    ]
  },

  breach(material) {
    const on = cancelledOn(material)
    return on ? `举报人已于${dayText(on)}关闭自动续费，之后仍被扣费。` : null
  },
}

/** As many as a sentence names by their days. */
const mostNamed = 3

/** `，之后仍被扣款2笔12元（2026年9月5日、2026年10月5日）`; a charge that came early may be the last: then nothing came after. */
function chargedText(charges: readonly CaseCharge[]): string {
  if (charges.length === 0) return ''
  const days = charges.map(one => dayText(dayOfCharge(one))).join(listComma)
  const sum = yuanText(addFen(...charges.map(({ stored }) => stored.charge.fen)))
  return `，之后仍被扣款${charges.length}笔${sum}${charges.length <= mostNamed ? `（${days}）` : ''}`
}

function chargedAfter({ charges }: CaseMaterial, on: Day): CaseCharge[] {
  return charges.filter(charge => dayOfCharge(charge) > on)
}

function cancelledOn(material: CaseMaterial): Day | null {
  return answeredDay(material, 'cancelled-on')
}

/** Where and when it was switched off, as the person marked it in the plan. */
function switchedOffText({ place, wallet, at }: SwitchedOff): string {
  const inWallet = { alipay: '在支付宝取消自动扣款', wechat: '在微信关闭扣费服务' }
  return `关闭记录：${momentText(at)}，${place === 'wallet' ? inWallet[wallet] : '在经营者页面关闭自动续费'}。`
}

/** `2026年4月1日21:15`, or the day alone where no hour was said. */
function momentText(at: WallTime): string {
  const day = dayOfTime(at)
  return at === endOfDay(day) ? dayText(day) : `${dayText(day)}${at.slice(11, 16)}`
}
