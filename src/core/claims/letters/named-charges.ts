import type { CaseCharge } from '../charge-facts.ts'
import type { Claim } from '../claim.ts'
import { isUnsure } from '../claims.ts'
import type { Dispute } from '../dispute.ts'
import { listComma, momentText, walletNames, yuanText } from '../paper-text.ts'
import { situationOf } from '../situations/all.ts'
import { chargesIn, type Demand } from './demand.ts'
import { essential, type Part } from './fitting.ts'

/** As many as a short letter has room for; the table has the others. */
const mostNamed = 3
const others = (count: number) => (count > 0 ? `，另${count}笔见扣费明细` : '')

/** By which number the reader finds a charge: the merchant by its own, a wallet by its own too, an authority by the wallet's. */
export type NumberOf = 'merchant' | 'wallet' | 'authority'

/** Charges that are disputed one by one, under what they are called. */
interface Named {
  called: string
  charges: CaseCharge[]
  /** The claim turns on them; otherwise there are few, and the number is there for convenience. */
  isSingly: boolean
}

/**
 * The single charges that the money is asked back of, by time, sum and number: those of claims that dispute single
 * charges, and all where they are few. Only `among` where not all of a case is the reader's business.
 */
export function namedParts(
  dispute: Dispute,
  { firm, unsure, favour }: Demand,
  numberOf: NumberOf,
  among: readonly CaseCharge[] = dispute.material.charges,
): Part[] {
  return namedOf(dispute, [...firm, ...unsure, ...favour], among).map(one => partOf(one, numberOf))
}

/** The charge by which a complaint is filed: the first one in dispute; null where a run of renewals is, none above others. */
export function disputedCharge(
  dispute: Dispute,
  { firm, unsure, favour }: Demand,
  among: readonly CaseCharge[],
): CaseCharge | null {
  return namedOf(dispute, [...firm, ...unsure, ...favour], among)[0]?.charges[0] ?? null
}

function namedOf(dispute: Dispute, claims: readonly Claim[], among: readonly CaseCharge[]): Named[] {
  const own = (charges: readonly CaseCharge[]) => charges.filter(charge => among.includes(charge))
  const named = claims.flatMap(({ situation, charges }): Named[] => {
    const { singly } = situationOf(situation)
    const called = isUnsure(dispute.material, situation) ? '有疑问的' : singly
    return singly && called && own(charges).length > 0
      ? [{ called, charges: own(charges), isSingly: true }]
      : []
  })
  if (named.length > 0) return named
  const asked = own(chargesIn(dispute, claims))
  return asked.length > 0 && asked.length <= mostNamed
    ? [{ called: '涉及的', charges: asked, isSingly: false }]
    : []
}

/** The first stays with its number as long as there is room for anything beyond the demand. */
function partOf({ called, charges, isSingly }: Named, numberOf: NumberOf): Part {
  const head = `${called}${charges.length}笔：`
  const withEnd = (named: readonly string[]) =>
    `${head}${named.join(listComma)}${others(charges.length - named.length)}。`
  const most = charges.slice(0, mostNamed).map(charge => chargeText(charge, numberOf))
  const days = charges
    .slice(0, 1)
    .map(({ stored }) => `${momentText(stored.charge.paidAt)}扣${yuanText(stored.charge.fen)}`)
  return {
    versions: most.map((_, index) => withEnd(most.slice(0, most.length - index))),
    rank: 8,
    least: isSingly
      ? {
          versions: [withEnd(days), `${called}${charges.length}笔见扣费明细。`],
          rank: 4,
          // The table marks them: they go before a letter has no room for what is asked.
          least: { versions: [''], rank: essential },
        }
      : { versions: [withEnd(days), ''], rank: 8 },
  }
}

/** `2025年8月8日09:12:33扣10元（微信支付交易单号4200…）` */
function chargeText({ stored }: CaseCharge, numberOf: NumberOf): string {
  const { wallet, paidAt, fen, tradeNo, merchantOrderNo } = stored.charge
  const by = numberOf === 'wallet' ? '' : walletNames[wallet]
  const own = tradeNo === '' ? '' : `${by}交易单号${tradeNo}`
  const number = numberOf === 'merchant' && merchantOrderNo ? `商户单号${merchantOrderNo}` : own
  return `${momentText(paidAt)}扣${yuanText(fen)}${number === '' ? '' : `（${number}）`}`
}
