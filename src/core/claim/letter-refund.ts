import { dayOfTime } from '../calendar.ts'
import { formatYuan } from '../money.ts'
import { claim as claimWords } from '../words/zh/claim.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import { billFacts } from './bill-facts.ts'
import type { Damages } from './claim.ts'
import { claimedCharges, type Dispute, isGoodwill } from './dispute.ts'
import {
  chargeLines,
  citedArticles,
  citedInLetter,
  formulasOf,
  moneyClaims,
  sumLine,
  yuan,
} from './letter-parts.ts'
import { masked, maskPersonal } from './mask.ts'
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
  const { damages } = result
  const demands: [string, string[]][] = [
    [
      goodwill ? refund.askGoodwill(yuan(result.refundFen)) : refund.askRefund(yuan(result.refundFen)),
      formulasOf(claims),
    ],
    ...(damages
      ? [[refund.askDamages(yuan(damages.fen)), [damagesFormula(damages)]] satisfies [string, string[]]]
      : []),
    [refund.askStop, []],
  ]
  const sections: [string, string[]][] = [
    [refund.facts, [sumLine(charges), ...chargeLines(charges, listed), ...billFacts(dispute)]],
    [refund.stated, stated],
    [
      refund.demand,
      demands.flatMap(([demand, formulas], index) => [
        text.numbered(index + 1, demand),
        ...formulas.map(formula => refund.formula(formula)),
      ]),
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
    refund.who(name, account ? maskPersonal(account) : null, dispute.service, walletNames(dispute)),
    ...written.flatMap(([heading, lines], index) => ['', text.section(index + 1, heading), ...lines]),
    '',
    refund.attachments,
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

/** At most three articles, each with one sentence that ties it to the facts. */
function basisLines(dispute: Dispute): string[] {
  const lines = citedArticles(moneyClaims(dispute), citedInLetter).map(
    ({ id, name, about, situation, charges, of }) => {
      const part = charges < of ? text.applies(charges) : ''
      return `${name}${part}：${about}。${text.appliedBy[`${situation}:${id}`] ?? text.appliedBy[id] ?? text.applied[situation]}`
    },
  )
  const fraud = dispute.result.damages ? [text.refund.damagesBasis] : []
  return [...lines, ...fraud].map((line, index) => text.numbered(index + 1, line))
}

function walletNames({ wallets }: Dispute): string {
  return wallets.map(wallet => text.wallets[wallet]).join(text.and)
}
