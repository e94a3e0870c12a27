import { addFen, type Fen, formatYuan, yuanDigits, zeroFen } from '../money.ts'
import { claim as claimWords } from '../words/zh/claim.ts'
import { letterText as text } from '../words/zh/letter-text.ts'
import type { Basis } from './basis.ts'
import { type CaseCharge, dayOfCharge } from './case-material.ts'
import type { Claim } from './claim.ts'
import type { Dispute } from './dispute.ts'
import { articleOf, citationOf, type SituationId, situations } from './law.ts'

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

/** An article as a letter cites it, all versions of it together. */
export interface Cited {
  /** Of the newest version that applies to a charge. */
  id: string
  name: string
  about: string
  situation: SituationId
  /** Charges on whose day it was in force, and charges of its claim. */
  charges: number
  of: number
}

/** Of fewer charges than this part of the claim an article is no main basis. */
const leastShare = 0.5

/**
 * The first articles of the claims, each once: the first of every claim comes before the second of any. Articles of
 * the instruments `first` come before the others of their claim.
 */
export function citedArticles(
  claims: readonly Claim[],
  most: number,
  first: readonly string[] = [],
): Cited[] {
  const lists = claims.map(claim => preferred(citedOf(claim), first))
  const found = new Map<string, Cited>()
  for (let rank = 0; rank < Math.max(0, ...lists.map(list => list.length)); rank += 1) {
    for (const list of lists) {
      const cited = list[rank]
      if (cited && !found.has(cited.name)) found.set(cited.name, cited)
    }
  }
  return [...found.values()].slice(0, most)
}

function citedOf({ bases, situation, charges, others }: Claim): Cited[] {
  const of = charges.length || others.length
  const byCitation = new Map<string, Basis[]>()
  for (const basis of bases) {
    const citation = citationOf(basis.article)
    byCitation.set(citation, [...(byCitation.get(citation) ?? []), basis])
  }
  const all = [...byCitation].flatMap(([citation, versions]) => {
    const article = versions.at(-1)?.article
    const count = versions.reduce((sum, version) => sum + version.charges.length, 0)
    if (!article) return []
    const doubt = versions.find(version => version.article.inDoubt)?.article.note?.zh
    const name = doubt ? text.noted(citation, doubt) : citation
    return [{ id: article.id, name, about: article.about.zh, situation, charges: count, of }]
  })
  const main = all.filter(cited => cited.charges >= cited.of * leastShare)
  return signupFirst(main.length > 0 ? main : all, situation)
}

function preferred(cited: Cited[], instruments: readonly string[]): Cited[] {
  const isFirst = ({ id }: Cited) => instruments.includes(articleOf(id).instrument)
  return [...cited.filter(isFirst), ...cited.filter(one => !isFirst(one))]
}

/** Where the sign-up page hid the terms, that stands third at the latest: the demand for all renewals rests on it. */
function signupFirst(cited: Cited[], situation: SituationId): Cited[] {
  const ids = situations[situation].bases
    .filter(({ when }) => when === 'signup-hidden')
    .map(({ article }) => article)
  const hidden = cited.filter(({ id }) => ids.includes(id))
  const plain = cited.filter(({ id }) => !ids.includes(id))
  return [...plain.slice(0, 2), ...hidden, ...plain.slice(2)]
}

/** Characters as a form counts them: code points. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** What the authority that takes complaints itself enforces, before the civil code. */
export const marketLaw = ['tiaoli', 'banfa', 'pingtai', 'mingma', 'xiaofa', 'dianshang', 'jiage']

/** The formulas worth writing: a sum that is simply one charge needs none. */
export function formulasOf(claims: readonly Claim[]): string[] {
  return claims
    .map(({ formula }) => ({ text: claimWords.formula(formula), sum: formatYuan(formula.total) }))
    .filter(({ text, sum }) => text !== sum)
    .map(({ text }) => text)
}
