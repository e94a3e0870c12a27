import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import type { Day } from '../../../core/base/calendar.ts'
import { wallets } from '../../../core/bills/transaction.ts'
import { membershipsIn } from '../../../core/subscriptions/totals/summary.ts'
import type { Words } from '../../../i18n/words.ts'
import { useQuery } from '../../app/bridge.ts'
import { NoBills } from '../../app/no-bills.tsx'
import { useRoute } from '../../app/route.tsx'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { ChargeIcon, CheckIcon } from '../../kit/icons.tsx'
import { Page } from '../../kit/page.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { useImport } from '../bills/import-context.tsx'
import { SampleBanner } from '../bills/sample-banner.tsx'
import { DueLine } from '../reminders/due-line.tsx'
import { LimitBanner } from '../reminders/limit-banner.tsx'
import { ApartCharges } from './apart-charges.tsx'
import styles from './charges-page.module.css'
import { isWithin, listed, type RenewalFilter } from './filter.ts'
import { Filters } from './filters.tsx'
import { headlineOf, untilOf } from './headline.ts'
import { MonthsCard } from './months-card.tsx'
import { NextCharges } from './next-charges.tsx'
import { ReachCard } from './reach-card.tsx'
import { RenewalLists } from './renewal-lists.tsx'
import { SubscriptionDetail } from './subscription-detail.tsx'
import { SummaryLine } from './summary-line.tsx'
import { SearchField, TradeSearch } from './trade-search.tsx'

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
      title={hasRenewals ? headlineOf(shown, filter.seller, words) : window.pages.charges}
      lead={overview && untilOf(listed(shown).running, overview.today, words)}
      tools={
        overview &&
        overview.transactions > 0 && (
          <Button disabled={busy} onClick={chooseFiles}>
            {billsScreen.add}
          </Button>
        )
      }
    >
      {asked.state === 'loading' && <Loading />}
      {asked.state === 'failed' && <FailurePanel failure={asked.failure} retry={asked.retry} />}
      {overview && overview.transactions === 0 && (
        <NoBills icon={<ChargeIcon size={40} />} {...words.chargesScreen.empty} />
      )}
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
  const counted = useMemo(() => membershipsIn(shown), [shown])
  const selected = shown.find(({ id }) => id === opened)
  const close = () => open(null)
  const list = useRef<HTMLDivElement>(null)
  return (
    <>
      {!selected && (
        <>
          <Button
            className={styles.toList}
            onClick={() =>
              list.current?.querySelector<HTMLElement>('[data-choice], [aria-expanded]')?.focus()
            }
          >
            {chargesScreen.list.goTo}
          </Button>
          <SummaryLine renewals={shown} />
          <NextCharges renewals={shown} today={overview.today} onOpen={open} />
        </>
      )}
      <div className={styles.columns} data-open={selected !== undefined}>
        <div className={styles.main} ref={list}>
          <Filters overview={overview} filter={filter} onFilter={onFilter} text={text} onText={setText} />
          {text === '' ? (
            <RenewalLists overview={overview} shown={shown} selected={selected?.id ?? null} onSelect={open} />
          ) : (
            <TradeSearch text={text} renewals={overview.subscriptions} />
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
              today={overview.today as Day}
              onClose={close}
            />
          </div>
        ) : (
          accounts.state === 'ready' && (
            <div className={styles.side}>
              <MonthsCard overview={overview} renewals={counted} accounts={accounts.value.accounts} />
              <ReachCard {...accounts.value} asOf={overview.asOf} />
            </div>
          )
        )}
      </div>
    </>
  )
}

function NothingFound({ overview }: { overview: Overview }) {
  const words = useWords()
  const { none } = words.chargesScreen
  const [text, setText] = useState('')
  return (
    <>
      <EmptyState
        icon={<CheckIcon size={40} />}
        title={none.title}
        actions={<SearchField text={text} onText={setText} />}
      >
        <p>{none.text(leadOf(overview, words))}</p>
        <p>{none.missed}</p>
      </EmptyState>
      {text !== '' && <TradeSearch text={text} renewals={overview.subscriptions} />}
      <ApartCharges overview={overview} />
    </>
  )
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
