import type { Wallet } from '../../bills/transaction.ts'
import { askedFen, type Dispute, isGoodwill, isUnauthorised } from '../dispute.ts'
import { complaintText } from './complaint.ts'
import { courtText } from './court.ts'
import type { OwnWording } from './override.ts'
import { refundText } from './refund.ts'
import { reportText } from './report.ts'
import { walletText } from './wallet.ts'

type ComplaintId = `12315-${number}`
export type PlainLetterId = 'merchant' | Wallet | 'report' | 'court'
/** The complaint has one for each length. */
export type LetterId = PlainLetterId | ComplaintId

export interface Letter {
  id: LetterId
  /** What is sent: the person's own words where there are some. Lines are separated by `\n`. */
  text: string
  /** As the app words it by the facts of today. */
  drafted: string
  own: OwnWording | null
  /** Most characters of this version; null where none is set. */
  limit: number | null
}

/** The versions of the complaint that every case has, in characters; the form's own limit is not known. */
const complaintLengths = [200, 500, 1000] as const

/**
 * Every letter of a case that asks for something. A payment nobody authorised goes to the wallet alone, since a
 * complaint about the merchant at the same time would be another matter.
 */
export function lettersOf(dispute: Dispute): Letter[] {
  if (askedFen(dispute) === 0) return []
  const plain = (id: PlainLetterId, drafted: string) => letterOf(dispute, id, drafted, null)
  const wallets = dispute.wallets.map(wallet => plain(wallet, walletText(dispute, wallet)))
  if (isUnauthorised(dispute)) return wallets
  const report = reportText(dispute)
  return [
    plain('merchant', refundText(dispute)),
    ...wallets,
    ...complaintsOf(dispute),
    ...(report === null ? [] : [plain('report', report)]),
    ...(isGoodwill(dispute) ? [] : [plain('court', courtText(dispute))]),
  ]
}

/** In its usual lengths and those in which the person put it in their own words, the shortest first. */
function complaintsOf(dispute: Dispute): Letter[] {
  const own = [...dispute.material.wordings.keys()].flatMap(id => complaintLimit(id) ?? [])
  const limits = [...new Set<number>([...complaintLengths, ...own])].sort((a, b) => a - b)
  return limits.map(limit => complaintOf(dispute, limit))
}

/** The complaint in at most `limit` characters. */
export function complaintOf(dispute: Dispute, limit: number): Letter {
  return letterOf(dispute, `12315-${limit}`, complaintText(dispute, limit), limit)
}

function letterOf({ material }: Dispute, id: LetterId, drafted: string, limit: number | null): Letter {
  const own = material.wordings.get(id) ?? null
  return { id, text: own?.text ?? drafted, drafted, own, limit }
}

const plainIds: Record<PlainLetterId, true> = {
  merchant: true,
  alipay: true,
  wechat: true,
  report: true,
  court: true,
}

export function isPlainLetter(id: string): id is PlainLetterId {
  return Object.hasOwn(plainIds, id)
}

/** Most characters of the version of the complaint that an id stands for; null for any other id. */
export function complaintLimit(id: string): number | null {
  const [, limit] = /^12315-([1-9]\d{0,5})$/.exec(id) ?? []
  return limit === undefined ? null : Number(limit)
}
