import type { table as zh } from '../zh/table.ts'

export const table = {
  filter: 'Filter',
  filterHint: 'Merchant, amount or date',
  shown: (shown: string, all: string) => `${shown} of ${all} rows`,
  none: 'No row fits.',
  sortBy: (column: string) => `Sort by ${column.toLowerCase()}`,
  copy: 'Copy',
  copied: (rows: string) => `Copied ${rows === '1' ? '1 row' : `${rows} rows`}. Paste into any spreadsheet.`,
  copyFailed: 'Too many rows to copy. Save them as a table instead.',
  save: 'Save as table…',
  saved: (rows: string) => `Saved ${rows === '1' ? '1 row' : `${rows} rows`}.`,
} satisfies typeof zh
