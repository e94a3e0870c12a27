import type { WallTime } from '../../core/base/calendar.ts'
import { type Account, isOnePerson } from '../../core/bills/accounts/accounts.ts'
import { holdersFit } from '../../core/bills/accounts/masks.ts'
import { holdsLine } from '../../core/bills/bill.ts'
import { type TradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import type { Attachment, CaseMaterial, SwitchedOff } from '../../core/claims/case-material.ts'
import type { Certified } from '../../core/claims/certified.ts'
import type { CaseCharge } from '../../core/claims/charge-facts.ts'
import type { CompanyAnswer } from '../../core/claims/company-answer.ts'
import { type ChargedService, chargedService } from '../../core/claims/dispute.ts'
import { type ProgressEntry, progressOf } from '../../core/claims/progress.ts'
import { companyKeyOf, respondentOf } from '../../core/claims/respondent.ts'
import { type StoredTransaction, storedKey } from '../../core/subscriptions/subscription.ts'
import { serviceText } from '../../i18n/present/claims.ts'
import type { OwnSource } from '../store/account-bills.ts'
import type { StoredCase } from '../store/cases.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'

/** A stored case with its charges as the bills tell them today. */
export function loadCase(
  stored: StoredCase,
  snapshot: Snapshot,
  attachments: readonly Attachment[],
  switchedOff: readonly SwitchedOff[],
  certified: (charges: readonly StoredTransaction[]) => Certified[],
  companyOf: (merchant: string) => readonly (CompanyAnswer & { at: WallTime })[],
): CaseMaterial {
  const { known } = snapshot
  const charges = stored.charges.flatMap(key => chargeOf(key, snapshot) ?? []).toSorted(byClock)
  const merchant = companyKeyOf(charges)
  // What was copied of the merchant's company since stands in the place of what was said in this case alone.
  const progress = [
    ...stored.progress,
    ...(merchant === null ? [] : companyOf(merchant)).map(({ question, answer, at }) => {
      return { entry: { kind: 'answer', question, answer } satisfies ProgressEntry, at }
    }),
  ]
  const said = [...progress, ...stored.choices].map(({ at }) => at)
  const attached = attachments.map(({ keptAt }) => keptAt)
  const samples = new Set(snapshot.sources.filter(({ sample }) => sample).map(({ id }) => id))
  return {
    charges,
    missing: stored.charges.filter(key => !known.has(tradeKeyText(key))),
    unmatchedRefunds: snapshot.unmatched.filter(refund => isFromPayee(refund, charges)),
    ...progressOf(progress.map(({ entry }) => entry)),
    createdAt: stored.createdAt,
    time: [stored.createdAt, ...said, ...attached].toSorted().at(-1) ?? stored.createdAt,
    attachments,
    certificates: certified(charges.map(one => one.stored.charge)),
    switchedOff,
    overrides: new Map(stored.overrides.map(({ letter, ...override }) => [letter, override])),
    sent: stored.sent,
    sample: charges.some(charge => samples.has(charge.stored.charge.source.id)),
  }
}

/** Paid back by a payee of the case after it had first charged. */
function isFromPayee(refund: StoredTransaction, [first, ...others]: readonly CaseCharge[]): boolean {
  if (!first || refund.paidAt < first.stored.charge.paidAt) return false
  return [first, ...others].some(
    ({ stored: { charge } }) =>
      charge.wallet === refund.wallet && charge.counterparty === refund.counterparty,
  )
}

function chargeOf(key: TradeKey, { known }: Snapshot): CaseCharge | null {
  const charge = known.get(tradeKeyText(key))
  // Papers are Chinese whatever the language of the window.
  return charge ? { ...charge, service: serviceText(withoutMark(chargedService(charge)), 'zh') } : null
}

/** What tells alike renewals apart in a list means nothing to whoever reads a paper. */
function withoutMark(service: ChargedService): ChargedService {
  return typeof service === 'string' ? service : { ...service, mark: null }
}

/**
 * Charges of one payer and one respondent make one case, since one dispute is one complaint; the largest sum comes
 * first.
 */
export function byRespondent(keys: readonly TradeKey[], snapshot: Snapshot): TradeKey[][] {
  const groups = new Map<string, { keys: TradeKey[]; fen: number }>()
  for (const key of keys) {
    const charge = chargeOf(key, snapshot)
    if (!charge) continue
    const name = respondentOf(charge)
    const group = groups.get(name) ?? { keys: [], fen: 0 }
    group.keys.push(key)
    group.fen += charge.stored.charge.fen
    groups.set(name, group)
  }
  return [...groups.values()]
    .toSorted((a, b) => b.fen - a.fen)
    .flatMap(group => byPayer(group.keys, key => payerOf(key, snapshot)))
}

/** Those about which there can be a case: insurance and bills are owed for what was insured or used. */
export function claimableOf(keys: readonly TradeKey[], { others }: Snapshot): TradeKey[] {
  const owed = new Set(
    others.flatMap(({ kind, charges }) => (kind === 'insurance-or-bill' ? charges.map(storedKey) : [])),
  )
  return keys.filter(key => !owed.has(tradeKeyText(key)))
}

function payerOf(key: TradeKey, snapshot: Snapshot): Account | null {
  const charge = snapshot.known.get(tradeKeyText(key))?.stored.charge
  return charge ? accountOf(charge, snapshot) : null
}

function byClock(a: CaseCharge, b: CaseCharge): number {
  const [one, other] = [a.stored.charge, b.stored.charge]
  if (one.paidAt !== other.paidAt) return one.paidAt < other.paidAt ? -1 : 1
  return one.identity < other.identity ? -1 : 1
}

/** The account whose bill tells of a charge. */
export function accountOf(
  { wallet, source, line }: StoredTransaction,
  { accounts }: Snapshot,
): Account | null {
  const isOwn = ({ id, parts: [part] }: OwnSource) =>
    id === source.id && part.wallet === wallet && holdsLine(part, line)
  return accounts.find(({ sources }) => sources.some(isOwn))?.account ?? null
}

/** Parts what accounts paid where they are not one person's: nobody disputes another's order. */
export function byPayer<T>(charges: readonly T[], payerOf: (charge: T) => Account | null): T[][] {
  const parts: { payers: Account[]; charges: T[] }[] = []
  for (const charge of charges) {
    const payer = payerOf(charge)
    const part = parts.find(({ payers }) => !payer || !payers.some(one => areTwoPeople(one, payer)))
    if (!part) parts.push({ payers: payer ? [payer] : [], charges: [charge] })
    else {
      part.charges.push(charge)
      if (payer && !part.payers.includes(payer)) part.payers.push(payer)
    }
  }
  return parts.map(part => part.charges)
}

/** One person may have an account in each wallet; two in one wallet are one person's only where that was said. */
function areTwoPeople(a: Account, b: Account): boolean {
  if (a.key === b.key || isOnePerson(a, b)) return false
  if (a.person && b.person) return true
  return a.wallet === b.wallet || !holdersFit(a.name?.holder ?? null, b.name?.holder ?? null)
}
