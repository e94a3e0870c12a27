import type { RawRow } from '../../contract/bills.ts'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import { formatYuan } from '../../core/base/money.ts'
import { inSheet } from '../../core/bills/place.ts'
import { words } from '../../i18n/words.ts'
import type { EngineContext } from '../context.ts'
import { readOriginal } from '../files/originals.ts'
import { rowAt } from '../store/rows.ts'
import { allSources } from '../store/sources.ts'
import { rawLines } from './raw-lines.ts'

/** A row as it stands in its file, beside the columns as they were understood. */
export async function rawRow(ctx: EngineContext, sourceName: string, line: number): Promise<Reply<RawRow>> {
  const source = allSources(ctx.db).find(({ name }) => name === sourceName)
  const row = source && rowAt(ctx.db, source.id, line)
  if (!source || !row || ctx.dataFolder === null) return fail('not-found')
  const original = readOriginal(ctx.dataFolder, source.sha256)
  if (!original.ok) return fail(original.reason === 'missing' ? 'original-missing' : 'original-changed')
  const { columns, notStated } = words(ctx.language()).row
  const cells: [keyof typeof columns, string][] = [
    ['paidAt', row.paidAt.replace('T', ' ')],
    ['category', row.category],
    ['counterparty', row.counterparty],
    ['goods', row.goods],
    ['amount', formatYuan(row.fen)],
    ['method', row.method],
    ['status', row.status || notStated],
    ['tradeNo', row.tradeNo],
    ['merchantOrderNo', row.merchantOrderNo ?? ''],
    ['note', row.note],
  ]
  return ok({
    sourceName,
    line,
    inSheet: inSheet(source.sheets, line),
    text: (await rawLines(original.bytes, source, ctx.resourcesFolder)).at(line),
    cells: cells.map(([column, value]) => ({ column: columns[column], value })),
  })
}
