import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import styles from './data-table.module.css'
import { ScrollArea } from './scroll-area.tsx'

/** Beyond this many rows only those in view are drawn. */
const virtualBeyond = 80
/** Of a row of one line; those of more are measured once drawn. */
const rowHeightPx = 34
const overscan = 12

export interface Column<R> {
  id: string
  header: ReactNode
  cell: (row: R) => ReactNode
  align?: 'left' | 'right'
  /** Any CSS width; the others share what is left. */
  width?: string
  /** How the rows are ordered by this column, if they are. */
  sort?: 'ascending' | 'descending' | undefined
}

interface DataTableProps<R> {
  /** What the table holds, read out before it. */
  caption: string
  columns: readonly Column<R>[]
  rows: readonly R[]
  rowKey: (row: R) => string
  /** Tone of a row; `bad` marks money in question. */
  tone?: (row: R) => 'bad' | undefined
  /** Height beyond which it scrolls by itself, in CSS; without it, only a long table scrolls by itself. */
  maxHeight?: string
}

/** A table with a caption and real headers; a long one draws only the rows in view and tells how many there are. */
export function DataTable<R>({ caption, columns, rows, rowKey, tone, maxHeight }: DataTableProps<R>) {
  const frame = useRef<HTMLDivElement>(null)
  const virtual = rows.length > virtualBeyond
  const virtualizer = useVirtualizer({
    count: rows.length,
    enabled: virtual,
    estimateSize: () => rowHeightPx,
    getScrollElement: () => frame.current,
    overscan,
  })
  const shown = virtual
    ? virtualizer.getVirtualItems().map(item => item.index)
    : rows.map((_row, index) => index)
  const before = virtual ? (virtualizer.getVirtualItems()[0]?.start ?? 0) : 0
  const after = virtual ? virtualizer.getTotalSize() - (virtualizer.getVirtualItems().at(-1)?.end ?? 0) : 0
  const scrolls = virtual || maxHeight !== undefined
  return (
    <ScrollArea
      label={caption}
      frame={frame}
      className={scrolls ? `${styles.frame} ${styles.scrolling}` : styles.frame}
      style={maxHeight ? { maxHeight } : undefined}
    >
      <table className={styles.table} aria-rowcount={virtual ? rows.length + 1 : undefined}>
        <caption className={styles.caption}>{caption}</caption>
        <colgroup>
          {columns.map(column => (
            <col key={column.id} style={column.width ? { width: column.width } : undefined} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.id} scope="col" data-align={column.align} aria-sort={column.sort}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer height={before} span={columns.length} />
          {shown.map(index => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <tr
                key={rowKey(row)}
                ref={virtual ? virtualizer.measureElement : undefined}
                data-index={index}
                data-tone={tone?.(row)}
                aria-rowindex={virtual ? index + 2 : undefined}
                style={virtual ? { height: rowHeightPx } : undefined}
              >
                {columns.map(column => (
                  <td key={column.id} data-align={column.align}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          <Spacer height={after} span={columns.length} />
        </tbody>
      </table>
    </ScrollArea>
  )
}

/** Stands for rows that are not drawn. */
function Spacer({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row can't take the focus
    <tr aria-hidden="true" data-spacer="true">
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  )
}
