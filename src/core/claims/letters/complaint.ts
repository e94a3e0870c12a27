import { claim as claimWords } from '../../../i18n/zh/claim.ts'
import { letterText as text } from '../../../i18n/zh/letter-text.ts'
import { claimedCharges, type Dispute, isGoodwill } from '../dispute.ts'
import { phraseOf } from '../question.ts'
import { citedForDamages, citedIn, citedList, marketLaw } from './citation.ts'
import { type Told, toldOf } from './key-facts.ts'
import { chargeLines, lengthOf, moneyClaims, shortSumLine, sumLine, yuan } from './parts.ts'
import { statedContact, statedDeclaration, statedFraud } from './stated.ts'
import { fill, templates } from './template.ts'

/** How much of each part a version says. */
interface Fullness {
  charges: number
  bases: number
  facts: keyof Told
  person: boolean
  evidence: boolean
  declared: boolean
  contact: boolean
  formula: boolean
  service: boolean
  respondent: boolean
  sum: 'dated' | 'table' | 'short'
}

const full: Fullness = {
  charges: 12,
  bases: 5,
  facts: 'all',
  person: true,
  evidence: true,
  declared: true,
  contact: true,
  formula: true,
  service: true,
  respondent: true,
  sum: 'dated',
}

/** What is given up one after the other until a version fits; every version is whole sentences. */
const steps: readonly Partial<Fullness>[] = [
  {},
  { charges: 6 },
  { bases: 4 },
  { charges: 3 },
  { charges: 2 },
  { charges: 1 },
  // Charges stand in the table as well, articles only here.
  { charges: 0, bases: 5 },
  { bases: 4 },
  { bases: 3 },
  { facts: 'key' },
  { person: false },
  { evidence: false },
  { bases: 2 },
  { declared: false },
  { bases: 1 },
  { contact: false },
  { facts: 'main', bases: 3, contact: true },
  { bases: 2 },
  { bases: 1 },
  { contact: false },
  { formula: false },
  { service: false },
  { sum: 'table' },
  { sum: 'short' },
  { respondent: false },
  { bases: 0 },
]

/** Fewer out of many tell nothing. */
const fewestListed = 3

/** A name or statement longer than this part of the text stands in the pack instead. */
const longestShare = 0.2
/** What was pretended has to be told whole or not at all, and may take more room. */
const longestFraud = 0.4

/** What the app makes for order, not proof of the facts. */
const unlisted = ['E10', 'E12']

/** The complaint to the market authority in at most `limit` characters: the fullest wording that fits. */
export function complaintText(dispute: Dispute, limit: number): string {
  const told = toldOf(dispute)
  let level = full
  let version = ''
  for (const step of steps) {
    level = { ...level, ...step }
    version = complaintAt(dispute, told, level, limit)
    if (lengthOf(version) <= limit) return version
  }
  return version
}

function complaintAt(dispute: Dispute, told: Told, level: Fullness, limit: number): string {
  const { material } = dispute
  const { complaint } = templates
  const charges = claimedCharges(dispute)
  const isListed = level.charges >= Math.min(fewestListed, charges.length)
  const contact = level.contact ? statedContact(material) : null
  const declared = level.declared ? statedDeclaration(material) : null
  const person = level.person ? complainant(dispute, limit) : null
  const bases = basesOf(dispute, level)
  const facts = [
    respondentLine(dispute, level, limit),
    level.service && fits(dispute.service, limit) ? fill(complaint.service, { title: dispute.service }) : '',
    level.sum === 'dated' ? sumLine(charges) : shortSumLine(charges),
    level.sum === 'table' ? templates.facts.allInTable : '',
    ...factsAt(dispute, told, level, limit),
  ].join('')
  return [
    `${complaint.demand}${demandOf(dispute, level, limit)}`,
    `${complaint.facts}${facts}`,
    ...(isListed ? chargeLines(charges, level.charges) : []),
    ...(contact === null ? [] : [`${complaint.contact}${contact}`]),
    ...(bases === '' ? [] : [`${complaint.basis}${bases}。`]),
    ...(level.evidence ? [`${complaint.evidence}${evidenceOf(dispute)}。`] : []),
    ...(declared === null ? [] : [`${complaint.declared}${declared}`]),
    ...(person === null ? [] : [`${complaint.complainant}${person}`]),
  ].join('\n')
}

function fits(part: string, limit: number, share = longestShare): boolean {
  return lengthOf(part) <= limit * share
}

function demandOf(dispute: Dispute, level: Fullness, limit: number): string {
  const { complaint } = templates
  const { result } = dispute
  const sum = yuan(result.refundFen)
  // A sum that is not simply what was paid can't be understood without its formula.
  const formulas = moneyClaims(dispute)
    .filter(
      ({ formula }) => formula.refunded > 0 || formula.terms.some(({ share }) => share.kind !== 'whole'),
    )
    .map(({ formula }) => fill(complaint.formula, { formula: claimWords.formula(formula) }))
    .join('')
  const isTold = isFraudTold(dispute, level, limit)
  const damages = result.damages
    ? fill(isTold ? complaint.damages : complaint.damagesElsewhere, { sum: yuan(result.damages.fen) })
    : ''
  const demand = fill(isGoodwill(dispute) ? complaint.goodwill : complaint.refund, { sum })
  return `${demand}${level.formula ? formulas : ''}${damages}`
}

/** Whether there is room for what was pretended; without it the demand for damages only points to the pack. */
function isFraudTold({ material }: Dispute, level: Fullness, limit: number): boolean {
  return level.facts === 'all' && statedFraud(material).every(told => fits(told, limit, longestFraud))
}

function respondentLine(dispute: Dispute, level: Fullness, limit: number): string {
  const { material, respondent } = dispute
  const { complaint } = templates
  if (!level.respondent || !fits(respondent, limit)) return complaint.respondentElsewhere
  const code = phraseOf(material, 'respondent-code')
  const address = phraseOf(material, 'respondent-address')
  const name = [
    respondent,
    ...(level.person && code && fits(code, limit) ? [fill(complaint.code, { code })] : []),
    ...(level.person && address && fits(address, limit) ? [fill(complaint.address, { address })] : []),
  ].join(text.comma)
  return fill(complaint.respondent, { name })
}

function factsAt(dispute: Dispute, told: Told, level: Fullness, limit: number): string[] {
  const fraud = isFraudTold(dispute, level, limit) ? statedFraud(dispute.material) : []
  return [...told[level.facts], ...fraud]
}

/** The rules, the market authority's own first; what only damages rest on comes last and is never left out. */
function basesOf(dispute: Dispute, level: Fullness): string {
  const damages = level.bases > 1 ? citedForDamages(dispute) : []
  const cited = [...citedIn(dispute, level.bases, marketLaw), ...damages]
  return citedList(cited)
}

function evidenceOf({ evidence }: Dispute): string {
  const proofs = evidence.filter(({ item, state }) => state === 'done' && !unlisted.includes(item.id))
  return [templates.complaint.table, ...proofs.map(({ item }) => item.title.zh)].join(text.and)
}

/** Who complains, as the rule on complaints wants it and as far as it was given; the form asks for it in fields of its own. */
function complainant({ material }: Dispute, limit: number): string | null {
  const { complaint } = templates
  const name = phraseOf(material, 'name')
  const phone = phraseOf(material, 'phone')
  const address = phraseOf(material, 'address')
  const parts = [
    ...(name ? [name] : []),
    ...(phone ? [fill(complaint.phone, { phone })] : []),
    ...(address ? [fill(complaint.home, { address })] : []),
  ].join(text.comma)
  return parts !== '' && fits(parts, limit) ? fill(complaint.person, { parts }) : null
}
