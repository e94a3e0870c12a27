import data from '../../../../resources/law/situations/price-rise.json' with { type: 'json' }
import type { Day } from '../../base/calendar.ts'
import { addFen, subtractFen } from '../../base/money.ts'
import { storedKey } from '../../subscriptions/subscription.ts'
import { type CaseCharge, chargeKey, dayOfCharge, findingsOn } from '../charge-facts.ts'
import { type Claim, claimShare, fittingCharges } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { dayText, yuanText } from '../paper-text.ts'
import { answerOf, isOpen, mayAsk } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

const notices = '涨价通知的时间、方式和内容'

/**
 * What was charged above the price agreed before. The bills show the rise; that it was agreed to is for the side that
 * relies on the change (民法典 art. 543 and 544). So as long as the person has not said whether word came, that side is
 * asked to show it, and nothing is stated.
 */
export const priceRise: Situation = {
  id: 'price-rise',
  law: data as SituationLaw,
  evidence: ['reminder-search', 'earlier-price'],
  records: [notices],
  turnsOn: 'price',
  isUnsure: material => isOpen(answerOf(material, 'price')),
  request: (_, sum) => `提供${notices}；没有通知过的，退还涨价的差额${sum}`,
  isExcess: true,
  // At later charges nothing changed any more.
  rulingDay: charge => changedOn(charge),

  entitlements(material) {
    const answer = answerOf(material, 'price')
    if (answer !== 'not-told' && !(isOpen(answer) && mayAsk(material))) return []
    return findingsOn(material.charges, 'price-increase').flatMap(finding => {
      const agreed = finding.facts.before
      const keys = new Set(finding.charges.map(storedKey))
      return material.charges
        .filter(charge => keys.has(chargeKey(charge)) && charge.stored.charge.fen > agreed)
        .map(charge =>
          claimShare(
            'price-rise',
            charge,
            answer === 'not-told' ? 'good' : 'arguable',
            { kind: 'difference', agreed },
            subtractFen(charge.stored.charge.fen, agreed),
          ),
        )
    })
  },

  statements: material =>
    answerOf(material, 'price') === 'not-told'
      ? [statement('fact', 'price', ({ self }) => `涨价之前，${self}没有收到涨价的通知。`)]
      : [],

  billFacts: risesOf,
  breach: () => '自动续费涨价，据举报人所知，事先没有通知消费者。',
}

/** The day of the last rise up to a charge. */
function changedOn(charge: CaseCharge): Day | null {
  const days = findingsOn([charge], 'price-increase').map(({ facts }) => facts.day)
  return days.toSorted().findLast(on => on <= dayOfCharge(charge)) ?? null
}

/** Every charge of the case above the old price, whatever is asked of it. */
function risesOf(claim: Claim, all: readonly CaseCharge[]): string[] {
  return findingsOn(fittingCharges(claim), 'price-increase').map(finding => {
    const { before, after, day } = finding.facts
    const keys = new Set(finding.charges.map(storedKey))
    const dearer = all.filter(charge => keys.has(chargeKey(charge)) && charge.stored.charge.fen > before)
    const above = addFen(...dearer.map(({ stored }) => subtractFen(stored.charge.fen, before)))
    return `${dayText(day)}起每期由${yuanText(before)}变为${yuanText(after)}，共${dearer.length}笔，合计高出${yuanText(above)}。`
  })
}
