import { claim as claimWords } from '../../../i18n/zh/claim.ts'
import { letterText as text } from '../../../i18n/zh/letter-text.ts'
import { addFen, type Fen, formatYuan, yuanDigits, zeroFen } from '../../base/money.ts'
import { type CaseCharge, dayOfCharge } from '../case-material.ts'
import type { Claim } from '../claim.ts'
import type { Dispute } from '../dispute.ts'
import { fill, templates } from './template.ts'

export function yuan(amount: Fen): string {
  return text.yuan(yuanDigits(amount))
}

/** Claims that ask for money, in the order of the case. */
export function moneyClaims({ result }: Dispute): Claim[] {
  return result.claims.filter(({ charges }) => charges.length > 0)
}

/** `2024年7月5日至2025年6月5日，通过支付宝扣费12笔，合计72.00元。` */
export function sumLine(charges: readonly CaseCharge[]): string {
  const first = charges[0]
  const last = charges.at(-1)
  if (!first || !last) return ''
  const { facts } = templates
  const wallets = [...new Set(charges.map(({ stored }) => text.wallets[stored.charge.wallet]))].join(text.and)
  const [from, to] = [text.day(dayOfCharge(first)), text.day(dayOfCharge(last))]
  const sum = yuan(paidOf(charges))
  return `${fill(from === to ? facts.sumOneDay : facts.sum, { from, to, wallets, count: charges.length, sum })}${refundedOf(charges)}`
}

/** The sum alone, where there is no room for days. */
export function shortSumLine(charges: readonly CaseCharge[]): string {
  const sum = fill(templates.facts.sumShort, { count: charges.length, sum: yuan(paidOf(charges)) })
  return `${sum}${refundedOf(charges)}`
}

function paidOf(charges: readonly CaseCharge[]): Fen {
  return addFen(...charges.map(({ stored }) => stored.charge.fen))
}

function refundedOf(charges: readonly CaseCharge[]): string {
  const back = addFen(...charges.map(({ stored }) => stored.refundedFen))
  return back > zeroFen ? fill(templates.facts.refunded, { sum: yuan(back) }) : ''
}

/** One line per charge, at most `most`, then a word on the rest. */
export function chargeLines(charges: readonly CaseCharge[], most: number): string[] {
  const { facts } = templates
  const lines = charges.slice(0, most).map(({ stored }, index) => {
    const { wallet, paidAt, fen, tradeNo, merchantOrderNo } = stored.charge
    return [
      fill(facts.charge, { number: index + 1, time: text.time(paidAt), amount: yuan(fen) }),
      ...(tradeNo ? [fill(facts.tradeNo, { wallet: text.wallets[wallet], number: tradeNo })] : []),
      ...(merchantOrderNo ? [fill(facts.merchantOrderNo, { number: merchantOrderNo })] : []),
    ].join(text.comma)
  })
  const rest = charges.length - lines.length
  return rest > 0 ? [...lines, fill(facts.rest, { count: rest })] : lines
}

/** Characters as a form counts them: code points, line breaks and punctuation included. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** The formulas worth writing: a sum that is simply one charge needs none. */
export function formulasOf(claims: readonly Claim[]): string[] {
  return claims
    .map(({ formula }) => ({ text: claimWords.formula(formula), sum: formatYuan(formula.total) }))
    .filter(({ text, sum }) => text !== sum)
    .map(({ text }) => text)
}
