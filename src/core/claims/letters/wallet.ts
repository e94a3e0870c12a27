import data from '../../../../resources/law/letters/wallet.json' with { type: 'json' }
import { dayOfTime } from '../../base/calendar.ts'
import { addFen, type Fen, zeroFen } from '../../base/money.ts'
import type { Wallet } from '../../bills/transaction.ts'
import type { CaseCharge } from '../charge-facts.ts'
import { claimedCharges, type Dispute, isGoodwill, isUnauthorised } from '../dispute.ts'
import type { Evidence } from '../evidence.ts'
import type { EvidenceId } from '../evidence-names.ts'
import { masked } from '../mask.ts'
import { dayText, listComma, walletNames, yuanText } from '../paper-text.ts'
import { situationOf } from '../situations/all.ts'
import { chargeLines, sumLine } from './charge-lines.ts'
import type { LetterInfo, LetterKind } from './letter.ts'

/** Charges that the letter itself lists. */
const maxListed = 24

const infos: Record<Wallet, LetterInfo> = data.letters
const isWallet = (id: string): id is Wallet => Object.hasOwn(infos, id)

/** The request to each payment platform: the charges and one thing to do; it does not argue consumer law. */
export const wallet: LetterKind = {
  infoOf: id => (isWallet(id) ? infos[id] : null),
  draft: dispute =>
    dispute.wallets.map(id => ({ id, info: infos[id], text: walletText(dispute, id), limit: null })),
}

function walletText(dispute: Dispute, id: Wallet): string {
  const { material, evidence, claimant } = dispute
  const charges = claimedCharges(dispute).filter(({ stored }) => stored.charge.wallet === id)
  const who = [claimant.name, claimant.phone].flatMap(part => (part ? [masked(part)] : [])).join('，')
  const payee = [...new Set(charges.map(({ stored }) => stored.charge.counterparty))].join(listComma)
  return [
    `${walletNames[id]}：`,
    ...(who === '' ? [] : [`用户：${who}`]),
    `商家（账单上的收款方）：${payee}`,
    sumLine(charges),
    ...chargeLines(charges, maxListed),
    ...requestLines(dispute, charges),
    ...attached(evidence),
    '',
    dayText(dayOfTime(material.time)),
    '',
  ].join('\n')
}

function requestLines(dispute: Dispute, charges: readonly CaseCharge[]): string[] {
  const { material, result } = dispute
  const sum = yuanText(askedOf(dispute, charges))
  const own = result.claims
    .map(({ situation }) => situationOf(situation).walletRequest?.(material, sum) ?? null)
    .find(request => request !== null)
  if (own && isUnauthorised(dispute)) return [own.stated, own.request]
  const asked = isGoodwill(dispute) ? `本人希望与商家协商，退还${sum}。` : `本人请求商家退还${sum}。`
  if (own) return [own.stated, asked, own.request]
  return [asked, '请解除这项扣款签约，把退款要求转给商家，并提供签约记录和每次扣款通知的记录。']
}

const shownToWallet: readonly EvidenceId[] = ['charge-details', 'wallet-mandate']

/** The screenshots that belong here, if they are at hand. */
function attached(evidence: readonly Evidence[]): string[] {
  const items = evidence
    .filter(({ item, state }) => state === 'done' && shownToWallet.includes(item.id))
    .map(({ item }) => item.title.zh)
  return items.length > 0 ? [`附件：${items.join(listComma)}。`] : []
}

function askedOf({ result }: Dispute, charges: readonly CaseCharge[]): Fen {
  return addFen(
    ...result.claims.flatMap(({ amounts }) => charges.map(charge => amounts.get(charge) ?? zeroFen)),
  )
}
