import type { Transaction } from '../transaction.ts'

/**
 * A purchase with a family card (亲情卡 of Alipay, 亲属卡 of WeChat) is in two bills: of the account that pays, where
 * category or status names the card, and of the one that buys, where the method does. Words: docs/bill-formats.md.
 */
export const familyWords = ['亲情卡', '亲属卡', '亲友代付'] as const

type Words = Pick<Transaction, 'category' | 'method' | 'status'>

/** Bought with somebody else's money. */
export function isPaidByFamily({ method }: Words): boolean {
  return namesCard(method)
}

/** Paid for somebody else's purchase. */
export function paysForFamily(row: Words): boolean {
  return !isPaidByFamily(row) && (namesCard(row.category) || namesCard(row.status))
}

function namesCard(text: string): boolean {
  return familyWords.some(word => text.includes(word))
}
