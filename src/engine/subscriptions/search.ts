import type { FoundTrade } from '../../contract/bills.ts'
import { ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { searchTerms } from '../../core/base/search-terms.ts'
import { fullestOf } from '../../core/bills/told-trade.ts'
import { tradesOf } from '../../core/bills/trades.ts'
import { tradeKey } from '../../core/bills/transaction.ts'
import type { EngineContext } from '../context.ts'
import { tellersIn } from '../store/account-bills.ts'
import { lastRowId, type SearchedRow, searchRows } from '../store/search.ts'
import type { TellerOf } from '../store/sources.ts'
import type { GetSnapshot } from './snapshots.ts'

/** Rows looked through between two breaths: a few hundredths of a second, so that nothing else waits for long. */
const stretch = 50_000
/** Trades handed over; more than anybody scrolls through, few enough to be shown at once. */
const mostShown = 2000

/** Looks through every row of every bill; there is no index of texts to keep. */
export function searchHandlers(ctx: EngineContext, getSnapshot: GetSnapshot): Handlers<'bills.search'> {
  let latest = 0
  return {
    'bills.search': async ({ text, wallet, from, to }) => {
      latest += 1
      const own = latest
      const terms = searchTerms(text)
      const find = searchRows(ctx.db, { terms, wallet: wallet ?? null, from: from ?? null, to: to ?? null })
      const found = new Map<string, SearchedRow>()
      const last = lastRowId(ctx.db)
      for (let after = 0; after < last && own === latest; after += stretch) {
        for (const row of find(after, after + stretch)) {
          const key = `${row.wallet} ${row.identity} ${row.fen} ${row.direction} ${row.isRefund}`
          const before = found.get(key)
          if (!before || before.toldAt <= row.toldAt) found.set(key, row)
        }
        await breathe()
      }
      // Which bills are of one account is known by more than what each prints.
      const trades = onceEach([...found.values()], tellersIn(getSnapshot().accounts)).sort((a, b) =>
        a.paidAt < b.paidAt ? 1 : -1,
      )
      return ok({ trades: trades.slice(0, mostShown).map(shown), total: trades.length })
    },
  }
}

/** A trade that several bills tell in different forms is one, as its fullest form has it. */
function onceEach(rows: readonly SearchedRow[], tellerOf: TellerOf): SearchedRow[] {
  const tellings = rows.map(row => ({
    ...row,
    isRefund: row.isRefund === 1,
    source: { id: row.sourceId },
    ...tellerOf(row.wallet, row.sourceId, row.line),
    row,
  }))
  return tradesOf(tellings).map(trade => fullestOf(trade).row)
}

function shown(found: SearchedRow): FoundTrade {
  const { wallet, paidAt, direction, fen, counterparty, goods, status, tradeNo, sourceName, line } = found
  return {
    wallet,
    paidAt,
    direction,
    fen,
    counterparty,
    goods,
    status,
    tradeNo,
    key: tradeKey(found),
    source: { name: sourceName, line },
  }
}

function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}
