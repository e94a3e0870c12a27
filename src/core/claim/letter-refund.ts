import { dayOfTime } from '../calendar.ts'
import { zeroFen } from '../money.ts'
import { claim as claimWords } from '../words/zh/claim.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import { claimedCharges, type Dispute, isGoodwill } from './dispute.ts'
import {
  chargeLines,
  citedArticles,
  citedInLetter,
  citedName,
  moneyClaims,
  sumLine,
  yuan,
} from './letter-parts.ts'
import { masked } from './mask.ts'
import { answerOf } from './question.ts'
import { statedContact, statedFacts, statedFraud } from './stated.ts'

/** Charges that the letter itself lists; beyond two years of months the table of the pack is easier to read. */
const listed = 24

/** The demand to the merchant: facts, the person's statements, demand with formula, basis, records, time limit. */
export function refundText(dispute: Dispute): string {
  const { material, result } = dispute
  const { refund } = text
  const goodwill = isGoodwill(dispute)
  const name = answerOf(material, 'name')
  const account = answerOf(material, 'mi-account')
  const phone = answerOf(material, 'phone')
  const charges = claimedCharges(dispute)
  const contact = answerOf(material, 'demanded') === 'no' ? null : statedContact(material)
  const stated = [...statedFacts(material), ...statedFraud(material), ...(contact ? [contact] : [])]
  const claims = moneyClaims(dispute)
  const demands = [
    goodwill ? refund.askGoodwill(yuan(result.refundFen)) : refund.askRefund(yuan(result.refundFen)),
    ...(result.damages ? [refund.askDamages(yuan(result.damages.fen))] : []),
    refund.askStop,
  ]
  const sections: [string, string[]][] = [
    [refund.facts, [sumLine(charges), ...chargeLines(charges, listed)]],
    [refund.stated, stated],
    [
      refund.demand,
      [
        ...demands.map((demand, index) => text.numbered(index + 1, demand)),
        ...claims.map(({ formula }) => refund.formula(claimWords.formula(formula))),
        ...(result.damages
          ? [
              refund.formula(
                claimWords.damages(
                  yuan(result.damages.fees),
                  yuan(result.damages.fen),
                  result.damages.byMinimum,
                ),
              ),
            ]
          : []),
      ],
    ],
    [refund.basis, basisLines(dispute)],
    [refund.records, goodwill ? [] : [refund.recordsText]],
    [refund.reply, [refund.replyText(phone ? masked(phone) : null), ...(goodwill ? [] : [refund.next])]],
  ]
  const written = sections.filter(([, lines]) => lines.length > 0)
  return [
    refund.title,
    '',
    refund.to(dispute.respondent),
    refund.who(name, account ? masked(account) : null, dispute.service),
    ...written.flatMap(([heading, lines], index) => ['', text.section(index + 1, heading), ...lines]),
    '',
    refund.attachments,
    '',
    ...(name ? [name] : []),
    text.day(dayOfTime(material.time)),
    '',
  ].join('\n')
}

/** At most three articles, each with one sentence that ties it to the facts. */
function basisLines(dispute: Dispute): string[] {
  const { damages } = dispute.result
  const lines = citedArticles(moneyClaims(dispute), citedInLetter).map(cited => {
    const { basis, situation, of } = cited
    const part = basis.charges.length < of ? text.applies(basis.charges.length) : ''
    return `${citedName(cited)}${part}：${basis.article.about.zh}。${text.applied[situation]}`
  })
  const fraud = damages && damages.fen > zeroFen ? [text.refund.damagesBasis] : []
  return [...lines, ...fraud].map((line, index) => text.numbered(index + 1, line))
}
