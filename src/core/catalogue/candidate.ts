import { catalogue } from './catalogue.ts'
import { cleaned, cleanedMerchant, isListed } from './classify.ts'

const verdicts = new Map<string, boolean>()
/** Distinct merchants of ten busy years are a few thousand; the memory of a longer list starts anew. */
const mostVerdicts = 100_000
/** Whatever a strong phrase may begin with; a goods text without any of these can't hold one. */
const goodsMarks = /小米|米家|xiaomi|云存|mi\s*cloud/iu

/**
 * Whether a row could matter to the search for Xiaomi renewals: a merchant that is or looks like Xiaomi, or a strong
 * phrase in the goods, refunds of such rows included. Cheap, so that every imported row can be asked.
 */
export function isCandidate(counterparty: string, goods: string): boolean {
  return merchantMatters(counterparty) || goodsMatter(goods)
}

function merchantMatters(counterparty: string): boolean {
  const known = verdicts.get(counterparty)
  if (known !== undefined) return known
  const merchant = cleanedMerchant(counterparty)
  const matters =
    isListed(merchant) ||
    catalogue.possibleMerchant.test(merchant) ||
    catalogue.strong.some(phrase => phrase.test(merchant))
  if (verdicts.size >= mostVerdicts) verdicts.clear()
  verdicts.set(counterparty, matters)
  return matters
}

function goodsMatter(goods: string): boolean {
  const text = goods.normalize('NFKC')
  return goodsMarks.test(text) && catalogue.strong.some(phrase => phrase.test(cleaned(text)))
}
