import type { Database } from 'better-sqlite3'
import type { WalletTraces } from '../../core/bills/accounts/missing-bills.ts'
import type { Wallet } from '../../core/bills/transaction.ts'

/** How the rows of one wallet name the other. */
const namesOf: Record<Wallet, readonly string[]> = {
  alipay: ['支付宝'],
  wechat: ['财付通', '微信支付', '微信转账', '微信零钱'],
}
const mostCards = 3

/** What the rows of some bills tell of a wallet that they are not of: how many name it, and the cards they pay with. */
export function walletTraces(db: Database, wallet: Wallet, bills: readonly number[]): WalletTraces {
  const among = JSON.stringify(bills)
  const like = namesOf[wallet].map(name => `text LIKE '%${name}%'`).join(' OR ')
  const rows = db
    .prepare<[string], number>(
      `SELECT count(*) FROM row WHERE source_id IN (SELECT value FROM json_each(?))
       AND counterparty IN (SELECT id FROM term WHERE ${like})`,
    )
    .pluck()
    .get(among)
  const cards = db
    .prepare<[string], string>(
      `SELECT term.text FROM row JOIN term ON term.id = row.method
       WHERE row.source_id IN (SELECT value FROM json_each(?))
         AND term.id IN (SELECT id FROM term WHERE text GLOB '*([0-9][0-9][0-9][0-9])')
       GROUP BY term.id ORDER BY count(*) DESC, term.text LIMIT ${mostCards}`,
    )
    .pluck()
    .all(among)
  return { rows: rows ?? 0, cards }
}
