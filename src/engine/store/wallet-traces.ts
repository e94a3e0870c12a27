import type { Database } from 'better-sqlite3'
import type { Day } from '../../core/base/calendar.ts'
import { cardsIn } from '../../core/bills/accounts/cards.ts'
import type { WalletTraces } from '../../core/bills/accounts/missing-bills.ts'
import { tradesOf } from '../../core/bills/trades.ts'
import type { Wallet } from '../../core/bills/transaction.ts'
import type { AccountBills } from './account-bills.ts'
import { tellingsWhere } from './known-trades.ts'
import { namesFamily } from './shared-trades.ts'

/** How the rows of one wallet name the other. */
const namesOf: Record<Wallet, readonly string[]> = {
  alipay: ['支付宝'],
  wechat: ['财付通', '微信支付', '微信转账', '微信零钱'],
}
const mostCards = 3

/**
 * What the rows of some accounts tell of a wallet that they are not of: how many trades name it, of those before a day
 * where one is given, and the cards they pay with. A file may hold more than the rows of these accounts; and what another
 * person's family card paid tells nothing of this person's cards.
 */
export function walletTraces(
  db: Database,
  wallet: Wallet,
  accounts: readonly AccountBills[],
  before: Day | null,
): WalletTraces {
  const places = accounts.flatMap(({ sources }) =>
    sources.flatMap(({ id, parts: [{ wallet: own, lines }] }) => {
      const every = [{ from: 0, to: Number.MAX_SAFE_INTEGER }]
      return (lines ?? every).map(({ from, to }) => ({ source: id, wallet: own, from, to }))
    }),
  )
  const isOwn = `row.wallet <> $wallet AND NOT ${namesFamily('row')} AND row.direction <> 'unstated'
    AND EXISTS (SELECT 1 FROM json_each($places) AS place
      WHERE place.value ->> 'source' = row.source_id AND place.value ->> 'wallet' = row.wallet
        AND row.line BETWEEN place.value ->> 'from' AND place.value ->> 'to')`
  const values = { wallet, places: JSON.stringify(places) }
  const isNamed = namesOf[wallet].map(name => `row.counterparty LIKE '%${name}%'`).join(' OR ')
  const naming = tellingsWhere(db, `row.paid_at < $before AND (${isNamed}) AND ${isOwn}`, {
    ...values,
    before: before ?? '9999',
  })
  const methods = db
    .prepare<[typeof values], { method: string; times: number }>(
      `SELECT row.method, count(*) AS times FROM row
       WHERE row.method GLOB '*[(（][0-9][0-9][0-9][0-9][)）]*' AND ${isOwn}
       GROUP BY row.method ORDER BY row.method`,
    )
    .all(values)
  const timesOf = new Map<string, number>()
  for (const { method, times } of methods)
    for (const card of cardsIn(method)) timesOf.set(card, (timesOf.get(card) ?? 0) + times)
  const cards = [...timesOf].sort(([, a], [, b]) => b - a).map(([card]) => card)
  return { rows: tradesOf(naming).length, cards: cards.slice(0, mostCards) }
}
