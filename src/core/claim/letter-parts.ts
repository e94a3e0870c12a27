import { addFen, type Fen, yuanDigits, zeroFen } from '../money.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import type { Basis } from './basis.ts'
import { type CaseCharge, dayOfCharge } from './case-material.ts'
import type { Claim } from './claim.ts'
import type { Dispute } from './dispute.ts'
import { citationOf, type SituationId } from './law.ts'

/** More than three articles blur a letter. */
export const citedInLetter = 3

export function yuan(amount: Fen): string {
  return text.yuan(yuanDigits(amount))
}

/** Claims that ask for money, in the order of the case. */
export function moneyClaims({ result }: Dispute): Claim[] {
  return result.claims.filter(({ charges }) => charges.length > 0)
}

/** `2024年7月5日至2025年6月5日通过支付宝扣费12笔，合计72.00元。` */
export function sumLine(charges: readonly CaseCharge[]): string {
  const first = charges[0]
  const last = charges.at(-1)
  if (!first || !last) return ''
  const wallets = [...new Set(charges.map(({ stored }) => text.wallets[stored.charge.wallet]))].join(text.and)
  const paid = addFen(...charges.map(({ stored }) => stored.charge.fen))
  const back = addFen(...charges.map(({ stored }) => stored.refundedFen))
  const [from, to] = [text.day(dayOfCharge(first)), text.day(dayOfCharge(last))]
  const sum = text.charges.sum(from, to, wallets, charges.length, yuan(paid))
  return back > zeroFen ? `${sum}${text.charges.refunded(yuan(back))}` : sum
}

/** One line per charge, at most `most`, then a word on the rest. */
export function chargeLines(charges: readonly CaseCharge[], most: number): string[] {
  const lines = charges.slice(0, most).map(({ stored }, index) => {
    const { wallet, paidAt, fen, tradeNo, merchantOrderNo } = stored.charge
    const numbers = [
      ...(tradeNo ? [text.charges.tradeNo(text.wallets[wallet], tradeNo)] : []),
      ...(merchantOrderNo ? [text.charges.merchantOrderNo(merchantOrderNo)] : []),
    ].join(text.comma)
    return text.charges.line(index + 1, text.time(paidAt), yuan(fen), numbers)
  })
  const rest = charges.length - lines.length
  return rest > 0 ? [...lines, text.charges.rest(rest)] : lines
}

export interface Cited {
  basis: Basis
  situation: SituationId
  /** Charges of its claim. */
  of: number
}

/** The first articles of the claims, each once: the first of every claim comes before the second of any. */
export function citedArticles(claims: readonly Claim[], most: number): Cited[] {
  const found = new Map<string, Cited>()
  const longest = Math.max(0, ...claims.map(({ bases }) => bases.length))
  for (let rank = 0; rank < longest; rank += 1) {
    for (const { bases, situation, charges, others } of claims) {
      const basis = bases[rank]
      const key = basis && citationOf(basis.article)
      const of = charges.length || others.length
      if (basis && key !== undefined && !found.has(key)) found.set(key, { basis, situation, of })
    }
  }
  return [...found.values()].slice(0, most)
}

/** The citation with what is to be said of its version. */
export function citedName({ basis: { article } }: Cited): string {
  return article.note && article.mark !== 'A'
    ? text.noted(citationOf(article), article.note.zh)
    : citationOf(article)
}

/** Characters as a form counts them: code points. */
export function lengthOf(text: string): number {
  return [...text].length
}
