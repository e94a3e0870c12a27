import { letterText as text } from '../../../i18n/zh/letter-text.ts'
import { dayOfTime } from '../../base/calendar.ts'
import { claimedCharges, type Dispute } from '../dispute.ts'
import { answerOf, phraseOf } from '../question.ts'
import { billFacts } from './bill-facts.ts'
import { citedForDamages, citedIn, citedName } from './citation.ts'
import { chargeLines, formulasOf, moneyClaims, sumLine, yuan } from './parts.ts'
import { damagesFormula } from './refund.ts'
import { statedContact, statedFacts, statedFraud, statedSteps } from './stated.ts'
import { fill, templates } from './template.ts'

/** Charges that the statement itself lists; the rest stand in the table of the pack. */
const listed = 24
const mostBases = 6

const { court } = templates

/** The statement of claim: parties, claims, facts and reasons, evidence and its source (民事诉讼法 art. 124). */
export function courtText(dispute: Dispute): string {
  const { material } = dispute
  const name = phraseOf(material, 'name')
  const charges = claimedCharges(dispute)
  const contact = answerOf(material, 'demanded') === 'no' ? null : statedContact(material)
  const stated = [
    ...statedFacts(material).map(inCourt),
    // Quoted words stay as they were said.
    ...statedFraud(material, inCourt(templates.statements.fraud)),
    ...(contact === null ? [] : [inCourt(contact)]),
    ...statedSteps(material).map(inCourt),
  ]
  return [
    court.title,
    '',
    ...parties(dispute),
    '',
    court.requests,
    ...requests(dispute),
    '',
    court.facts,
    opening(dispute),
    sumLine(charges),
    ...chargeLines(charges, listed),
    ...billFacts(dispute),
    ...(stated.length > 0 ? [court.stated, ...stated] : []),
    court.reasons,
    ...reasons(dispute),
    '',
    court.proofs,
    ...proofs(dispute),
    '',
    court.to,
    ...(name ? [fill(court.signed, { name })] : []),
    text.day(dayOfTime(material.time)),
    '',
  ].join('\n')
}

function parties({ material, respondent }: Dispute): string[] {
  const name = phraseOf(material, 'name')
  const phone = phraseOf(material, 'phone')
  const address = phraseOf(material, 'address')
  const code = phraseOf(material, 'respondent-code')
  const seat = phraseOf(material, 'respondent-address')
  const plaintiff = [
    ...(name ? [name] : []),
    ...(phone ? [fill(court.phone, { phone })] : []),
    ...(address ? [fill(court.home, { address })] : []),
  ].join(text.comma)
  const defendant = [
    respondent,
    ...(code ? [fill(court.code, { code })] : []),
    ...(seat ? [fill(court.seat, { address: seat })] : []),
  ].join(text.comma)
  return [
    fill(court.plaintiff, { parts: plaintiff || court.unnamed }),
    fill(court.defendant, { parts: defendant }),
  ]
}

function requests(dispute: Dispute): string[] {
  const { refundFen, damages } = dispute.result
  const asked: { request: string; formulas: string[] }[] = [
    { request: fill(court.refund, { sum: yuan(refundFen) }), formulas: formulasOf(moneyClaims(dispute)) },
    ...(damages
      ? [
          {
            request: fill(court.damages, { sum: yuan(damages.fen) }),
            formulas: [damagesFormula(damages)],
          },
        ]
      : []),
    { request: court.costs, formulas: [] },
  ]
  return asked.flatMap(({ request, formulas }, index) => [
    text.numbered(index + 1, request),
    ...formulas.map(formula => fill(templates.refund.formula, { formula })),
  ])
}

/** That it was used for daily life only where the person declared so, and used it themselves. */
function opening({ material, service }: Dispute): string {
  const isOwn = answerOf(material, 'payer') === 'self' && answerOf(material, 'declare') === 'yes'
  return fill(isOwn ? court.used : court.paid, { service })
}

function reasons(dispute: Dispute): string[] {
  const cited = citedIn(dispute, mostBases).map(one => `${citedName(one, false)}：${one.applied}`)
  const damages = citedForDamages(dispute).map(({ citation, about }) =>
    fill(templates.refund.damagesBasis, { citation, about }),
  )
  return [...cited, ...damages].map((reason, index) => text.numbered(index + 1, inCourt(reason)))
}

/** What the app makes for order is no proof; the bills come from the wallet, the rest from the person. */
function proofs({ evidence }: Dispute): string[] {
  const own = evidence
    .filter(({ item, state }) => state === 'done' && item.id !== 'E12' && item.id !== 'E10')
    .map(({ item }) => (item.id === 'E01' ? court.bills : fill(court.proof, { title: item.title.zh })))
  return [court.table, ...own].map((proof, index) => text.numbered(index + 1, proof))
}

function inCourt(sentence: string): string {
  return text.inCourt.reduce((said, [own, role]) => said.replaceAll(own, role), sentence)
}
