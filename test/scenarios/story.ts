import type { Cadence } from '../../src/core/base/cadence.ts'
import type { ServiceId } from '../../src/core/catalogue/service.ts'
import type { Decision } from '../../src/core/subscriptions/decisions.ts'
import type { FindingKind, SubscriptionStatus } from '../../src/core/subscriptions/subscription.ts'
import { digitsOf, type Random } from '../fixture/random.ts'
import { dayOfRow, shifted, someDay } from './days.ts'

export type Wallet = 'alipay' | 'wechat'

/** One charge of a story, and what came back of it. */
export interface Row {
  /** The order number. */
  id: string
  wallet: Wallet
  /** `2024-01-05 08:31:12` */
  at: string
  counterparty: string
  goods: string
  fen: number
  refunded?: { fen: number; daysLater: number }
  /** Closed before any money moved: no charge at all. */
  unpaid?: boolean
}

export interface TrueFinding {
  kind: FindingKind
  rows: Row[]
  fen: number
}

/** What a person who knows the whole story would say of one subscription. */
export interface Truth {
  rows: Row[]
  service: ServiceId
  cadence: Cadence
  status: SubscriptionStatus
  /** `[day, fen]` of each step; undefined where the contract leaves it open. */
  prices?: [string, number][]
  /** Undefined where nobody could know the day. */
  next: { date: string; fen: number } | null | undefined
  findings: TrueFinding[]
  rank?: 'certain' | 'likely' | 'ask' | 'not-certain'
  reasons?: string[]
}

export interface Period {
  from: string
  to: string
}

/** A history with its truth, told by the contract's text and never by the detector. */
export interface Story {
  rows: Row[]
  coverage: Record<Wallet, Period[]>
  asOf: string
  truth: Truth[]
  /** Rows of Xiaomi that belong to no subscription. */
  other: Row[]
  decisions?: Decision[]
  cancellations?: { of: string; on: string }[]
  rules?: { counterparty: string; is: 'xiaomi' | 'not-xiaomi'; service?: ServiceId }[]
  /** For other merchants: nothing of Xiaomi is looked at. */
  others?: boolean
}

export interface Scenario {
  name: string
  tell: (random: Random) => Story
}

export const scenario = (name: string, tell: Scenario['tell']): Scenario => ({ name, tell })

/** A scenario with its first day, on `date` of a month or, where that is null, on any up to the 28th. */
export function scenarioFrom(
  name: string,
  date: number | null,
  tell: (random: Random, from: string) => Story,
): Scenario {
  return { name, tell: random => tell(random, someDay(random, date ?? undefined)) }
}

export interface Text {
  counterparty: string
  goods: string
}

/** Makes one row; the clock lies in the hours in which debits run. */
export function row(
  random: Random,
  wallet: Wallet,
  on: string,
  text: Text,
  fen: number,
  more: Partial<Row> = {},
): Row {
  const two = (value: number) => String(value).padStart(2, '0')
  const at = `${on} ${two(random.between(7, 21))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}`
  const id = `${wallet === 'alipay' ? '' : '4200'}${on.replaceAll('-', '')}${digitsOf(`${random.next()}`, 20)}`
  return { id, wallet, at, counterparty: text.counterparty, goods: text.goods, fen, ...more }
}

const wallets: readonly Wallet[] = ['alipay', 'wechat']
export function someWallet(random: Random): Wallet {
  return random.pick(wallets)
}

/** An everyday price of such services, in fen. */
export function somePrice(random: Random): number {
  return random.pick([600, 990, 1000, 1200, 1290, 1490, 1800, 1900, 2100, 2500, 2990, 6800])
}

export function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, { fen, refunded }) => sum + fen - (refunded?.fen ?? 0), 0)
}

export function only(wallet: Wallet, ...periods: Period[]): Story['coverage'] {
  return { alipay: [], wechat: [], [wallet]: periods }
}

/** From some weeks before the first of the rows to `to`. */
export function coverFrom(random: Random, rows: readonly Row[], to: string): Period {
  const first = rows.map(dayOfRow).sort()[0] ?? to
  return { from: shifted(first, -random.between(20, 60)), to }
}

/**
 * A story of rows in one wallet, which are one subscription, several or none. Unless told otherwise a subscription
 * is all of them: 小米云服务, monthly, active. `until`: the day on which the bills end, or how many days after the newest row.
 */
export function storyOf(
  random: Random,
  rows: Row[],
  until: string | number,
  truth: Partial<Truth> | readonly Partial<Truth>[] | null,
): Story {
  const asOf = typeof until === 'string' ? until : shifted(rows.map(dayOfRow).sort().at(-1)!, until)
  const truths = [truth ?? []].flat()
  return {
    rows,
    coverage: only(rows[0]!.wallet, coverFrom(random, rows, asOf)),
    asOf,
    truth: truths.map(one => ({
      rows,
      service: 'mi-cloud',
      cadence: 'monthly',
      status: 'active',
      next: null,
      findings: [],
      ...one,
    })),
    other: truths.length > 0 ? [] : rows,
  }
}
