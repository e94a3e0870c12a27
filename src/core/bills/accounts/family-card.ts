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

/** The sides of a family card's purchase. */
export type CardSide = 'pays' | 'buys'

/**
 * The side that a row tells of, undefined where it names no card. The web export, which has no method, leaves open who
 * paid for what was bought so.
 */
export function cardSideOf(row: Words & Pick<Transaction, 'direction'>): CardSide | undefined {
  if (isPaidByFamily(row) || row.direction === 'unstated') return 'buys'
  return paysForFamily(row) ? 'pays' : undefined
}

function namesCard(text: string): boolean {
  return familyWords.some(word => text.includes(word))
}
