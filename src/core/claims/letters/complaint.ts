import data from '../../../../resources/law/letters/complaint.json' with { type: 'json' }
import {
  type Claimant,
  type Company,
  claimedCharges,
  type Dispute,
  isGoodwill,
  moneyClaims,
} from '../dispute.ts'
import { madeForOrder } from '../evidence.ts'
import { listComma, yuanText } from '../paper-text.ts'
import { ofKinds } from '../statement.ts'
import { chargeLines, shortSumLine, sumLine } from './charge-lines.ts'
import { citedForDamages, citedIn, citedList, marketLaw } from './citation.ts'
import { type FactSummary, summariseFacts } from './fact-summary.ts'
import { calculationText } from './formula.ts'
import { complaintLimits, type Draft, type LetterKind, lengthOf } from './letter.ts'

/** The versions of the complaint that every case has, in characters; the form's own limit is not known. */
const usualLimits = [200, 500, 1000] as const

/** The complaint to the market authority, in its usual lengths and those that the person put in their own words. */
export const complaint: LetterKind = {
  infoOf: id => (limitOf(id) === null ? null : data.letters.complaint),
  draft: dispute => {
    const own = [...dispute.material.overrides.keys()].flatMap(id => limitOf(id) ?? [])
    const limits = [...new Set<number>([...usualLimits, ...own])].sort((a, b) => a - b)
    return limits.map(limit => draftComplaint(dispute, limit))
  },
}

/** Most characters of the version that an id stands for; null for the id of no complaint. */
export function limitOf(id: string): number | null {
  const limit = Number(/^12315-([1-9]\d{0,5})$/.exec(id)?.[1])
  return limit >= complaintLimits.min && limit <= complaintLimits.max ? limit : null
}

/** The complaint in at most `limit` characters: the fullest wording that fits. */
export function draftComplaint(dispute: Dispute, limit: number): Draft {
  return {
    id: `12315-${limit}`,
    info: data.letters.complaint,
    text: complaintText(dispute, limit),
    limit,
  }
}

/** How much of each part a version says. */
interface Fullness {
  charges: number
  bases: number
  facts: keyof FactSummary
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
const minListed = 3

/** A name or statement longer than this part of the text stands in the pack instead. */
const longestShare = 0.2
/** What was pretended has to be told whole or not at all, and may take more room. */
const longestFraud = 0.4

function complaintText(dispute: Dispute, limit: number): string {
  const summary = summariseFacts(dispute)
  let level = full
  let version = ''
  for (const step of steps) {
    level = { ...level, ...step }
    version = complaintAt(dispute, summary, level, limit)
    if (lengthOf(version) <= limit) return version
  }
  return version
}

function complaintAt(dispute: Dispute, summary: FactSummary, level: Fullness, limit: number): string {
  const { statements, service } = dispute
  const charges = claimedCharges(dispute)
  const isListed = level.charges >= Math.min(minListed, charges.length)
  const [contact] = level.contact ? ofKinds(statements, 'contact', 'no-contact') : []
  const [declared] = level.declared ? ofKinds(statements, 'declaration') : []
  const person = level.person ? claimantLine(dispute.claimant, limit) : null
  const bases = basesOf(dispute, level)
  const facts = [
    respondentLine(dispute, level, limit),
    level.service && fits(service, limit) ? `服务：${service}。` : '',
    level.sum === 'dated' ? sumLine(charges) : shortSumLine(charges),
    level.sum === 'table' ? '逐笔的时间和单号见附件《扣费明细》。' : '',
    ...factsAt(dispute, summary, level, limit),
  ].join('')
  return [
    `【诉求】${demandOf(dispute, level, limit)}`,
    `【事实】${facts}`,
    ...(isListed ? chargeLines(charges, level.charges) : []),
    ...(contact ? [`【协商情况】${contact.text}`] : []),
    ...(bases === '' ? [] : [`【依据】${bases}。`]),
    ...(level.evidence ? [`【证据】${evidenceOf(dispute)}。`] : []),
    ...(declared ? [`【声明】${declared.text}`] : []),
    ...(person === null ? [] : [`【投诉人】${person}`]),
  ].join('\n')
}

function fits(part: string, limit: number, share = longestShare): boolean {
  return lengthOf(part) <= limit * share
}

function demandOf(dispute: Dispute, level: Fullness, limit: number): string {
  const { refundFen, damages } = dispute.result
  const sum = yuanText(refundFen)
  const calculation = calculationText(moneyClaims(dispute))
  const demand = isGoodwill(dispute)
    ? `请求调解，协商退还${sum}，停止自动续费。`
    : `退还${sum}，停止自动续费。`
  const more = damages ? damagesDemand(yuanText(damages.fen), hasRoomForFraud(dispute, level, limit)) : ''
  return `${demand}${level.formula && calculation ? `计算：${calculation}。` : ''}${more}`
}

/** Without what was pretended the demand for damages only points to the pack. */
function damagesDemand(sum: string, isFraudStated: boolean): string {
  return isFraudStated ? `增加赔偿${sum}。` : `另请求增加赔偿${sum}，理由见附件《证据包》。`
}

function hasRoomForFraud({ statements }: Dispute, level: Fullness, limit: number): boolean {
  return (
    level.facts === 'all' && ofKinds(statements, 'fraud').every(({ text }) => fits(text, limit, longestFraud))
  )
}

function respondentLine({ respondent, company }: Dispute, level: Fullness, limit: number): string {
  if (!level.respondent || !fits(respondent, limit)) return '被投诉人的名称见附件《证据包》首页。'
  const fitting = (part: string | null) => (level.person && part && fits(part, limit) ? part : null)
  const shown = { code: fitting(company.code), address: fitting(company.address) }
  return `被投诉人：${companyLine(respondent, shown)}。`
}

/** The name of the other side with its code and address, as far as they are known. */
export function companyLine(respondent: string, { code, address }: Company): string {
  return [
    respondent,
    ...(code ? [`统一社会信用代码${code}`] : []),
    ...(address ? [`地址${address}`] : []),
  ].join('，')
}

function factsAt(dispute: Dispute, summary: FactSummary, level: Fullness, limit: number): string[] {
  const fraud = hasRoomForFraud(dispute, level, limit) ? ofKinds(dispute.statements, 'fraud') : []
  return [...summary[level.facts], ...fraud.map(({ text }) => text)]
}

/** The rules, the market authority's own first; what only damages rest on comes last and is never left out. */
function basesOf(dispute: Dispute, level: Fullness): string {
  const damages = level.bases > 1 ? citedForDamages(dispute) : []
  const cited = [...citedIn(dispute, level.bases, marketLaw), ...damages]
  return citedList(cited)
}

function evidenceOf({ evidence }: Dispute): string {
  const proofs = evidence.filter(({ item, state }) => state === 'done' && !madeForOrder.includes(item.id))
  return ['扣费明细', ...proofs.map(({ item }) => item.title.zh)].join(listComma)
}

/** Who complains, as the rule on complaints wants it and as far as it was given; the form asks for it in fields of its own. */
function claimantLine({ name, phone, address }: Claimant, limit: number): string | null {
  const parts = [
    ...(name ? [name] : []),
    ...(phone ? [`电话${phone}`] : []),
    ...(address ? [`通讯地址${address}`] : []),
  ].join('，')
  return parts !== '' && fits(parts, limit) ? `${parts}。` : null
}
