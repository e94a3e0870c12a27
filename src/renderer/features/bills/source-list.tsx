import { Fragment, useState } from 'react'
import type { AccountView } from '../../../contract/accounts.ts'
import type { SourceView } from '../../../contract/bills.ts'
import { type Table, textCell } from '../../../core/print/table.ts'
import type { Words } from '../../../i18n/words.ts'
import { TableMenu } from '../../app/table-menu.tsx'
import { useAction } from '../../app/use-action.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { CheckIcon, ChevronIcon, CloseIcon, WarningIcon } from '../../kit/icons.tsx'
import { ScrollArea } from '../../kit/scroll-area.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { SourceDetails } from './source-details.tsx'
import styles from './source-list.module.css'

/** One line per imported bill; each opens to its totals and to the rows that were not understood. */
export function SourceList({
  sources,
  accounts,
}: {
  sources: readonly SourceView[]
  accounts: readonly AccountView[]
}) {
  const words = useWords()
  const { billsScreen, accountsScreen } = words
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [removing, setRemoving] = useState<SourceView | null>(null)
  const { columns } = billsScreen
  const isSomeRefused = sources.some(({ rejectedCount }) => rejectedCount > 0)
  const whoseIs = (id: number) => {
    const persons = accounts.flatMap(({ bills, person }) => (bills.includes(id) && person ? [person] : []))
    return [...new Set(persons.map(accountsScreen.person))]
  }
  const toggle = (id: number) => setOpen(before => before.symmetricDifference(new Set([id])))
  return (
    <div className={styles.frame}>
      <div className={styles.head}>
        <h2 id="source-list" className={styles.heading}>
          {billsScreen.list}
        </h2>
        <TableMenu name={billsScreen.list} table={() => sourcesTable(sorted(sources), words)} />
      </div>
      <ScrollArea label={billsScreen.list} className={styles.scrolling}>
        <table className={styles.table} aria-labelledby="source-list">
          <thead>
            <tr>
              <th scope="col">{columns.name}</th>
              <th scope="col">{columns.whose}</th>
              <th scope="col">{columns.period}</th>
              <th scope="col" className={styles.number}>
                {columns.rows}
              </th>
              {isSomeRefused && (
                <th scope="col" className={styles.number}>
                  {columns.refused}
                </th>
              )}
              <th scope="col">{columns.totals}</th>
              <th scope="col">{columns.action}</th>
            </tr>
          </thead>
          <tbody>
            {sorted(sources).map(source => (
              <Fragment key={source.id}>
                <SourceRow
                  source={source}
                  whose={whoseIs(source.id)}
                  isSomeRefused={isSomeRefused}
                  open={open.has(source.id)}
                  onToggle={() => toggle(source.id)}
                  onRemove={() => setRemoving(source)}
                />
                {open.has(source.id) && (
                  <tr className={styles.details}>
                    <td colSpan={isSomeRefused ? 7 : 6}>
                      <SourceDetails source={source} />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <RemoveDialog source={removing} onClose={() => setRemoving(null)} />
    </div>
  )
}

interface SourceRowProps {
  source: SourceView
  /** The persons whose accounts it is of, as far as it was said: several where bills were joined. */
  whose: readonly string[]
  isSomeRefused: boolean
  open: boolean
  onToggle: () => void
  onRemove: () => void
}

function SourceRow({ source, whose, isSomeRefused, open, onToggle, onRemove }: SourceRowProps) {
  const { bills, billsScreen, window } = useWords()
  const { name, period, rows, rejectedCount } = source
  const [file = name, ...archives] = name.split('/').reverse()
  return (
    <tr className={styles.row}>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          aria-expanded={open}
          aria-label={billsScreen.details(name)}
          title={name}
          onClick={onToggle}
        >
          <ChevronIcon />
          <span className={styles.nameText}>{file}</span>
        </button>
        <span className={styles.format}>
          {source.format && bills.formats[source.format]}
          {archives.length > 0 && (
            <span className={styles.archive}>{billsScreen.from(archives.reverse().join('/'))}</span>
          )}
          {source.notices.includes('bill-wanted') && <Badge tone="care">{bills.billWanted}</Badge>}
          {source.sample && <Badge tone="care">{window.sample}</Badge>}
        </span>
      </th>
      <td>
        <span className={styles.whose}>
          {whose.length === 0 ? '–' : whose.map(person => <Badge key={person}>{person}</Badge>)}
        </span>
      </td>
      <td className={texts.quiet}>{period ? billsScreen.period(period) : '–'}</td>
      <td className={styles.number}>{groupDigits(rows)}</td>
      {isSomeRefused && (
        <td className={styles.number} data-some={rejectedCount > 0 || undefined}>
          {groupDigits(rejectedCount)}
        </td>
      )}
      <td>
        <Totals reconciled={source.reconciled} />
      </td>
      <td>
        <Button kind="quiet" size="small" aria-label={billsScreen.removeThis(name)} onClick={onRemove}>
          <CloseIcon />
        </Button>
      </td>
    </tr>
  )
}

/** Whether the bill's own totals are the ones computed from its rows. */
function Totals({ reconciled }: { reconciled: boolean | null }) {
  const { bills, billsScreen } = useWords()
  if (reconciled === null)
    return (
      <span className={texts.faint} title={bills.undeclared}>
        {billsScreen.undeclared}
      </span>
    )
  return (
    <span
      className={styles.totals}
      data-agrees={reconciled}
      title={reconciled ? bills.reconciled : bills.differs}
    >
      {reconciled ? <CheckIcon /> : <WarningIcon />}
      {reconciled ? billsScreen.agrees : billsScreen.differs}
    </span>
  )
}

function RemoveDialog({ source, onClose }: { source: SourceView | null; onClose: () => void }) {
  const { window, billsScreen } = useWords()
  const act = useAction()
  const remove = async ({ id, name }: SourceView) => {
    onClose()
    await act('bills.remove', { ids: [id] }, { done: billsScreen.removed(name) })
  }
  return (
    <Dialog
      open={source !== null}
      onClose={onClose}
      title={source ? billsScreen.removeTitle(source.name) : ''}
      description={billsScreen.removeText}
      answer={
        <Button kind="danger" onClick={() => source && void remove(source)}>
          {window.remove}
        </Button>
      }
    />
  )
}

/** By wallet, the latest period first. */
function sorted(sources: readonly SourceView[]): SourceView[] {
  const startOf = ({ period }: SourceView) => period?.from ?? ''
  return [...sources].sort((a, b) => {
    if (a.wallet !== b.wallet) return a.wallet < b.wallet ? -1 : 1
    return startOf(a) < startOf(b) ? 1 : startOf(a) > startOf(b) ? -1 : b.id - a.id
  })
}

/** The imported bills with what became of their rows, to be copied or saved. */
function sourcesTable(sources: readonly SourceView[], { bills, billsScreen }: Words): Table {
  const { columns } = billsScreen
  const count = (value: number) => ({ kind: 'count' as const, count: value })
  return {
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
