import { longestCell, longestTableName, mostPrintedRows } from '../../contract/choices.ts'
import { clipped } from '../../core/base/text.ts'
import { type Table, type TableCell, tabSeparated, textCell } from '../../core/print/table.ts'
import type { TablePage } from '../../core/print/table-page.ts'
import { groupDigits } from '../kit/figures.ts'
import { Menu } from '../kit/menu.tsx'
import { today } from '../kit/today.ts'
import { useWords } from '../kit/words-context.tsx'
import { request } from './bridge.ts'
import { useToast } from './toast.tsx'
import { useAction } from './use-action.ts'

interface TableMenuProps {
  /** Of the table, and of the file where it is saved. */
  name: string
  table: () => Table
  /** What stands above it on paper, if more than the day and the count of rows. */
  above?: () => Pick<TablePage, 'lead' | 'figures'>
}

/** Takes a table, or a chart's numbers, out of the window: to the clipboard, for a spreadsheet program, onto paper. */
export function TableMenu({ name, table: made, above }: TableMenuProps) {
  const { table, window } = useWords()
  const act = useAction()
  const toast = useToast()
  const ofFile = clipped(name, longestTableName)
  const copy = async () => {
    const one = made()
    const answer = await request('app.copyText', { text: tabSeparated(one) }).catch(() => null)
    toast({ text: answer?.ok ? table.copied(groupDigits(one.rows.length)) : table.tooMany })
  }
  const save = () =>
    act(
      'tables.save',
      { name: ofFile, ...fitting(made()) },
      { done: saved => table.saved(groupDigits(saved.rows)) },
    )
  const print = async () => {
    const { head, rows } = fitting(made())
    if (rows.length > mostPrintedRows) return toast({ text: table.tooMany })
    const { lead, figures } = above?.() ?? {
      lead: table.printedOn(window.day(today()), groupDigits(rows.length)),
      figures: [],
    }
    const page = { name: ofFile, lead, figures: [...figures], head, rows, notes: [table.printNote] }
    await act('tables.print', page, { done: table.printed })
  }
  return (
    <Menu
      label={table.take}
      name={table.takeOf(name)}
      items={[
        { label: table.copy, onChoose: copy },
        { label: table.save, onChoose: save },
        { label: table.print, onChoose: print },
      ]}
    />
  )
}

function fitting({ head, rows }: Table) {
  return { head: [...head], rows: rows.map(row => row.map(fittingCell)) }
}

function fittingCell(cell: TableCell): TableCell {
  return cell.kind === 'text' && cell.text.length > longestCell
    ? textCell(clipped(cell.text, longestCell))
    : cell
}
