import { dayOfTime } from '../calendar.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import { billFacts } from './bill-facts.ts'
import { claimedCharges, type Dispute } from './dispute.ts'
import { chargeLines, citedArticles, formulasOf, moneyClaims, sumLine, yuan } from './letter-parts.ts'
import { damagesFormula } from './letter-refund.ts'
import { answerOf } from './question.ts'
import { statedContact, statedFacts, statedFraud } from './stated.ts'

/** Charges that the statement itself lists; the rest stand in the table of the pack. */
const listed = 24
const mostBases = 6

/** The statement of claim: parties, claims, facts and reasons, evidence and its source (民事诉讼法 art. 124). */
export function courtText(dispute: Dispute): string {
  const { material, result, respondent, service } = dispute
  const { court } = text
  const name = answerOf(material, 'name')
  const said = (id: 'phone' | 'address' | 'respondent-code' | 'respondent-address') => answerOf(material, id)
  const charges = claimedCharges(dispute)
  const claims = moneyClaims(dispute)
  const contact = answerOf(material, 'demanded') === 'no' ? null : statedContact(material)
  const stated = [...statedFacts(material), ...statedFraud(material), ...(contact ? [contact] : [])]
  const reasons = citedArticles(claims, mostBases).map(
    ({ id, name: article, situation }) =>
      `${article}：${text.appliedBy[`${situation}:${id}`] ?? text.appliedBy[id] ?? text.applied[situation]}`,
  )
  const requests: [string, string[]][] = [
    [court.refund(yuan(result.refundFen)), formulasOf(claims)],
    ...(result.damages
      ? [
          [court.damages(yuan(result.damages.fen)), [damagesFormula(result.damages)]] satisfies [
            string,
            string[],
          ],
        ]
      : []),
    [court.costs, []],
  ]
  const proofs = dispute.evidence
    .filter(({ item, state }) => state === 'done' && item.id !== 'E12' && item.id !== 'E10')
    .map(({ item }) => court.proof(item.title.zh))
  return [
    court.title,
    '',
    court.plaintiff(name, said('phone'), said('address')),
    court.defendant(respondent, said('respondent-code'), said('respondent-address')),
    '',
    court.requests,
    ...requests.flatMap(([request, formulas], index) => [
      text.numbered(index + 1, request),
      ...formulas.map(formula => text.refund.formula(formula)),
    ]),
    '',
    court.facts,
    court.service(service),
    sumLine(charges),
    ...chargeLines(charges, listed),
    ...billFacts(dispute),
    ...(stated.length > 0 ? [court.stated, ...stated.map(asPlaintiff)] : []),
    court.reasons,
    ...reasons.map((reason, index) => text.numbered(index + 1, asPlaintiff(reason))),
    '',
    court.proofs,
    ...[court.table, ...proofs].map((proof, index) => text.numbered(index + 1, proof)),
    '',
    court.to,
    ...(name ? [court.signed(name)] : []),
    text.day(dayOfTime(material.time)),
    '',
  ].join('\n')
}

/** In court the person speaks of themselves as the plaintiff. */
function asPlaintiff(sentence: string): string {
  return sentence.replaceAll(text.myself, text.court.myself)
}
