import { type ReactNode, useId, useMemo, useState } from 'react'
import { isIn, type SearchTerm, searchTerms } from '../../core/base/search-terms.ts'
import { cellText, compareCells, type Table, type TableCell } from '../../core/print/table.ts'
import { Button } from '../kit/button.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { groupDigits } from '../kit/figures.ts'
import { SearchBox } from '../kit/search-box.tsx'
import texts from '../kit/text.module.css'
import { useWords } from '../kit/words-context.tsx'
import styles from './record-table.module.css'
import { TableMenu } from './table-menu.tsx'

export interface RecordColumn<R> extends Omit<Column<R>, 'header' | 'sort' | 'cell'> {
  header: string
  /** What is seen; by default the value as it is copied. */
  cell?: (row: R) => ReactNode
  /** The column's content as data: what is sorted, searched, copied and saved; none for a column of controls. */
  value?: (row: R) => TableCell
  /** True for what is only copied and saved, and has no column of its own in the window. */
  unseen?: boolean
}

interface RecordTableProps<R> {
  caption: string
  /** Of the file, if it is saved. */
  name: string
  columns: readonly RecordColumn<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  tone?: (row: R) => 'bad' | undefined
  maxHeight?: string
  /** False for a table too short to be searched. */
  filtered?: boolean
  /** Stands before the menu. */
  note?: string
}

interface Order {
  column: string
  descending: boolean
}

/** A table of records that can be sorted by any column, filtered by any text, copied and saved. */
export function RecordTable<R>({
  caption,
  name,
  columns,
  rows,
  rowKey,
  tone,
  maxHeight,
  filtered = true,
  note,
}: RecordTableProps<R>) {
  const { table } = useWords()
  const [text, setText] = useState('')
  const [order, setOrder] = useState<Order | null>(null)
  const shown = useMemo(() => arranged(rows, columns, text, order), [rows, columns, text, order])
  const sortBy = (column: string) => setOrder(before => nextOrder(before, column))
  return (
    <div>
      <div className={styles.tools}>
        {filtered && <Filter text={text} onText={setText} />}
        <span className={styles.count} role="status">
          {text === '' ? note : table.shown(groupDigits(shown.length), groupDigits(rows.length))}
        </span>
        <TableMenu name={name} table={() => tableOf(columns, shown)} />
      </div>
      {shown.length === 0 && text !== '' ? (
        <p className={styles.none}>{table.none}</p>
      ) : (
        <DataTable
          caption={caption}
          rows={shown}
          rowKey={rowKey}
          tone={tone}
          maxHeight={maxHeight}
          columns={columns
            .filter(({ unseen }) => !unseen)
            .map(({ header, value, unseen: _unseen, ...column }) => ({
              cell: (row: R) => value && cellText(value(row)),
              ...column,
              sort: sortOf(order, column.id),
              header: value ? (
                <SortButton
                  header={header}
                  sort={sortOf(order, column.id)}
                  onSort={() => sortBy(column.id)}
                />
              ) : (
                header
              ),
            }))}
        />
      )}
    </div>
  )
}

function Filter({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { table } = useWords()
  const id = useId()
  return (
    <>
      <label htmlFor={id} className={texts.quiet}>
        {table.filter}
      </label>
      <SearchBox small id={id} placeholder={table.filterHint} text={text} onText={onText} />
    </>
  )
}

interface SortButtonProps {
  header: string
  sort: ReturnType<typeof sortOf>
  onSort: () => void
}

function SortButton({ header, sort, onSort }: SortButtonProps) {
  const { table } = useWords()
  return (
    <Button kind="text" title={table.sortBy(header)} onClick={onSort}>
      {header}
      {sort && <span aria-hidden="true">{sort === 'descending' ? '↓' : '↑'}</span>}
    </Button>
  )
}

function sortOf(order: Order | null, column: string): 'ascending' | 'descending' | undefined {
  if (order?.column !== column) return undefined
  return order.descending ? 'descending' : 'ascending'
}

/** Upwards first, then downwards, then as the rows came. */
function nextOrder(before: Order | null, column: string): Order | null {
  if (before?.column !== column) return { column, descending: false }
  return before.descending ? null : { column, descending: true }
}

type DataColumn<R> = RecordColumn<R> & Required<Pick<RecordColumn<R>, 'value'>>

/** The columns that hold something, as they are copied and saved. */
export function tableOf<R>(columns: readonly RecordColumn<R>[], rows: readonly R[]): Table {
  const dataColumns = columns.filter(hasValue)
  return {
    head: dataColumns.map(({ header }) => header),
    rows: rows.map(row => dataColumns.map(({ value }) => value(row))),
  }
}

function hasValue<R>(column: RecordColumn<R>): column is DataColumn<R> {
  return column.value !== undefined
}

/** The rows that hold the text in any column, in the order asked for; without one, as they came. */
function arranged<R>(
  rows: readonly R[],
  columns: readonly RecordColumn<R>[],
  text: string,
  order: Order | null,
): readonly R[] {
  const terms = searchTerms(text)
  const dataColumns = columns.filter(hasValue)
  const has = (row: R, term: SearchTerm) =>
    dataColumns.some(({ value }) => {
      const cell = value(row)
      return isIn(term, cellText(cell), cell.kind === 'fen' ? cell.fen : null)
    })
  const found = terms.length > 0 ? rows.filter(row => terms.every(term => has(row, term))) : rows
  const by = order && dataColumns.find(({ id }) => id === order.column)
  if (!by) return found
  const sign = order.descending ? -1 : 1
  return found.toSorted((a, b) => sign * compareCells(by.value(a), by.value(b)))
}
