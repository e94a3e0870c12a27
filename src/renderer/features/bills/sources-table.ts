import type { SourceView } from '../../../contract/bills.ts'
import { type Table, textCell } from '../../../core/print/table.ts'
import type { Words } from '../../../i18n/words.ts'

/** The imported bills with what became of their rows, to be copied or saved. */
export function sourcesTable(sources: readonly SourceView[], { bills, billsScreen }: Words): Table {
  const { columns } = billsScreen
  const count = (value: number) => ({ kind: 'count' as const, count: value })
  return {
    name: billsScreen.list,
    head: [
      columns.name,
      columns.kind,
      columns.from,
      columns.to,
      columns.rows,
      columns.added,
      columns.duplicates,
      columns.refused,
      columns.totals,
      billsScreen.sameFile,
    ],
    rows: sources.map(source => [
      textCell(source.name),
      textCell(source.format ? bills.formats[source.format] : ''),
      textCell(source.period?.from ?? ''),
      textCell(source.period?.to ?? ''),
      count(source.rows),
      count(source.imported),
      count(source.duplicates),
      count(source.rejectedCount),
      textCell(totalsWord(source.reconciled, billsScreen)),
      textCell(source.sha256 ?? ''),
    ]),
  }
}

function totalsWord(reconciled: boolean | null, billsScreen: Words['billsScreen']): string {
  if (reconciled === null) return billsScreen.undeclared
  return reconciled ? billsScreen.agrees : billsScreen.differs
}
