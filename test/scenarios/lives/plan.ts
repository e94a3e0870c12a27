import { digitsOf, type Random } from '../../fixture/random.ts'
import type { Text, Wallet } from '../story.ts'
import { type Cycle, cycles } from './schedule.ts'
import type { MandateGroup } from './truth.ts'

/** What the text says: that it renews, that it is a membership, or nothing of either. */
export type Wording = 'renewal' | 'membership' | 'none'

/** One thing that a merchant sells by the period. */
export interface Plan {
  name: string
  group: MandateGroup
  service: string
  /** The names the merchant goes by; a mandate may pass from one to another. */
  counterparties: readonly string[]
  /** `{number}` an order number, `{day}` 08.09, `{month}` 202408, all of the charge itself. */
  goods: string
  wording: Wording
  cycle: Cycle
  /** Prices that it may have had, in fen. */
  fens: readonly number[]
  category: string
  /** Where the text is of one wallet only. */
  wallet?: Wallet
  /** The amount differs from bill to bill. */
  isVarying?: boolean
}

/** The goods of one charge, with what changes from charge to charge filled in. */
export function goodsOn(random: Random, goods: string, on: string): string {
  if (!goods.includes('{')) return goods
  return goods
    .replace('{number}', () => digitsOf(`${on}${random.next()}`, 16))
    .replace('{day}', `${on.slice(5, 7)}.${on.slice(8, 10)}`)
    .replace('{month}', `${on.slice(0, 4)}${on.slice(5, 7)}`)
}

/** A text without what changes from charge to charge: what two charges have to share to look the same. */
export function lookOf({ counterparty, goods }: Text): string {
  return `${counterparty} ${goods.replace(/\d{2}\.\d{2}|\d{6,}/g, '#')}`
}

/** Calendar months, or the cycle of days that the wallet runs instead. */
export function cycleInWallet(random: Random, cycle: Cycle, wallet: Wallet): Cycle {
  if (random.next() < 0.7) return cycle
  if (cycle === cycles.month) return wallet === 'wechat' ? cycles.thirtyOneDays : cycles.thirtyDays
  if (wallet !== 'wechat') return cycle
  return cycle === cycles.quarter ? cycles.ninetyThreeDays : cycle === cycles.year ? cycles.year372 : cycle
}
