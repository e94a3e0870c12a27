import data from '../../../../resources/law/letters/merchant.json' with { type: 'json' }
import { dayOfTime } from '../../base/calendar.ts'
import type { CaseMaterial } from '../case-material.ts'
import { channelProgress } from '../channel.ts'
import { type Claimant, type Dispute, respondentText } from '../dispute.ts'
import type { EvidenceId } from '../evidence-names.ts'
import { dayText, gap, listComma, yuanText } from '../paper-text.ts'
import { answerOf } from '../questionnaire.ts'
import { letterVoice, ofKinds } from '../statement.ts'
import { citedArticles, citedForDamages, citedIn, citedShort } from './citation.ts'
import { alternativeOf, type Demand, demandOf } from './demand.ts'
import { essential, type Fitted, fitted, fixed, optional, type Part } from './fitting.ts'
import { oneLetter } from './letter.ts'
import { namedParts } from './named-charges.ts'
import {
  billedParts,
  fallbackParts,
  leftOutParts,
  openingParts,
  recordsOf,
  recordsText,
  requestParts,
  shortName,
  statedParts,
  stopTexts,
  sums,
} from './parts.ts'
import { summaries } from './summary.ts'

/** Customer service reads it in one look, and every chat takes it. */
const merchantLimit = 450
/** More blur a short letter. */
const maxCited = 2

/** The demand to the merchant: who, what happened, what is asked for with its sum, on what basis, by when. */
export const merchant = oneLetter('merchant', 'merchant', data.letters.merchant, refundText, merchantLimit)

/**
 * A letter went to the merchant and something came of it, which this one tells: it is not the one that was sent. Whoever
 * only says that they asked, by telephone perhaps, has not written yet.
 */
export function isSecondLetter(material: CaseMaterial): boolean {
  const { filed, outcome } = channelProgress(material, 'merchant')
  return filed !== null && outcome !== null && material.sent.some(({ letter }) => letter === 'merchant')
}

function refundText(dispute: Dispute): Fitted {
  const { material, claimant, statements } = dispute
  const demand = demandOf(dispute)
  const name = signedBy(claimant)
  const parts: Part[] = [
    fixed(isSecondLetter(material) ? '退款申请（第二封）\n' : '退款申请\n'),
    ...addressees(dispute),
    ...openingParts(dispute, '写这封信', 2),
    { versions: summaries(material.charges), rank: 3 },
    ...namedParts(dispute, demand, 'merchant'),
    ...billedParts(dispute),
    ...leftOutParts(dispute),
    ...statedParts(ofKinds(statements, 'check', 'fact'), letterVoice),
    // A demand that waits for its answer is this very letter.
    ...(answerOf(material, 'demanded') === 'waiting'
      ? []
      : statedParts(ofKinds(statements, 'contact'), letterVoice)),
    ...fraudParts(dispute),
    fixed('\n请你们：'),
    ...demandParts(dispute, demand),
    { versions: bases(dispute, demand), rank: 3 },
    fixed('\n请在收到之日起7日内用文字答复。'),
    { versions: [attachments(dispute), '附件：扣费明细。'], rank: 9 },
    fixed(`${name ? `\n${name}` : ''}\n${dayText(dayOfTime(material.time))}\n`),
  ]
  const written = fitted(parts, merchantLimit)
  return { ...written, text: withoutLoneNumber(written.text) }
}

/** One demand alone, be it that the others had no room, has no number. */
function withoutLoneNumber(text: string): string {
  return text.replace(/^(请你们：)一、((?!.*。二、).*)$/mu, '$1$2')
}

/** Whose letter it is, and who writes it where that is another. */
function signedBy({ name, principal }: Claimant): string | null {
  const [own, other] = [name, principal?.name ?? null].map(one => (one ? shortName(one) : null))
  return own && other ? `${other}（${own}代）` : (other ?? own ?? null)
}

/** Contract party and payee both, where they are two and there is room. */
function addressees(dispute: Dispute): Part[] {
  const { parties, respondent, nameless } = dispute
  if (nameless) return [fixed(`${shortName(respondentText(dispute)) ?? gap}：\n`)]
  const [first = respondent, ...others] = parties.map(({ name }) => name)
  const named = shortName(first)
  return [
    named === null ? fixed('商家') : { versions: [named, '商家'], rank: essential },
    ...others.flatMap(name => (shortName(name) === null ? [] : [optional(`${listComma}${name}`, 2)])),
    fixed('：\n'),
  ]
}

/** What was pretended is told whole, or only pointed to. */
function fraudParts({ statements, result }: Dispute): Part[] {
  if (!result.damages) return []
  return ofKinds(statements, 'fraud').map(one => ({
    versions: [one.say(letterVoice), '不实的内容见附件《证据包》。'],
    rank: 2,
  }))
}

const ordinals = ['一', '二', '三', '四', '五', '六'] as const

/** Each demand under its number, in one row. */
function demandParts(dispute: Dispute, demand: Demand): Part[] {
  const { firm, firmFen, unsure, favour, favourFen } = demand
  const { damages } = dispute.result
  const [stop = null] = stopTexts(dispute)
  const requests = requestParts(unsure)
  const asked = requests.flatMap(({ versions }) => versions).join('')
  const records = recordsOf(dispute, [...firm, ...unsure]).filter(record => !asked.includes(record))
  // What stays where a demand fails is said once, after the demand for whole charges.
  const least = fallbackParts(dispute, demand)
  const items: Part[][] = [
    ...(firmFen > 0
      ? [
          [
            { versions: sums(firmFen, firm).map(sum => `退还${sum}，原路退回`), rank: 3 },
            fixed('。'),
            ...(requests.length > 0 ? [] : least),
          ],
        ]
      : []),
    ...requests.map((request, index) => [
      request,
      fixed('。'),
      ...(index === requests.length - 1 ? least : []),
    ]),
    ...(favourFen > 0
      ? [[{ versions: sums(favourFen, favour).map(sum => `协商退还还没有用到的部分${sum}。`), rank: 3 }]]
      : []),
    ...(damages ? [[fixed(`增加赔偿${yuanText(damages.fen)}。`)]] : []),
    ...(stop === null ? [] : [[fixed(`${stop}。`)]]),
    ...(records.length > 0 ? [[fixed(`如果认为不该退，提供${recordsText(records)}。`)]] : []),
  ]
  return items.flatMap(([first, ...rest], index) =>
    first
      ? [
          {
            ...first,
            versions: first.versions.map(text => (text === '' ? '' : `${ordinals[index]}、${text}`)),
          },
          ...rest,
        ]
      : [],
  )
}

function bases(dispute: Dispute, { firm, unsure, favour }: Demand): string[] {
  const claims = firm.length > 0 ? firm : unsure.length > 0 ? unsure : favour
  // What stays where the first demand fails stands on a law of its own.
  const least = unsure.length > 0 ? (alternativeOf(dispute)?.claims ?? []) : []
  const others = citedArticles(least, 1)
  const damages = citedForDamages(dispute)
  const texts = [maxCited, 1].map(max =>
    citedShort([...citedIn(dispute, claims, max), ...others, ...damages]),
  )
  return [...texts.map(text => (text === '' ? '' : `\n依据：${text}。`)), '']
}

/** Screenshots and documents at hand that show the charges; who the person is, is for the authority and the court. */
const notForMerchant: readonly EvidenceId[] = [
  'bill-original',
  'sealed-statement',
  'licence-page',
  'refunds-received',
  'identity',
  'evidence-index',
]

function attachments({ evidence }: Dispute): string {
  const items = evidence
    .filter(({ item, attachments: files }) => files.length > 0 && !notForMerchant.includes(item.id))
    .map(({ item }) => item.title.zh)
  return `附件：${['扣费明细', ...items].join(listComma)}。`
}
