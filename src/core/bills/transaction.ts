import type { WallTime } from '../base/calendar.ts'
import { isRecord, isText } from '../base/json-value.ts'
import type { Fen } from '../base/money.ts'

export const wallets = ['alipay', 'wechat'] as const
export type Wallet = (typeof wallets)[number]

/** `unstated`: the web export leaves it blank or writes 其他 for rows whose payer the file does not name. */
export const directions = ['expense', 'income', 'neutral', 'unstated'] as const
export type Direction = (typeof directions)[number]

/** One understood row of a bill. Texts are the file's own, freed only of padding. */
export interface Transaction {
  wallet: Wallet
  /** The platform's order number without padding; empty where the file has none. */
  tradeNo: string
  /**
   * What makes the row the same trade in another file: the order number, or, where a file's numbers can't be relied
   * on (blank, repeated for different trades, turned into 2.02E+27), a fingerprint of the whole row with its count.
   */
  identity: string
  merchantOrderNo: string | null
  paidAt: WallTime
  direction: Direction
  /** Gross, unsigned, before refunds. */
  fen: Fen
  /** 交易分类, 类型 or 交易类型 */
  category: string
  counterparty: string
  goods: string
  /** 收/付款方式 or 支付方式; empty where the file has no such column or the row names none. */
  method: string
  status: string
  note: string
  /** False for a trade that was closed before any money moved, failed or is unpaid. */
  settled: boolean
  /** What this very row says came back: 成功退款（元） of the web export, the amount in WeChat's status. Null: says nothing. */
  statedRefundFen: Fen | null
  /** True for the row of a refund itself. */
  isRefund: boolean
  /** 1-based line of the file or row of the sheet. */
  line: number
}

/** What keeps a decision attached to a trade, whatever is imported later. */
export interface TradeKey {
  wallet: Wallet
  tradeNo: string
}

/** The key of a row: its order number, or its fingerprint where that can't be relied on. */
export function tradeKey({ wallet, identity }: Pick<Transaction, 'wallet' | 'identity'>): TradeKey {
  return { wallet, tradeNo: identity }
}

/** `alipay:2024…`: a key as one text, to be looked up by. */
export function tradeKeyText({ wallet, tradeNo }: TradeKey): string {
  return `${wallet}:${tradeNo}`
}

/** Whether what came out of JSON is a key. */
export function isTradeKey(value: unknown): value is TradeKey {
  return isRecord(value) && wallets.some(wallet => wallet === value.wallet) && isText(value.tradeNo)
}
