import { claim as claimWords } from '../../../i18n/zh/claim.ts'
import { letterText as text } from '../../../i18n/zh/letter-text.ts'
import { dayOfTime } from '../../base/calendar.ts'
import { formatYuan } from '../../base/money.ts'
import { claimedCharges, type Dispute, isGoodwill } from '../dispute.ts'
import type { Damages } from '../fraud.ts'
import { masked, maskPersonal } from '../mask.ts'
import { answerOf, phraseOf } from '../question.ts'
import { billFacts } from './bill-facts.ts'
import { citedForDamages, citedIn, citedInLetter, citedName } from './citation.ts'
import { chargeLines, formulasOf, moneyClaims, sumLine, yuan } from './parts.ts'
import { statedContact, statedFacts, statedFraud } from './stated.ts'
import { fill, templates } from './template.ts'

/** Charges that the letter itself lists; beyond two years of months the table of the pack is easier to read. */
const listed = 24

const { refund } = templates

/** The demand to the merchant: facts, the person's statements, demand with formula, basis, records, time limit. */
export function refundText(dispute: Dispute): string {
  const { material } = dispute
  const name = phraseOf(material, 'name')
  const charges = claimedCharges(dispute)
  const contact = answerOf(material, 'demanded') === 'no' ? null : statedContact(material)
  const sections: [string, string[]][] = [
    [refund.facts, [sumLine(charges), ...chargeLines(charges, listed), ...billFacts(dispute)]],
    [
      refund.stated,
      [...statedFacts(material), ...statedFraud(material), ...(contact === null ? [] : [contact])],
    ],
    [refund.demand, demandLines(dispute)],
    [refund.basis, basisLines(dispute)],
    [refund.records, recordLines(dispute)],
    [refund.reply, replyLines(dispute)],
  ]
  const written = sections.filter(([, lines]) => lines.length > 0)
  return [
    refund.title,
    '',
    fill(refund.to, { respondent: dispute.respondent }),
    opening(dispute),
    ...written.flatMap(([heading, lines], index) => ['', text.section(index + 1, heading), ...lines]),
    '',
    attachments(dispute),
    '',
    ...(name ? [name] : []),
    text.day(dayOfTime(material.time)),
    '',
  ].join('\n')
}

/** The calculation of the damages, as the person can check it. */
export function damagesFormula({ fees, fen, byMinimum }: Damages): string {
  return claimWords.damages(formatYuan(fees), formatYuan(fen), byMinimum)
}

/** Whose account was charged for what; that the person used it only where they said that it was theirs. */
function opening({ material, service, wallets }: Dispute): string {
  const name = phraseOf(material, 'name')
  const account = phraseOf(material, 'mi-account')
  const isOwn = answerOf(material, 'payer') === 'self'
  return fill(isOwn ? refund.who : refund.whoPaid, {
    name: name ? (isOwn ? fill(refund.named, { name }) : name) : '',
    service,
    account: account ? fill(refund.account, { account: maskPersonal(account) }) : '',
    wallets: wallets.map(wallet => text.wallets[wallet]).join(text.and),
  })
}

function demandLines(dispute: Dispute): string[] {
  const { result } = dispute
  const ask = isGoodwill(dispute) ? refund.askGoodwill : refund.askRefund
  const demands: { demand: string; formulas: string[] }[] = [
    { demand: fill(ask, { sum: yuan(result.refundFen) }), formulas: formulasOf(moneyClaims(dispute)) },
  ]
  if (result.damages) {
    const demand = fill(refund.askDamages, { sum: yuan(result.damages.fen) })
    demands.push({ demand, formulas: [damagesFormula(result.damages)] })
  }
  demands.push({ demand: refund.askStop, formulas: [] })
  return demands.flatMap(({ demand, formulas }, index) => [
    text.numbered(index + 1, demand),
    ...formulas.map(formula => fill(refund.formula, { formula })),
  ])
}

/** At most three articles, each with one sentence that ties it to the facts, and the one on damages where asked for. */
function basisLines(dispute: Dispute): string[] {
  const lines = citedIn(dispute, citedInLetter).map(
    cited => `${citedName(cited, false)}：${cited.about}。${cited.applied}`,
  )
  const damages = citedForDamages(dispute).map(({ citation, about }) =>
    fill(refund.damagesBasis, { citation, about }),
  )
  return [...lines, ...damages].map((line, index) => text.numbered(index + 1, line))
}

/** What the merchant holds and the person can't have, by situation. */
const records = {
  S1: refund.recordsS1,
  S2: refund.recordsS2,
  S3: refund.recordsS3,
  S4: refund.recordsS4,
  S5: refund.recordsS5,
  S6: refund.recordsS6,
  S10: refund.recordsS10,
}

function recordLines(dispute: Dispute): string[] {
  const own: Partial<Record<string, string>> = records
  const items = moneyClaims(dispute).flatMap(({ situation }) => own[situation] ?? [])
  return items.length > 0 ? [fill(refund.recordsText, { items: items.join(text.comma) })] : []
}

function replyLines(dispute: Dispute): string[] {
  const phone = phraseOf(dispute.material, 'phone')
  const goodwill = isGoodwill(dispute)
  const call = phone ? fill(refund.phone, { phone: masked(phone) }) : ''
  const reply = goodwill ? refund.replyGoodwill : refund.replyText
  return [`${reply}${call}`, ...(goodwill ? [] : [refund.next])]
}

/** Screenshots and documents at hand that show the charges; who the person is, is for the authority. */
const notForMerchant = ['E08', 'E10', 'E11', 'E12']

function attachments({ evidence }: Dispute): string {
  const items = evidence
    .filter(({ item, state }) => state === 'done' && !notForMerchant.includes(item.id))
    .map(({ item }) => fill(refund.attachment, { id: item.id, title: item.title.zh }))
  return fill(refund.attachments, { items: [refund.table, ...items].join(text.and) })
}
