import type { Database } from 'better-sqlite3'
import type { Day } from '../../core/base/calendar.ts'
import { cardsIn } from '../../core/bills/accounts/cards.ts'
import type { WalletTraces } from '../../core/bills/accounts/missing-bills.ts'
import type { Wallet } from '../../core/bills/transaction.ts'

/** How the rows of one wallet name the other. */
const namesOf: Record<Wallet, readonly string[]> = {
  alipay: ['支付宝'],
  wechat: ['财付通', '微信支付', '微信转账', '微信零钱'],
}
const mostCards = 3

/**
 * What the rows of some bills tell of a wallet that they are not of: how many name it, of those before a day where one
 * is given, and the cards they pay with.
 */
export function walletTraces(
  db: Database,
  wallet: Wallet,
  bills: readonly number[],
  before: Day | null,
): WalletTraces {
  const among = JSON.stringify(bills)
  const like = namesOf[wallet].map(name => `counterparty LIKE '%${name}%'`).join(' OR ')
  const rows = db
    .prepare<{ among: string; before: Day | null }, number>(
      `SELECT count(*) FROM row WHERE source_id IN (SELECT value FROM json_each(:among))
       AND (:before IS NULL OR paid_at < :before)
       AND (${like})`,
    )
    .pluck()
    .get({ among, before })
  const methods = db
    .prepare<[string], { method: string; times: number }>(
      `SELECT method, count(*) AS times FROM row
       WHERE source_id IN (SELECT value FROM json_each(?))
         AND method GLOB '*[(（][0-9][0-9][0-9][0-9][)）]*'
       GROUP BY method ORDER BY method`,
    )
    .all(among)
  const timesOf = new Map<string, number>()
  for (const { method, times } of methods)
    for (const card of cardsIn(method)) timesOf.set(card, (timesOf.get(card) ?? 0) + times)
  const cards = [...timesOf].sort(([, a], [, b]) => b - a).map(([card]) => card)
  return { rows: rows ?? 0, cards: cards.slice(0, mostCards) }
}
