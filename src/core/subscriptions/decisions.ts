import type { Day } from '../base/calendar.ts'
import { isDay, isRecord, isText } from '../base/json-value.ts'
import { isTradeKey, type TradeKey } from '../bills/transaction.ts'
import type { ServiceId } from '../catalogue/service.ts'

export const decisionKinds = [
  'recurring',
  'not-recurring',
  'cancelled',
  'belongs-to',
  'apart',
  'named',
] as const

/** What the person said about a stream, oldest first; it applies to the subscription that holds most of `charges`. */
export type Decision =
  | { kind: 'recurring'; charges: TradeKey[] }
  | { kind: 'not-recurring'; charges: TradeKey[] }
  | { kind: 'cancelled'; charges: TradeKey[]; on: Day }
  /** These charges belong to the subscription that holds `target`. */
  | { kind: 'belongs-to'; charges: TradeKey[]; target: TradeKey }
  /** These charges are a subscription of their own. */
  | { kind: 'apart'; charges: TradeKey[] }
  /** What the person calls it. */
  | { kind: 'named'; charges: TradeKey[]; name: string }

/** `--cancelled SERVICE=DAY` and `--cancelled ID=DAY` of the command line. */
export interface StatedCancellation {
  of: ServiceId | string
  on: Day
}

/** The numbers that decisions name: of ten years' charges nearly none has one of them. */
export function numbersIn(decisions: readonly Decision[]): Set<string> {
  return new Set(decisions.flatMap(({ charges }) => charges.map(({ tradeNo }) => tradeNo)))
}

/** What the person decided on charges. */
export interface Decided {
  decisions: readonly Decision[]
  cancellations: readonly StatedCancellation[]
}

/** Whether what came out of JSON is a decision. */
export function isDecision(value: unknown): value is Decision {
  if (!isRecord(value) || !Array.isArray(value.charges) || !value.charges.every(isTradeKey)) return false
  switch (value.kind) {
    case 'recurring':
    case 'not-recurring':
    case 'apart':
      return true
    case 'cancelled':
      return isDay(value.on)
    case 'belongs-to':
      return isTradeKey(value.target)
    case 'named':
      return isText(value.name) && value.name.trim() !== ''
    default:
      return false
  }
}
