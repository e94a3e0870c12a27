import { type ReactNode, useMemo, useState } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { TableMenu } from '../../app/table-menu.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ApartCharges } from './apart-charges.tsx'
import { listed } from './filter.ts'
import { RenewalList } from './renewal-list.tsx'
import styles from './renewal-lists.module.css'
import { aboveSubscriptions, subscriptionsTable } from './subscriptions-table.tsx'

interface RenewalListsProps {
  overview: Overview
  shown: readonly SubscriptionView[]
  selected: string | null
  onSelect: (id: string) => void
}

/** What runs; insurance and bills, and what has stopped, behind folds; what may be none last. */
export function RenewalLists({ overview, shown, selected, onSelect }: RenewalListsProps) {
  const words = useWords()
  const { list, overviewTable } = words.chargesScreen
  const { running, bills, ended, unsure } = useMemo(() => listed(shown), [shown])
  const named = new Set(shown.map(({ owner }) => owner.key)).size > 1
  const narrow = selected !== null
  const part = (label: string, renewals: readonly SubscriptionView[]): ReactNode => (
    <RenewalList {...{ label, renewals, selected, onSelect, named, narrow, today: overview.today }} />
  )
  const holds = (renewals: readonly SubscriptionView[]) => renewals.some(({ id }) => id === selected)
  const billsYearly = summaryOf(bills).billsYearlyFen
  const names = ended.map(({ name }) => words.detector.listTitle(name))
  return (
    <>
      {running.length === 0 && <p className={styles.none}>{list.noneRunning}</p>}
      {part(list.running, running)}
      {bills.length > 0 && (
        <ListFold
          isFirst={running.length === 0}
          holds={holds(bills)}
          title={list.bills(bills.length)}
          note={billsYearly > 0 && list.billsYearly(yuan(billsYearly))}
        >
          {part(list.bills(bills.length), bills)}
        </ListFold>
      )}
      {ended.length > 0 && (
        <ListFold
          isFirst={running.length === 0}
          holds={holds(ended)}
          title={list.ended(ended.length)}
          note={!narrow && words.window.list(names.slice(0, 3))}
        >
          {part(list.ended(ended.length), ended)}
        </ListFold>
      )}
      {unsure.length > 0 && (
        <>
          <h2 className={styles.heading}>{list.unsure}</h2>
          {part(list.unsure, unsure)}
        </>
      )}
      {shown.length > 0 && !narrow && (
        <div className={styles.menu}>
          <TableMenu
            name={overviewTable.name}
            table={() => subscriptionsTable(shown, words)}
            above={() => aboveSubscriptions(shown, overview, words)}
          />
        </div>
      )}
      {!narrow && <ApartCharges overview={overview} />}
    </>
  )
}

interface ListFoldProps {
  title: string
  note?: ReactNode
  /** Where nothing runs, what is inside is all there is to see. */
  isFirst: boolean
  /** Whether the one that is open is inside. */
  holds: boolean
  children: ReactNode
}

function ListFold({ title, note, isFirst, holds, children }: ListFoldProps) {
  const [chosen, choose] = useState<boolean | null>(null)
  return (
    <Fold title={title} note={note} open={chosen ?? (isFirst || holds)} onOpenChange={choose}>
      {children}
    </Fold>
  )
}
