import type { Database } from 'better-sqlite3'
import { dayOfTime, type WallTime } from '../../core/base/calendar.ts'
import { grouped } from '../../core/base/lists.ts'
import { isReliableNumber, mayBeCut, numbersFit } from '../../core/bills/order-number.ts'
import { fullestOf } from '../../core/bills/told-trade.ts'
import { type Telling, tradesOf } from '../../core/bills/trades.ts'
import {
  type Direction,
  isTradeKey,
  type TradeKey,
  tradeKey,
  tradeKeyText,
} from '../../core/bills/transaction.ts'
import { isOfKey, keysWithoutRow, valuesOf } from './identities.ts'
import { isLoose, tellingsWhere } from './known-trades.ts'
import { allSources, printedTellers, type TellerOf } from './sources.ts'

/** The keys that the trades of a key have now: itself as a rule, none other for what no bill tells any more. */
export type CurrentKeys = (key: TradeKey) => readonly TradeKey[]

/**
 * What was said of a trade was said of one of its forms: of an Excel copy, say, whose original came later, or the other
 * way round. `said` are the keys that things were said of; each leads to the form that the trade goes by now, in the
 * account that it counts for. `tellers` says whose rows are, and is asked for only where that is not plain.
 */
export function currentKeysOf(
  db: Database,
  said: readonly TradeKey[],
  tellers: () => TellerOf = () => printedTellers(db),
): CurrentKeys {
  const keys = new Map(said.map(key => [tradeKeyText(key), key]))
  const spoilt = [...keys.values()].filter(({ tradeNo }) => !isWhole(tradeNo))
  const whole = [...keys.values()].filter(({ tradeNo }) => isWhole(tradeNo))
  const absent = keysWithoutRow(db, whole)
  const current = new Map<string, TradeKey[]>()
  for (const group of tradesAround(db, [...spoilt, ...ofUnnamed(db, whole)], tellers)) {
    const key = tradeKey(fullestOf(counting(group.filter(({ source }) => source.id > 0))))
    // Earlier versions kept what was said against the number, spoilt as it was.
    for (const { wallet, identity, tradeNo } of group)
      for (const form of new Set([identity, tradeNo]))
        add(current, tradeKeyText({ wallet, tradeNo: form }), key)
  }
  for (const key of spoilt) {
    if (current.has(tradeKeyText(key)) || !isReliableNumber(key.tradeNo)) continue
    const begun = beginningWith(db, key)
    if (begun) current.set(tradeKeyText(key), [begun])
  }
  const loose = absent.length === 0 ? [] : tradesOf(tellingsWhere(db, isLoose('row'), {}))
  for (const key of absent) {
    const fitting = loose.filter(group => group.every(telling => mayBe(telling, key)))
    if (fitting.length === 1) current.set(tradeKeyText(key), [tradeKey(fullestOf(fitting[0]!))])
  }
  return key => current.get(tradeKeyText(key)) ?? [key]
}

/** The same value with every key in it brought up to date, and none twice in a list. */
export function withCurrentKeys<T>(value: T, current: CurrentKeys): T {
  return renewed(value, current) as T
}

function renewed(value: unknown, current: CurrentKeys): unknown {
  if (isTradeKey(value)) return current(value)[0] ?? value
  if (Array.isArray(value)) {
    const isCurrent = (one: unknown) => isTradeKey(one) && current(one)[0] === one
    if (value.every(isCurrent)) return value
    const all = value.flatMap(one => (isTradeKey(one) ? [...current(one)] : [renewed(one, current)]))
    return [...new Map(all.map(one => [isTradeKey(one) ? tradeKeyText(one) : one, one])).values()]
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, renewed(part, current)]))
}

/** Every key in a value. */
export function keysIn(value: unknown): TradeKey[] {
  if (isTradeKey(value)) return [{ wallet: value.wallet, tradeNo: value.tradeNo }]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(keysIn) : []
}

function isWhole(tradeNo: string): boolean {
  return isReliableNumber(tradeNo) && !mayBeCut(tradeNo) && !tradeNo.includes('|')
}

/** The one number that a cut one can be the beginning of. */
function beginningWith(db: Database, { wallet, tradeNo }: TradeKey): TradeKey | null {
  const [only, other] = db
    .prepare<[string, string, string], string>(
      'SELECT DISTINCT identity FROM row WHERE wallet = ? AND substr(identity, 1, length(?)) = ? LIMIT 2',
    )
    .pluck()
    .all(wallet, tradeNo, tradeNo)
  return only !== undefined && other === undefined ? { wallet, tradeNo: only } : null
}

function add(current: Map<string, TradeKey[]>, form: string, key: TradeKey) {
  const before = current.get(form) ?? []
  if (!before.some(one => one.tradeNo === key.tradeNo)) current.set(form, [...before, key])
}

/**
 * Of these keys those of rows in bills that name nobody, where others of the wallet do: the trade may count for one of
 * theirs, which tells it in another form.
 */
function ofUnnamed(db: Database, keys: readonly TradeKey[]): TradeKey[] {
  if (keys.length === 0) return []
  const parts = allSources(db).flatMap(({ id, parts }) => parts.map(part => ({ id, ...part })))
  const named = new Set(parts.flatMap(({ wallet, account }) => (account.label === null ? [] : [wallet])))
  const unnamed = parts.filter(({ wallet, account }) => account.label === null && named.has(wallet))
  const isThere = db.prepare<[...ReturnType<typeof valuesOf>, string], number>(
    `SELECT 1 FROM row WHERE ${isOfKey} AND row.source_id IN (SELECT value FROM json_each(?))`,
  )
  const sources = JSON.stringify(unnamed.map(({ id }) => id))
  return unnamed.length === 0 ? [] : keys.filter(key => isThere.get(...valuesOf(key), sources) !== undefined)
}

/** The tellings of the account that a trade counts for: who paid with a family card, else whom a bill names. */
function counting(group: readonly Telling[]): readonly Telling[] {
  const byAccount = [...grouped(group, ({ accountKey }) => accountKey)]
  const rank = ([key, some]: (typeof byAccount)[number]) => {
    const side = some.some(({ cardSide }) => cardSide === 'pays')
      ? 0
      : some.some(({ cardSide }) => cardSide === 'buys')
        ? 2
        : 1
    return `${side} ${Number(!some.some(({ account }) => account?.label))} ${key}`
  }
  const [first] = byAccount.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
  return first?.[1] ?? group
}

/** The trades of which one of the keys is a form, stored still or not. */
function tradesAround(db: Database, keys: readonly TradeKey[], tellers: () => TellerOf): Telling[][] {
  if (keys.length === 0) return []
  const forms = JSON.stringify(keys.map(({ tradeNo }) => tradeNo))
  const stored = tellingsWhere(
    db,
    `row.identity IN (SELECT value FROM json_each($forms)) OR row.trade_no IN (SELECT value FROM json_each($forms))`,
    { forms },
  )
  const known = new Set(stored.map(({ wallet, identity }) => tradeKeyText({ wallet, tradeNo: identity })))
  const gone = keys.filter(key => !known.has(tradeKeyText(key))).flatMap(key => tellingOf(key) ?? [])
  const places = JSON.stringify([...stored, ...gone].map(placeOf))
  const around = tellingsWhere(
    db,
    `row.fen || ' ' || substr(row.paid_at, 1, 10) IN (SELECT value FROM json_each($places))`,
    { places },
    tellers(),
  )
  return tradesOf([...around, ...gone]).filter(group => group.some(({ source }) => source.id > 0))
}

function placeOf({ fen, paidAt }: Telling): string {
  return `${fen} ${dayOfTime(paidAt)}`
}

const fingerprint = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\|(expense|income|neutral|unstated)\|(\d+)\|(.*)#\d+$/su

/** The row that a fingerprint was made of, as far as it tells; its file is gone, and told each trade once. */
function tellingOf({ wallet, tradeNo }: TradeKey): Telling | null {
  const match = fingerprint.exec(tradeNo)
  if (!match) return null
  const [, time = '', direction = '', fen = '', texts = ''] = match
  const [counterparty = '', goods = '', ...rest] = texts.split('|')
  const isClear = rest.length === 1
  return {
    wallet,
    tradeNo: '',
    identity: tradeNo,
    merchantOrderNo: null,
    paidAt: time as WallTime,
    direction: direction as Direction,
    fen: Number(fen) as Telling['fen'],
    // A text that holds the sign between them could be cut anywhere.
    counterparty: isClear ? counterparty : '',
    goods: isClear ? goods : '',
    isRefund: false,
    source: { id: time.endsWith('T00:00:00') ? -3 : time.endsWith(':00') ? -2 : -1 },
  }
}

/** Whether a row whose number was spoilt can be the trade of a whole number; these hold their day. */
function mayBe({ wallet, tradeNo, paidAt }: Telling, key: TradeKey): boolean {
  return (
    wallet === key.wallet &&
    tradeNo !== '' &&
    numbersFit(tradeNo, key.tradeNo) &&
    key.tradeNo.includes(dayOfTime(paidAt).replaceAll('-', ''))
  )
}
