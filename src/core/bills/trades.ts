import { type Day, dayOfTime, daysBetween } from '../base/calendar.ts'
import { grouped } from '../base/lists.ts'
import { areOfTwoAccounts } from './accounts/common-account.ts'
import type { CardSide } from './accounts/family-card.ts'
import type { PrintedAccount } from './accounts/printed-account.ts'
import { isReliableNumber, mayBeCut, numbersFit } from './order-number.ts'
import { textsFit } from './texts-fit.ts'
import type { Transaction } from './transaction.ts'

/** One bill's telling of a trade. */
export type Telling = Pick<
  Transaction,
  | 'wallet'
  | 'tradeNo'
  | 'identity'
  | 'merchantOrderNo'
  | 'paidAt'
  | 'direction'
  | 'fen'
  | 'counterparty'
  | 'goods'
  | 'isRefund'
> & {
  source: { id: number }
  /** Whose its bill says it is, where bills of several people are compared. */
  account?: PrintedAccount | undefined
  /** One text for the account that its bill was found to be of, under whatever name. */
  accountKey?: string | undefined
  cardSide?: CardSide | undefined
  /** Which of a file's several sheets tells it. */
  sheet?: number | undefined
}

/** A trade is told within so many days under one number: bills differ in whether a trade began or was paid then. */
const mostDaysApart = 6

/**
 * Puts the tellings of each trade together, each list in the order given. A whole order number, amount and direction
 * make a trade, in one file and across files. A number that a spreadsheet or a person spoilt is compared across files
 * and sheets only and one to one: number as far as it shows, day, minute where both have it, amount, direction, parties
 * and goods; where a time of day is lost, both must tell as many of that day; and what bills of two accounts tell is two
 * trades, but for the two sides of a family card. Rules: docs/bill-formats.md.
 */
export function tradesOf<T extends Telling>(tellings: readonly T[]): T[][] {
  const own = tellings.filter(hasOwnNumber)
  const loose =
    own.length === tellings.length ? [] : tellings.filter(one => !hasOwnNumber(one)).map(one => [one])
  const firm: T[][] = []
  for (const group of numbered(own)) (mayBeCut(group[0]!.tradeNo) ? loose : firm).push(group)
  if (loose.length === 0) return firm
  return inOrderGiven(joined(firm, loose), tellings)
}

/** Those that one whole number makes a trade, in the order of their first; nearly every number is met once. */
function numbered<T extends Telling>(tellings: readonly T[]): T[][] {
  const [met, repeated] = [new Set<string>(), new Set<string>()]
  for (const { tradeNo } of tellings) (met.has(tradeNo) ? repeated : met).add(tradeNo)
  const keyOf = ({ wallet, tradeNo, fen, isRefund }: T) => `${wallet}:${tradeNo}:${fen}${isRefund ? 'r' : ''}`
  const isRepeated = ({ tradeNo }: T) => repeated.has(tradeNo)
  const groups = grouped(repeated.size === 0 ? [] : tellings.filter(isRepeated), keyOf)
  const trades: T[][] = []
  for (const one of tellings) {
    const group = isRepeated(one) ? groups.get(keyOf(one))! : [one]
    if (group.length === 1) trades.push(group)
    else if (group[0] === one) trades.push(...partedByDirection(group).flatMap(partedByDay))
  }
  return trades
}

/** Whether the row's number tells its trade: not where the file has one number for different trades. */
function hasOwnNumber({ identity, tradeNo }: Telling): boolean {
  return identity === tradeNo && isReliableNumber(tradeNo)
}

/** Out and in under one number are two trades; a direction that only one of the wallet's exports states parts nothing. */
function partedByDirection<T extends Telling>(group: T[]): T[][] {
  const out = group.filter(({ direction }) => direction !== 'income')
  const isBoth = out.length < group.length && group.some(({ direction }) => direction === 'expense')
  return isBoth ? [out, group.filter(({ direction }) => direction === 'income')] : [group]
}

/** One number on days far apart was written over the true ones. */
function partedByDay<T extends Telling>(group: T[]): T[][] {
  const days = [...new Set(group.map(({ paidAt }) => dayOfTime(paidAt)))].sort()
  const most = mayBeCut(group[0]!.tradeNo) ? 0 : mostDaysApart
  const starts = days.filter((day, at) => at === 0 || daysBetween(days[at - 1]!, day) > most)
  if (starts.length <= 1) return [group]
  const startOf = (day: Day) => starts.findLast(start => start <= day)
  return starts.map(start => group.filter(({ paidAt }) => startOf(dayOfTime(paidAt)) === start))
}

/** A trade as known so far, with the sheets that tell it: a file without several, or a sheet, tells it once. */
interface Known<T> {
  tellings: T[]
  sheets: Set<string>
}

/** What has wallet, amount and day in common. */
interface Place<T> {
  known: Known<T>[]
  loose: T[][]
}

/** More trades of one amount on one day are no person's: they are compared by their whole rows alone. */
const mostCompared = 300

function joined<T extends Telling>(firm: readonly T[][], loose: readonly T[][]): Known<T>[] {
  const places = new Map<string, Place<T>>()
  for (const [key, groups] of grouped(loose, ([one]) => placeOf(one!)))
    places.set(key, { known: [], loose: groups })
  const trades: Known<T>[] = []
  const add = (tellings: T[]): Known<T> => {
    const one = { tellings: [...tellings], sheets: new Set(tellings.map(sheetOf)) }
    trades.push(one)
    return one
  }
  for (const group of firm) {
    const one = add(group)
    for (const key of new Set(group.map(placeOf))) places.get(key)?.known.push(one)
  }
  for (const place of places.values()) joinAt(place, add)
  return trades
}

function joinAt<T extends Telling>({ known, loose }: Place<T>, add: (tellings: T[]) => Known<T>): void {
  const told = new Map<string, Known<T>[]>()
  const isComparable = known.length + loose.length <= mostCompared
  const open = loose.toSorted(byFullness)
  known.sort((a, b) => byFullness(a.tellings, b.tellings))
  for (const group of open) {
    const [one] = group
    const { identity, tradeNo } = one!
    const alike = told.get(identity) ?? []
    const found =
      // The very same row, its number spoilt in the same way.
      (identity === tradeNo
        ? undefined
        : alike.find(
            ({ tellings }) =>
              mayBeAmong(one!, tellings) && tellings.every(other => haveOneNumber(one!, other)),
          )) ?? (isComparable ? matchOf(group, known, open) : undefined)
    if (found) {
      found.tellings.push(...group)
      for (const telling of group) found.sheets.add(sheetOf(telling))
    } else known.push(add(group))
    told.set(identity, [...alike, found ?? known.at(-1)!])
  }
}

function inOrderGiven<T extends Telling>(trades: readonly Known<T>[], tellings: readonly T[]): T[][] {
  const several = new Set(trades.flatMap(one => (one.tellings.length > 1 ? one.tellings : [])))
  const places = new Map<T, number>()
  for (const [place, telling] of tellings.entries()) if (several.has(telling)) places.set(telling, place)
  return trades.map(one =>
    one.tellings.length === 1
      ? one.tellings
      : one.tellings.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)),
  )
}

/** One text for a sheet of all files, or for a file without several. */
function sheetOf({ source, sheet = 0 }: Telling): string {
  return `${source.id}/${sheet}`
}

function placeOf({ wallet, fen, isRefund, paidAt }: Telling): string {
  return `${wallet}:${fen}:${isRefund}:${dayOfTime(paidAt)}`
}

/** Those with a time of day first, since what they become is what the others are compared with. */
function byFullness(a: readonly Telling[], b: readonly Telling[]): number {
  const [x, y] = [a[0]!, b[0]!]
  if (hasClock(x) !== hasClock(y)) return hasClock(x) ? -1 : 1
  if (x.paidAt !== y.paidAt) return x.paidAt < y.paidAt ? -1 : 1
  if (x.identity !== y.identity) return x.identity < y.identity ? -1 : 1
  return x.tradeNo < y.tradeNo ? -1 : x.tradeNo > y.tradeNo ? 1 : x.source.id - y.source.id
}

function matchOf<T extends Telling>(
  group: readonly T[],
  known: readonly Known<T>[],
  all: readonly T[][],
): Known<T> | undefined {
  const one = group[0]!
  const others = known.filter(({ sheets }) => !group.some(telling => sheets.has(sheetOf(telling))))
  const fitting = others.filter(({ tellings }) => isAmong(one, tellings))
  const timed = fitting.filter(({ tellings }) => tellings.some(other => isSameMinute(one, other)))
  if (timed.length > 0)
    return timed.find(({ tellings }) => tellings.some(({ paidAt }) => paidAt === one.paidAt)) ?? timed[0]
  const isUntimed = (tellings: readonly T[]) => !hasClock(one) || !tellings.some(hasClock)
  const first = fitting.find(({ tellings }) => isUntimed(tellings))
  if (!first) return undefined
  // Nothing says which of several equal rows is meant: they are the same trades where both sides tell as many.
  const ofElsewhere = ({ tellings }: Known<T>) => tellings.filter(other => sheetOf(other) !== sheetOf(one))
  const alike = known.filter(trade => {
    const elsewhere = ofElsewhere(trade)
    return elsewhere.length > 0 && isUntimed(elsewhere) && isAmong(one, elsewhere)
  })
  const twins = all.filter(
    ([other]) => other && sheetOf(other) === sheetOf(one) && isAmong(other, ofElsewhere(first)),
  )
  return twins.length === alike.length ? first : undefined
}

/** Whether a telling can be of the trade that others tell. */
function isAmong(one: Telling, tellings: readonly Telling[]): boolean {
  return tellings.every(other => fits(one, other)) && mayBeAmong(one, tellings)
}

function fits(a: Telling, b: Telling): boolean {
  if (hasClock(a) && hasClock(b) && !isSameMinute(a, b)) return false
  const directions = new Set([a.direction, b.direction])
  if (directions.has('expense') && directions.has('income')) return false
  return (
    haveOneNumber(a, b) &&
    numbersFit(a.merchantOrderNo ?? '', b.merchantOrderNo ?? '') &&
    textsFit(a.counterparty, b.counterparty) &&
    textsFit(a.goods, b.goods)
  )
}

/**
 * Whether the accounts let a telling be of the trade that others tell: a number may have brought two people's bills
 * together, of which one is its own.
 */
function mayBeAmong(one: Telling, tellings: readonly Telling[]): boolean {
  const named = tellings.filter(({ account }) => account && (account.label ?? account.holder) !== null)
  return named.length === 0 || named.some(other => mayBeOfOne(one, other))
}

/** Whether what is known of the accounts lets two tellings be of one trade. */
function mayBeOfOne(a: Telling, b: Telling): boolean {
  if (!a.account || !b.account) return true
  if (a.accountKey !== undefined && a.accountKey === b.accountKey) return true
  if (a.cardSide && b.cardSide && a.cardSide !== b.cardSide) return true
  return !areOfTwoAccounts(a.account, b.account)
}

function haveOneNumber(a: Telling, b: Telling): boolean {
  return numbersFit(numberOf(a), numberOf(b))
}

/** A whole number that its file has for different trades says nothing. */
function numberOf(telling: Telling): string {
  const isShared = telling.identity !== telling.tradeNo && isReliableNumber(telling.tradeNo)
  return isShared ? '' : telling.tradeNo
}

/** Length of `2025-01-22T09:12`. */
const minuteLength = 16

function isSameMinute(a: Telling, b: Telling): boolean {
  return hasClock(a) && hasClock(b) && a.paidAt.slice(0, minuteLength) === b.paidAt.slice(0, minuteLength)
}

/** A moment of midnight is what is left where a program kept the day alone. */
function hasClock({ paidAt }: Telling): boolean {
  return !paidAt.endsWith('T00:00:00')
}
