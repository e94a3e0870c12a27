import { catalogue, type ListedMerchant } from './catalogue.ts'

/** Bank statements cut names; a shorter beginning would fit others too (小米科技园). */
const shortestBeginning = 7

const companies = [...catalogue.merchants.values()].filter(({ isCompany }) => isCompany)

/** The Xiaomi merchant that a cleaned name stands for: by the whole name, or the beginning of a company's. */
export function listedMerchant(merchant: string): ListedMerchant | null {
  const exact = catalogue.merchants.get(merchant)
  if (exact) return exact
  if (merchant.length < shortestBeginning) return null
  return companies.find(({ name }) => name.startsWith(merchant)) ?? null
}

/** Longest first, so that 小米云服务 is taken off a text before 小米. */
const names = new RegExp([...catalogue.merchants.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** A cleaned goods text without the names of Xiaomi's merchants. */
export function withoutNames(goods: string): string {
  return goods.replaceAll(names, '')
}
