import { z } from 'zod'
import { onMain } from './area.ts'
import { longestCell, longestTableName, mostPrintedRows } from './choices.ts'

const Cell = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().max(longestCell) }),
  z.strictObject({ kind: z.literal('fen'), fen: z.number().int() }),
  z.strictObject({ kind: z.literal('count'), count: z.number().int() }),
])

const text = z.string().max(2000)
const rows = z.array(z.array(Cell).max(64))

export const tables = onMain({
  /** Asks where, and writes the table there as .xlsx or .csv, whichever ending is chosen. */
  'tables.save': {
    input: z.strictObject({
      name: z.string().min(1).max(longestTableName),
      head: z.array(text).min(1).max(64),
      rows: rows.max(100_000),
    }),
    output: z.object({ rows: z.number().int() }),
  },
  /** Asks where, and writes a page with the table there as a PDF. */
  'tables.print': {
    input: z.strictObject({
      name: z.string().min(1).max(longestTableName),
      lead: text,
      figures: z.array(z.strictObject({ name: text, value: text })).max(12),
      head: z.array(text).min(1).max(64),
      rows: rows.max(mostPrintedRows),
      notes: z.array(text).max(12),
    }),
    output: z.null(),
  },
})
