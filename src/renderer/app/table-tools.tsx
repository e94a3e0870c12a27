import { longestCell, longestTableName } from '../../contract/choices.ts'
import { clipped } from '../../core/base/text.ts'
import { type Table, type TableCell, tabSeparated, textCell } from '../../core/print/table.ts'
import { Button } from '../kit/button.tsx'
import { groupDigits } from '../kit/figures.ts'
import { useWords } from '../kit/words-context.tsx'
import { request } from './bridge.ts'
import { useToast } from './toast.tsx'
import { useAction } from './use-action.ts'

/** Takes a table out of the window: to the clipboard, or into a file for a spreadsheet program. */
export function TableTools({ table: made }: { table: () => Table }) {
  const { table } = useWords()
  const act = useAction()
  const toast = useToast()
  const copy = async () => {
    const one = made()
    const answer = await request('app.copyText', { text: tabSeparated(one) }).catch(() => null)
    toast({ text: answer?.ok ? table.copied(groupDigits(one.rows.length)) : table.copyFailed })
  }
  const save = async () => {
    const { name, head, rows } = made()
    const file = {
      name: clipped(name, longestTableName),
      head: [...head],
      rows: rows.map(row => row.map(fitting)),
    }
    await act('tables.save', file, { done: saved => table.saved(groupDigits(saved.rows)) })
  }
  return (
    <>
      <Button kind="quiet" size="small" onClick={copy}>
        {table.copy}
      </Button>
      <Button kind="quiet" size="small" onClick={save}>
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
