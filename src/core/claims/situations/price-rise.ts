import data from '../../../../resources/law/situations/price-rise.json' with { type: 'json' }
import { addFen, subtractFen } from '../../base/money.ts'
import { chargeKey, findingsOn, storedKey } from '../charge-facts.ts'
import { type Claim, claimShare } from '../claim.ts'
import type { SituationLaw } from '../law.ts'
import { yuanText } from '../paper-text.ts'
import { answerOf } from '../questionnaire.ts'
import { statement } from '../statement.ts'
import type { Situation } from './situation.ts'

/** What was charged above the price agreed before. */
export const priceRise: Situation = {
  id: 'price-rise',
  law: data as SituationLaw,
  evidence: ['reminder-search', 'earlier-price'],
  records: '涨价通知的发送时间、渠道和内容',

  entitlements(material) {
    if (answerOf(material, 'price') !== 'not-told') return []
    return findingsOn(material.charges, 'price-increase').flatMap(finding => {
      const agreed = finding.facts.before
      const keys = new Set(finding.charges.map(storedKey))
      return material.charges
        .filter(charge => keys.has(chargeKey(charge)) && charge.stored.charge.fen > agreed)
        .map(charge =>
          claimShare(
            'price-rise',
            charge,
            'good',
            { kind: 'difference', agreed },
            subtractFen(charge.stored.charge.fen, agreed),
          ),
        )
    })
  },

  statements: material =>
    answerOf(material, 'price') === 'not-told'
      ? [statement('fact', 'price', ({ self }) => `${self}查找过，涨价之前没有收到通知。`)]
      : [],

  billFacts: risesOf,
  keyFacts: claim => [...risesOf(claim).slice(-1), '本人查找过，涨价之前没有收到通知。'],
  breach: () => '自动续费涨价，据举报人查找，事先没有通知消费者。',
}

function risesOf({ formula, otherFormula }: Claim): string[] {
  const terms = formula.terms.length > 0 ? formula.terms : otherFormula.terms
  return terms.flatMap(({ share, charged, count, gross }) => {
    if (share.kind !== 'difference') return []
    const sum = yuanText(addFen(...Array.from({ length: count }, () => gross)))
    return [`原来每期${yuanText(share.agreed)}，后来每期${yuanText(charged)}的有${count}笔，合计高出${sum}。`]
  })
}
