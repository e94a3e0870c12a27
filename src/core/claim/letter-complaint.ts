import { claim as claimWords } from '../words/zh/claim.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import { billFacts } from './bill-facts.ts'
import { claimedCharges, type Dispute, isGoodwill } from './dispute.ts'
import {
  chargeLines,
  citedArticles,
  lengthOf,
  marketLaw,
  moneyClaims,
  sumLine,
  yuan,
} from './letter-parts.ts'
import { answerOf } from './question.ts'
import { statedContact, statedFacts, statedFraud } from './stated.ts'

/** How much of each part a version says; the first says most. */
interface Fullness {
  charges: number
  bases: number
  stated: 'all' | 'one'
  evidence: boolean
  contact: boolean
  service: boolean
  formula: boolean
  /** Most characters of a name. */
  name: number
}

const full: Fullness = {
  charges: 12,
  bases: 5,
  stated: 'all',
  evidence: true,
  contact: true,
  service: true,
  formula: true,
  name: 60,
}
const short: Fullness = { ...full, charges: 0, bases: 3, stated: 'one', evidence: false, name: 30 }

const levels: readonly Fullness[] = [
  full,
  { ...full, charges: 6, bases: 4 },
  { ...full, charges: 3, bases: 3, name: 40 },
  { ...full, charges: 0, bases: 3, name: 30 },
  short,
  { ...short, bases: 2, name: 20 },
  { ...short, bases: 1, name: 20 },
  { ...short, bases: 2, contact: false, formula: false, name: 16 },
  { ...short, bases: 1, contact: false, formula: false, name: 16 },
  { ...short, bases: 1, contact: false, formula: false, service: false, name: 16 },
]

/** What the app makes for order, not proof of the facts. */
const unlisted = ['E10', 'E12']

/** The complaint to the market authority in at most `limit` characters: the fullest wording that fits. */
export function complaintText(dispute: Dispute, limit: number): string {
  const versions = levels.map(level => complaintAt(dispute, level))
  const fitting = versions.find(version => lengthOf(version) <= limit)
  return fitting ?? cut(versions.at(-1) ?? '', limit)
}

function cut(whole: string, limit: number): string {
  return lengthOf(whole) <= limit
    ? whole
    : `${[...whole].slice(0, limit - lengthOf(text.more)).join('')}${text.more}`
}

function complaintAt(dispute: Dispute, level: Fullness): string {
  const { material, result } = dispute
  const { complaint } = text
  const charges = claimedCharges(dispute)
  const claims = moneyClaims(dispute)
  const applied = [...new Set(claims.map(({ situation }) => text.applied[situation]))]
  const stated =
    level.stated === 'all' ? [...statedFacts(material), ...statedFraud(material)] : applied.slice(0, 1)
  const sum = yuan(result.refundFen)
  const demand = isGoodwill(dispute) ? complaint.goodwill(sum) : complaint.refund(sum)
  // A sum that is not simply what was paid can't be understood without its formula.
  const formulas = claims
    .filter(
      ({ formula }) => formula.refunded > 0 || formula.terms.some(({ share }) => share.kind !== 'whole'),
    )
    .map(({ formula }) => complaint.formula(claimWords.formula(formula)))
    .join('')
  const contact = statedContact(material)
  const bases = citedArticles(claims, level.bases, marketLaw)
    .map(({ name }) => name)
    .join(text.and)
  const proofs = dispute.evidence.filter(({ item, state }) => state === 'done' && !unlisted.includes(item.id))
  const done = [complaint.table, ...proofs.map(({ item }) => item.title.zh)]
  const facts = [
    level.charges > 0
      ? complaint.respondentFull(
          dispute.respondent,
          answerOf(material, 'respondent-code'),
          answerOf(material, 'respondent-address'),
        )
      : complaint.respondent(cut(dispute.respondent, level.name)),
    ...(level.service ? [complaint.service(cut(dispute.service, level.name))] : []),
    sumLine(charges),
    ...(level.stated === 'all' ? billFacts(dispute) : []),
    ...stated,
  ].join('')
  const lines = level.charges > 0 ? chargeLines(charges, level.charges) : []
  return [
    `${complaint.demand}${demand}${level.formula ? formulas : ''}${result.damages ? complaint.damages(yuan(result.damages.fen)) : ''}`,
    `${complaint.facts}${facts}`,
    ...lines,
    ...(contact !== null && level.contact ? [`${complaint.contact}${contact}`] : []),
    `${complaint.basis}${bases}。`,
    ...(level.evidence ? [`${complaint.evidence}${done.join(text.and)}。`] : []),
    ...(answerOf(material, 'declare') === 'yes' && level.contact
      ? [`${complaint.declared}${complaint.onlyHere}`]
      : []),
  ].join('\n')
}
