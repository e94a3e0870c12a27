import { longestCell, longestTableName } from '../../contract/choices.ts'
import { clipped } from '../../core/base/text.ts'
import { type Table, type TableCell, tabSeparated, textCell } from '../../core/print/table.ts'
import { Button } from '../kit/button.tsx'
import { groupDigits } from '../kit/figures.ts'
import { useWords } from '../kit/words-context.tsx'
import { request } from './bridge.ts'
import { useToast } from './toast.tsx'

/** Takes a table out of the window: to the clipboard, or into a file for a spreadsheet program. */
export function TableTools({ table: made }: { table: () => Table }) {
  const { table, window } = useWords()
  const toast = useToast()
  const copy = async () => {
    const one = made()
    const answer = await request('app.copyText', { text: tabSeparated(one) }).catch(() => null)
    toast({ text: answer?.ok ? table.copied(groupDigits(one.rows.length)) : table.copyFailed })
  }
  const save = async () => {
    const { name, head, rows } = made()
    const answer = await request('tables.save', {
      name: clipped(name, longestTableName),
      head: [...head],
      rows: rows.map(row => row.map(fitting)),
    })
    if (answer.ok) toast({ text: table.saved(groupDigits(answer.value.rows)) })
    else if (answer.failure.code !== 'cancelled') toast({ text: window.failures[answer.failure.code].title })
  }
  return (
    <>
      <Button kind="quiet" size="small" onClick={() => void copy()}>
        {table.copy}
      </Button>
      <Button kind="quiet" size="small" onClick={() => void save()}>
        {table.save}
      </Button>
    </>
  )
}

function fitting(cell: TableCell): TableCell {
  return cell.kind === 'text' && cell.text.length > longestCell
    ? textCell(clipped(cell.text, longestCell))
    : cell
}
