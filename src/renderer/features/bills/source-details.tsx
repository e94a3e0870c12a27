import type { RejectedRow } from '../../../contract/audit-report.ts'
import type { SourceView } from '../../../contract/bills.ts'
import { textCell } from '../../../core/print/table.ts'
import { useQuery } from '../../app/bridge.ts'
import { type RecordColumn, RecordTable } from '../../app/record-table.tsx'
import { DataTable } from '../../kit/data-table.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import { groupDigits, yuan } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './source-details.module.css'

type Tally = SourceView['computed']
type Sum = Tally['income']

/** Where every row of a bill went, its own totals against ours, and the rows that were not understood. */
export function SourceDetails({ source }: { source: SourceView }) {
  const { bills, billsScreen, window } = useWords()
  return (
    <div className={styles.details}>
      <p>
        {billsScreen.accounting(
          groupDigits(source.rows),
          groupDigits(source.imported),
          groupDigits(source.duplicates),
          groupDigits(source.rejectedCount),
        )}
      </p>
      {source.notices.map(notice => (
        <p key={notice} className={texts.quiet}>
          {bills.notices[notice]}
        </p>
      ))}
      <TallyTable declared={source.declared} computed={source.computed} />
      {source.reconciled && sumsDiffer(source) && <p className={texts.quiet}>{billsScreen.tally.ownRules}</p>}
      {source.rejectedCount + source.ignoredCount > 0 && <RejectedRows source={source} />}
      <dl className={styles.facts}>
        <div>
          <dt>{billsScreen.importedAt}</dt>
          <dd>
            {window.day(source.importedAt.slice(0, 10))} {source.importedAt.slice(11, 16)}
          </dd>
        </div>
        {source.encoding && (
          <div>
            <dt>{billsScreen.encoding}</dt>
            <dd>{bills.encodings[source.encoding]}</dd>
          </div>
        )}
        {source.sha256 && (
          <div>
            <dt>{billsScreen.sameFile}</dt>
            <dd className={styles.hash}>{source.sha256}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

function TallyTable({ declared, computed }: { declared: Tally | null; computed: Tally }) {
  const { tally } = useWords().billsScreen
  const rows = (['count', 'income', 'expense', 'neutral'] as const)
    .map(item => ({ item, declared: sumIn(declared, item), computed: sumIn(computed, item) }))
    .filter(row => row.declared !== null || row.computed !== null)
  const text = (sum: Sum) =>
    sum === null ? tally.none : tally.part(groupDigits(sum.count), sum.fen === null ? null : yuan(sum.fen))
  return (
    <DataTable
      caption={tally.caption}
      rows={rows}
      rowKey={({ item }) => item}
      columns={[
        { id: 'item', header: tally.item, cell: ({ item }) => tally[item], width: '120px' },
        { id: 'declared', header: tally.declared, cell: row => text(row.declared), align: 'right' },
        { id: 'computed', header: tally.computed, cell: row => text(row.computed), align: 'right' },
        {
          id: 'difference',
          header: tally.difference,
          align: 'right',
          cell: row => <Difference declared={row.declared} computed={row.computed} />,
        },
      ]}
    />
  )
}

function Difference({ declared, computed }: { declared: Sum; computed: Sum }) {
  const { tally } = useWords().billsScreen
  if (declared === null || computed === null) return <>–</>
  const count = computed.count - declared.count
  const money = declared.fen === null || computed.fen === null ? 0 : computed.fen - declared.fen
  if (count === 0 && money === 0) return <span className={texts.good}>{tally.same}</span>
  const parts = [count === 0 ? '' : tally.countDifference(count), money === 0 ? '' : yuan(Math.abs(money))]
  return <strong className={texts.care}>{parts.filter(Boolean).join(' ')}</strong>
}

/** Alipay's sums follow rules of their own: the counts decide there, and the difference has to be explained. */
function sumsDiffer({ declared, computed }: SourceView): boolean {
  return (['income', 'expense', 'neutral'] as const).some(item => {
    const [ofBill, ofRows] = [declared?.[item] ?? null, computed[item]]
    return ofBill !== null && ofRows !== null && ofBill.fen !== null && ofBill.fen !== ofRows.fen
  })
}

function sumIn(tally: Tally | null, item: 'count' | 'income' | 'expense' | 'neutral'): Sum {
  if (!tally) return null
  if (item !== 'count') return tally[item]
  return tally.count === null ? null : { count: tally.count, fen: null }
}

function RejectedRows({ source }: { source: SourceView }) {
  const { billsScreen, bills } = useWords()
  const asked = useQuery('bills.rejected', { id: source.id })
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  const sheetColumn: RecordColumn<RejectedRow> = {
    id: 'sheet',
    header: billsScreen.rejectedSheet,
    width: '120px',
    value: ({ inSheet }) => textCell(inSheet?.name ?? ''),
  }
  return (
    <div>
      <h2 className={styles.heading}>{billsScreen.rejectedCaption}</h2>
      <RecordTable
        caption={billsScreen.rejectedCaption}
        name={`${billsScreen.rejectedCaption} ${source.name}`}
        rows={asked.value}
        rowKey={({ line }) => String(line)}
        maxHeight="260px"
        columns={[
          ...(asked.value.some(({ inSheet }) => inSheet) ? [sheetColumn] : []),
          {
            id: 'line',
            header: billsScreen.rejectedLine,
            value: row => ({ kind: 'count', count: rowNumber(row) }),
            cell: row => bills.line(rowNumber(row)),
            width: '90px',
          },
          {
            id: 'reason',
            header: billsScreen.rejectedReason,
            width: '220px',
            value: ({ reason }) => textCell(reason),
          },
          {
            id: 'text',
            header: billsScreen.rejectedText,
            value: ({ text }) => textCell(text),
            cell: ({ text }) => <code className={styles.raw}>{text}</code>,
          },
        ]}
      />
    </div>
  )
}

/** As the file shows it, which for a workbook of several sheets is by sheet. */
function rowNumber({ line, inSheet }: RejectedRow): number {
  return inSheet?.row ?? line
}
