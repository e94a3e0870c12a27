import { addFen, formatYuan } from '../../base/money.ts'
import type { Claim, Formula, Term } from '../claim.ts'
import type { Damages } from '../damages.ts'
import { yuanText } from '../paper-text.ts'

/** The sum as anyone can count it again, in Chinese: `¥29.90 × 8 − 已退回 ¥6 = ¥233.20`. */
export function formulaText({ terms, refunded, total }: Formula): string {
  const sum = terms.map(termText).join(' + ')
  const less = refunded > 0 ? ` − 已退回 ${formatYuan(refunded)}` : ''
  const whole = `${sum}${less}`
  return whole === formatYuan(total) ? whole : `${whole} = ${formatYuan(total)}`
}

function termText({ charged, share, count }: Term): string {
  if (share.kind === 'whole') return times(formatYuan(charged), count)
  if (share.kind === 'rest')
    return times(`${formatYuan(charged)} × 剩余 ${share.left} 天 ÷ 全期 ${share.of} 天`, count)
  return times(`（${formatYuan(charged)} − ${formatYuan(share.agreed)}）`, count)
}

/** After a full-width bracket a space would make a gap. */
function times(amount: string, count: number): string {
  return count === 1 ? amount : `${amount}${amount.endsWith('）') ? '' : ' '}× ${count}`
}

/** The calculation of the damages, as the person can check it. */
export function damagesText({ fees, fen, byMinimum }: Damages): string {
  return byMinimum
    ? `${formatYuan(fees)} × 3 不足 ¥500，按 ¥500`
    : `${formatYuan(fees)} × 3 = ${formatYuan(fen)}`
}

/** All terms of some claims as one calculation, charges alike counted together. */
function formulaOfAll(claims: readonly Claim[]): Formula {
  const terms = new Map<string, Term>()
  for (const term of claims.flatMap(({ formula }) => formula.terms)) {
    const key = `${term.charged} ${JSON.stringify(term.share)}`
    const known = terms.get(key)
    terms.set(key, { ...term, count: term.count + (known?.count ?? 0) })
  }
  return {
    terms: [...terms.values()],
    refunded: addFen(...claims.map(({ formula }) => formula.refunded)),
    total: addFen(...claims.map(({ formula }) => formula.total)),
  }
}

/**
 * How the whole sum of some claims comes about, in one line whose terms add up to it; null where it is simply what one
 * charge cost.
 */
export function calculationText(claims: readonly Claim[]): string | null {
  const text = formulaText(formulaOfAll(claims))
  return text.includes(' = ') ? text : null
}

/** The same where every character counts, to stand behind the sum: `18元×12＋21元×12`. */
export function shortCalculation(claims: readonly Claim[]): string | null {
  const { terms, refunded } = formulaOfAll(claims)
  const [first] = terms
  if (terms.length === 1 && refunded === 0 && first?.share.kind === 'whole' && first.count === 1) return null
  const less = refunded > 0 ? `−已退${yuanText(refunded)}` : ''
  return `${terms.map(shortTerm).join('＋')}${less}`
}

function shortTerm({ charged, share, count }: Term): string {
  const times = count === 1 ? '' : `×${count}`
  if (share.kind === 'whole') return `${yuanText(charged)}${times}`
  if (share.kind === 'rest') return `${yuanText(charged)}×剩余${share.left}天÷全期${share.of}天${times}`
  return `（${yuanText(charged)}−${yuanText(share.agreed)}）${times}`
}
