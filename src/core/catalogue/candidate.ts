import { catalogue } from './catalogue.ts'
import { cleaned, cleanedMerchant } from './clean.ts'
import type { MerchantRule } from './merchant-rule.ts'
import { listedMerchant } from './merchants.ts'

/** Full-width letters, compatibility characters and blanks inside a word hide it from the quick test. */
const disguised = /[\s\u00ad\u200b-\u200f\u2060\u2e80-\u2fdf\uf900-\ufaff\ufeff\uff00-\uffef]/u

const answers = new Map<string, boolean>()
/** Distinct merchants of ten busy years are a few thousand; the memory of a longer list starts anew. */
const mostAnswers = 50_000

/**
 * Whether a row could matter to the search for Xiaomi renewals: its charges, its refunds, its look-alike shops. It
 * depends on the two texts alone and is cheap, so that every imported row can be asked.
 */
function isCandidate(counterparty: string, goods: string): boolean {
  let answer = answers.get(counterparty)
  if (answer === undefined) {
    const merchant = cleanedMerchant(counterparty)
    answer = listedMerchant(merchant) !== null || catalogue.lookalike.test(merchant)
    if (answers.size >= mostAnswers) answers.clear()
    answers.set(counterparty, answer)
  }
  return answer || namesService(goods)
}

/** The same with the person's own rules: every row of a merchant that one of them is about could matter. */
export function candidateTest(
  rules: readonly MerchantRule[],
): (counterparty: string, goods: string) => boolean {
  if (rules.length === 0) return isCandidate
  const ruled = new Set(rules.map(({ counterparty }) => cleanedMerchant(counterparty)))
  return (counterparty, goods) => isCandidate(counterparty, goods) || ruled.has(cleanedMerchant(counterparty))
}

/** Elsewhere than at Xiaomi's merchants only a strong phrase counts; the quick test passes 南瓜小米粥 to the exact one. */
function namesService(goods: string): boolean {
  if (!catalogue.candidate.test(goods) && !disguised.test(goods)) return false
  const text = cleaned(goods)
  return catalogue.strong.some(phrase => !phrase.listedOnly && phrase.text.test(text))
}
