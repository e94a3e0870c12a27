import { type ReactNode, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { wallets } from '../../../core/bills/transaction.ts'
import { runs } from '../../../core/subscriptions/subscription.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import { isOutOfDate } from '../../../core/subscriptions/totals/upcoming.ts'
import type { Words } from '../../../i18n/words.ts'
import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { TableTools } from '../../app/table-tools.tsx'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { groupDigits, yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import { ChargeIcon, CheckIcon } from '../../kit/icons.tsx'
import { Page } from '../../kit/page.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { useImport } from '../bills/import-context.tsx'
import { SampleBanner } from '../bills/sample-banner.tsx'
import { DueLine } from '../reminders/due-line.tsx'
import { LimitBanner } from '../reminders/limit-banner.tsx'
import { ApartCharges } from './apart-charges.tsx'
import styles from './charges-page.module.css'
import { expecting } from './expecting.ts'
import { isWithin, listed, type RenewalFilter } from './filter.ts'
import { MonthsCard } from './months-card.tsx'
import { NextCharges } from './next-charges.tsx'
import { ownersOf } from './owners.ts'
import { PrintPage } from './print-page.tsx'
import { ReachCard } from './reach-card.tsx'
import { RenewalList } from './renewal-list.tsx'
import { SubscriptionDetail } from './subscription-detail.tsx'
import { subscriptionsTable } from './subscriptions-table.ts'
import { SummaryLine } from './summary-line.tsx'
import { TradeSearch } from './trade-search.tsx'
import { useFindKey } from './use-find-key.ts'

/** 续费: what is charged automatically, since when, how much, and what is odd about it. */
export function ChargesPage() {
  const words = useWords()
  const { window, billsScreen } = words
  const asked = useQuery('subscriptions.overview', {})
  const { busy, chooseFiles } = useImport()
  const [filter, setFilter] = useState<RenewalFilter>({ seller: 'all', owner: '' })
  // The page answers the click at once; a decade's chart and lists follow a frame later.
  const overview = useDeferredValue(asked.state === 'ready' ? asked.value : null, null)
  const shown = useMemo(
    () => overview?.subscriptions.filter(one => isWithin(filter, one)) ?? [],
    [overview, filter],
  )
  const hasRenewals = overview !== null && overview.subscriptions.length > 0
  return (
    <Page
      title={hasRenewals ? headlineOf(shown, filter, words) : window.pages.charges}
      lead={overview && untilOf(shown, overview.today, words)}
      tools={
        overview &&
        overview.transactions > 0 && (
          <Button disabled={busy} onClick={() => void chooseFiles()}>
            {billsScreen.add}
          </Button>
        )
      }
    >
      {asked.state === 'loading' && <Loading />}
      {asked.state === 'failed' && <FailurePanel failure={asked.failure} retry={asked.retry} />}
      {overview && overview.transactions === 0 && <NoBills />}
      {overview && overview.transactions > 0 && (
        <div className={styles.body}>
          {overview.sample && <SampleBanner sources={[{ sample: true }, ...overview.subscriptions]} />}
          <DueLine />
          <LimitBanner />
          {hasRenewals ? (
            <Renewals overview={overview} shown={shown} filter={filter} onFilter={setFilter} />
          ) : (
            <NothingFound overview={overview} />
          )}
        </div>
      )}
    </Page>
  )
}

interface RenewalsProps {
  overview: Overview
  shown: readonly SubscriptionView[]
  filter: RenewalFilter
  onFilter: (filter: RenewalFilter) => void
}

function Renewals({ overview, shown, filter, onFilter }: RenewalsProps) {
  const { chargesScreen } = useWords()
  const { route } = useRoute()
  const accounts = useQuery('accounts.list', {})
  const [opened, open] = useState<string | null>(route.subject ?? null)
  const [text, setText] = useState('')
  const selected = shown.find(({ id }) => id === opened)
  const close = () => open(null)
  return (
    <>
      {!selected && (
        <>
          <SummaryLine renewals={shown} />
          <NextCharges renewals={shown} today={overview.today} onOpen={open} />
        </>
      )}
      <div className={styles.columns} data-open={selected !== undefined}>
        <div className={styles.main}>
          <Filters overview={overview} filter={filter} onFilter={onFilter} text={text} onText={setText} />
          {text === '' ? (
            <Lists overview={overview} shown={shown} selected={selected?.id ?? null} onSelect={open} />
          ) : (
            <TradeSearch text={text} />
          )}
        </div>
        {selected ? (
          <div className={styles.side}>
            <Button className={styles.back} onClick={close}>
              {chargesScreen.list.back}
            </Button>
            <SubscriptionDetail
              key={selected.id}
              subscription={selected}
              all={overview.subscriptions}
              today={overview.today}
              onClose={close}
            />
          </div>
        ) : (
          accounts.state === 'ready' && (
            <div className={styles.side}>
              <MonthsCard overview={overview} renewals={shown} accounts={accounts.value.accounts} />
              <ReachCard {...accounts.value} asOf={overview.asOf} />
            </div>
          )
        )}
      </div>
    </>
  )
}

interface FiltersProps extends Omit<RenewalsProps, 'shown'> {
  text: string
  onText: (text: string) => void
}

/** They change all of the page, and stay while one is open; the field looks through every transaction. */
function Filters({ overview: { subscriptions }, filter, onFilter, text, onText }: FiltersProps) {
  const words = useWords()
  const { seller, search } = words.chargesScreen
  const owners = useMemo(() => ownersOf(subscriptions, words), [subscriptions, words])
  const field = useRef<HTMLInputElement>(null)
  useFindKey(useCallback(() => field.current?.focus(), []))
  const ofXiaomi = subscriptions.filter(({ service }) => service !== 'other').length
  return (
    <div className={styles.filters}>
      <SegmentedControl
        label={seller.label}
        value={filter.seller}
        onChange={chosen => onFilter({ ...filter, seller: chosen })}
        options={[
          { value: 'all', label: seller.all(subscriptions.length) },
          { value: 'xiaomi', label: seller.xiaomi(ofXiaomi) },
        ]}
      />
      {owners.length > 1 && (
        <SegmentedControl
          label={words.accountsScreen.filter}
          value={filter.owner}
          onChange={owner => onFilter({ ...filter, owner })}
          options={[{ value: '', label: words.accountsScreen.everybody }, ...owners]}
        />
      )}
      <input
        ref={field}
        type="search"
        className={styles.search}
        aria-label={search.label}
        placeholder={search.short}
        title={search.hint}
        value={text}
        onChange={event => onText(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') onText('')
        }}
      />
    </div>
  )
}

interface ListsProps {
  overview: Overview
  shown: readonly SubscriptionView[]
  selected: string | null
  onSelect: (id: string) => void
}

function Lists({ overview, shown, selected, onSelect }: ListsProps) {
  const words = useWords()
  const { list, overviewTable } = words.chargesScreen
  const { running, bills, ended, unsure } = useMemo(() => listed(shown), [shown])
  const named = new Set(shown.map(({ owner }) => owner.key)).size > 1
  const narrow = selected !== null
  const part = (label: string, renewals: readonly SubscriptionView[]): ReactNode => (
    <RenewalList {...{ label, renewals, selected, onSelect, named, narrow, today: overview.today }} />
  )
  const billsYearly = summaryOf(bills).billsYearlyFen
  const names = ended.map(({ name }) => words.detector.title(name))
  return (
    <>
      {running.length === 0 && <p className={styles.none}>{list.noneRunning}</p>}
      {part(list.running, running)}
      {bills.length > 0 && (
        <Fold title={list.bills(bills.length)} note={billsYearly > 0 && list.billsYearly(yuan(billsYearly))}>
          {part(list.bills(bills.length), bills)}
        </Fold>
      )}
      {ended.length > 0 && (
        <Fold title={list.ended(ended.length)} note={!narrow && words.window.list(names.slice(0, 3))}>
          {part(list.ended(ended.length), ended)}
        </Fold>
      )}
      {unsure.length > 0 && (
        <>
          <h2 className={styles.heading}>{list.unsure}</h2>
          {part(list.unsure, unsure)}
        </>
      )}
      {shown.length > 0 && !narrow && (
        <div className={styles.tools}>
          <TableTools table={() => ({ name: overviewTable.name, ...subscriptionsTable(shown, words) })} />
          <PrintPage subscriptions={shown} asOf={overview.asOf} today={overview.today} />
        </div>
      )}
      {!narrow && <ApartCharges overview={overview} />}
    </>
  )
}

function NoBills() {
  const { chargesScreen } = useWords()
  const { go } = useRoute()
  return (
    <EmptyState
      icon={<ChargeIcon size={40} />}
      title={chargesScreen.empty.title}
      actions={
        <Button kind="primary" onClick={() => go({ page: 'bills' })}>
          {chargesScreen.empty.toBills}
        </Button>
      }
    >
      <p>{chargesScreen.empty.text}</p>
    </EmptyState>
  )
}

function NothingFound({ overview }: { overview: Overview }) {
  const words = useWords()
  const { none, search } = words.chargesScreen
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useFindKey(useCallback(() => field.current?.focus(), []))
  return (
    <>
      <EmptyState icon={<CheckIcon size={40} />} title={none.title}>
        <p>{none.text(leadOf(overview, words))}</p>
      </EmptyState>
      <input
        ref={field}
        type="search"
        className={styles.search}
        aria-label={search.label}
        placeholder={search.short}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      {text !== '' && <TradeSearch text={text} />}
      <ApartCharges overview={overview} />
    </>
  )
}

/** What goes out a year by what is shown; what has stopped or may be none counts for nothing. */
function headlineOf(shown: readonly SubscriptionView[], { seller }: RenewalFilter, words: Words): string {
  const { headline } = words.chargesScreen
  const { yearlyFen, xiaomiFen } = summaryOf(shown)
  if (yearlyFen === 0) return headline.none
  if (seller === 'xiaomi' || xiaomiFen === yearlyFen) return headline.xiaomi(yuan(yearlyFen))
  return headline.all(yuan(yearlyFen), xiaomiFen > 0 ? yuan(xiaomiFen) : null)
}

/** Where bills end over a cycle ago, the sentence holds for the day they end. */
function untilOf(shown: readonly SubscriptionView[], today: string, words: Words): string | null {
  const outOfDate = shown.filter(one => runs(one.state) && isOutOfDate(expecting(one), today as Day))
  const oldest = outOfDate.map(({ billsEnd }) => billsEnd).sort()[0]
  return oldest ? words.chargesScreen.list.billsUntil(words.window.month(oldest)) : null
}

/** The months and wallets of the bills that were read, and how many transactions. */
function leadOf(overview: Overview, words: Words): string {
  const { coverage, transactions } = overview
  const covered = wallets.filter(wallet => coverage[wallet] !== null)
  const periods = covered.flatMap(wallet => coverage[wallet] ?? [])
  const days = periods.flatMap(({ from, to }) => [from, to]).sort()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  return words.chargesScreen.lead(
    words.window.between(words.window.month(first), words.window.month(last)),
    covered.map(wallet => words.detector.wallets[wallet]).join(' + '),
    groupDigits(transactions),
  )
}
