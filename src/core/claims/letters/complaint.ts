import data from '../../../../resources/law/letters/complaint.json' with { type: 'json' }
import { type Dispute, respondentText } from '../dispute.ts'
import { madeForOrder } from '../evidence.ts'
import type { EvidenceId } from '../evidence-names.ts'
import { dayText, gap, listComma, timeText, walletNames, yuanText } from '../paper-text.ts'
import type { Party } from '../respondent.ts'
import { ofKinds, thirdVoice } from '../statement.ts'
import { citedForDamages, citedIn, citedShort, marketLaw } from './citation.ts'
import { type Demand, demandOf, lateIn } from './demand.ts'
import { essential, type Fitted, fitted, fixed, optional, type Part } from './fitting.ts'
import { complaintLimits, type Draft, type LetterKind } from './letter.ts'
import { namedParts } from './named-charges.ts'
import {
  billedParts,
  fallbackParts,
  leftOutParts,
  openingParts,
  shortName,
  statedParts,
  stopTexts,
  sums,
} from './parts.ts'
import { summaries } from './summary.ts'

/** The form's own limit is not known; an officer reads this much in one look. */
export const usualLimit = 300

/** The complaint to the market authority, in its usual length and those that the person put in their own words. */
export const complaint: LetterKind = {
  channel: '12315',
  infoOf: id => (limitOf(id) === null ? null : data.letters.complaint),
  draft: dispute => {
    if (!isForAuthority(dispute)) return []
    const own = [...dispute.material.overrides.keys()].flatMap(id => limitOf(id) ?? [])
    const limits = [...new Set<number>([usualLimit, ...own])].sort((a, b) => a - b)
    return limits.map(limit => draftComplaint(dispute, limit))
  },
}

/** What the person is not sure of is asked of the merchant first. */
export function isForAuthority(dispute: Dispute): boolean {
  const { firm, favour } = demandOf(dispute)
  return firm.length + favour.length > 0
}

/** Most characters of the version that an id stands for; null for the id of no complaint. */
export function limitOf(id: string): number | null {
  const limit = Number(/^12315-([1-9]\d{0,5})$/.exec(id)?.[1])
  return limit >= complaintLimits.min && limit <= complaintLimits.max ? limit : null
}

/** The complaint in at most `limit` characters: the fullest wording that fits. */
export function draftComplaint(dispute: Dispute, limit: number): Draft {
  return { id: `12315-${limit}`, info: data.letters.complaint, limit, ...complaintText(dispute, limit) }
}

function complaintText(dispute: Dispute, limit: number): Fitted {
  const { material, statements } = dispute
  const demand = demandOf(dispute)
  const parts: Part[] = [
    ...demandParts(dispute, demand),
    fixed('\n【经过】'),
    ...respondents(dispute),
    // The form asks for the telephone in a field of its own.
    ...openingParts(dispute, '投诉', 6),
    { versions: summaries(material.charges), rank: 4 },
    ...namedParts(dispute, demand, 'authority'),
    ...billedParts(dispute),
    ...leftOutParts(dispute),
    ...statedParts(ofKinds(statements, 'fact', 'contact'), thirdVoice),
    ...fraudParts(dispute),
    { versions: bases(dispute, demand), rank: 3 },
    {
      versions: [
        `\n【附件】${['扣费明细', ...givenProofs(dispute)].join(listComma)}。`,
        '\n【附件】扣费明细。',
        '',
      ],
      rank: 8,
    },
    ...declared(dispute),
    // Where a form has room, the numbers of every charge.
    ...material.charges.map(({ stored }, index) => {
      const { wallet, paidAt, fen, tradeNo } = stored.charge
      const number = tradeNo === '' ? '' : `，${walletNames[wallet]}交易单号${tradeNo}`
      return {
        ...optional(`\n（${index + 1}）${timeText(paidAt)}，${yuanText(fen)}${number}`, 10),
        isExtra: true as const,
      }
    }),
  ]
  return fitted(limit > usualLimit ? parts : parts.filter(({ isExtra }) => !isExtra), limit)
}

/** The sum, what of it is older than the three years of 总局令第121号 art. 16(4), and what stays where it fails. */
function demandParts(dispute: Dispute, demand: Demand): Part[] {
  const { firm, firmFen, favour, favourFen } = demand
  const { damages } = dispute.result
  const late = lateIn(dispute, firm)
  const stop = stopTexts(dispute).map(text => `${text}。`)
  const isFirm = firmFen > 0
  return [
    fixed('【诉求】'),
    ...(late && isFirm
      ? [
          ...(late.rest.count > 0
            ? [fixed(`退还三年以内的${late.rest.count}笔${yuanText(late.rest.fen)}。`)]
            : []),
          {
            versions: [
              `${dayText(late.last)}及更早的${late.late.count}笔${yuanText(late.late.fen)}，请一并协商。`,
              `更早的${late.late.count}笔${yuanText(late.late.fen)}，请一并协商。`,
            ],
            rank: essential,
          },
        ]
      : []),
    ...(isFirm && !late
      ? [{ versions: sums(firmFen, firm).map(sum => `退还自动续费${sum}。`), rank: 2 }]
      : []),
    ...(isFirm ? fallbackParts(dispute, demand) : []),
    ...(!isFirm && favourFen > 0
      ? [{ versions: sums(favourFen, favour).map(sum => `请求调解，协商退还${sum}。`), rank: 5 }]
      : []),
    ...(damages ? [fixed(`增加赔偿${yuanText(damages.fen)}。`)] : []),
    ...(stop.length > 0 ? [{ versions: stop, rank: 5 }] : []),
    { versions: ['请组织调解，谈成后7日内原路退回。', '请组织调解，7日内退回。'], rank: essential },
  ]
}

export const roleNames: Record<Party['role'], string> = {
  named: '经营者',
  agreement: '服务协议写明的经营者',
  payee: '账单上的收款方',
}

/** Whom a form for one company is about: the one that the person named, else the payee, else the contract party. */
export function mainParty(parties: readonly Party[]): Party | null {
  const byRole = (role: Party['role']) => parties.find(party => party.role === role)
  return byRole('named') ?? byRole('payee') ?? byRole('agreement') ?? null
}

/** A name there is no room for. */
const listed = '名称见扣费明细'

/** The one that the form is about, and as long as there is room the others that may have to pay. */
function respondents(dispute: Dispute): Part[] {
  const { parties, nameless } = dispute
  const party = mainParty(parties)
  // Where its name is still to be filled in, that is seen.
  const main = shortName(party?.name ?? respondentText(dispute)) ?? (nameless ? gap : listed)
  const others = parties.filter(one => one !== party)
  return [
    { versions: [`被投诉人：${main}`, `被投诉人：${nameless ? gap : listed}`], rank: essential },
    ...others.map(({ name, role }) => optional(`；${roleNames[role]}：${name}`, 7)),
    fixed('。'),
  ]
}

function fraudParts({ statements, result }: Dispute): Part[] {
  if (!result.damages) return []
  return ofKinds(statements, 'fraud').map(one => ({
    versions: [one.say(thirdVoice), '不实的内容见附件《证据包》。', '不实内容见《证据包》。'],
    rank: 2,
  }))
}

/** The market authority's own rules first. */
function bases(dispute: Dispute, { firm, favour }: Demand): string[] {
  const claims = firm.length > 0 ? firm : favour
  const damages = citedForDamages(dispute)
  const texts = [2, 1].map(max => citedShort([...citedIn(dispute, claims, max, marketLaw), ...damages]))
  return [...texts.map(text => (text === '' ? '' : `\n【依据】${text}。`)), '']
}

/** What a form takes, of what the person gave. */
export function givenProofs({ evidence }: Dispute): string[] {
  return evidence
    .filter(({ item, attachments }) => attachments.length > 0 && !notForForms.includes(item.id))
    .map(({ item }) => item.title.zh)
}

/** The app's own lists, and what bears an identity number and goes to a court alone. */
const notForForms: readonly EvidenceId[] = [...madeForOrder, 'sealed-statement']

function declared({ statements }: Dispute): Part[] {
  const said = ofKinds(statements, 'declaration').map(one => one.say(thirdVoice))
  return said.length > 0 ? [optional(`\n【声明】${said.join('')}`, 9)] : []
}
