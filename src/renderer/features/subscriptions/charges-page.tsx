import { useDeferredValue, useMemo, useState } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import { wallets } from '../../../core/bills/transaction.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import type { Words } from '../../../i18n/words.ts'
import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { groupDigits, yuan } from '../../kit/figures.ts'
import { ChargeIcon, CheckIcon } from '../../kit/icons.tsx'
import { Page } from '../../kit/page.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { SampleBanner } from '../bills/sample-banner.tsx'
import { DueLine } from '../reminders/due-line.tsx'
import { LimitBanner } from '../reminders/limit-banner.tsx'
import styles from './charges-page.module.css'
import { chargesWithin, monthsOf, type WalletChoice } from './charges-within.ts'
import { type MonthRange, MonthRangePicker, wholeTime } from './month-range.tsx'
import { MonthlyChart } from './monthly-chart.tsx'
import { ownersOf } from './owners.ts'
import { SubscriptionBrowser } from './subscription-browser.tsx'
import { SummaryFigures } from './summary-figures.tsx'

type Mode = 'monthly' | 'cumulative'
type SellerChoice = 'all' | 'xiaomi'

/** 续费: what is charged automatically, since when, how much, and what is odd about it. */
export function ChargesPage() {
  const words = useWords()
  const { window, chargesScreen, detector } = words
  const asked = useQuery('subscriptions.overview', {})
  const [mode, setMode] = useState<Mode>('monthly')
  const [wallet, setWallet] = useState<WalletChoice>('all')
  const [seller, setSeller] = useState<SellerChoice>('all')
  const [chosenOwner, setOwner] = useState('')
  // The page answers the click at once; a decade's chart and lists follow a frame later.
  const overview = useDeferredValue(asked.state === 'ready' ? asked.value : null, null)
  const [range, setRange] = useState<MonthRange>(wholeTime)
  const months = useMemo(() => (overview ? monthsOf(overview.subscriptions, overview.asOf) : []), [overview])
  const owners = useMemo(() => ownersOf(overview?.subscriptions ?? [], words), [overview, words])
  const owner = owners.some(({ value }) => value === chosenOwner) ? chosenOwner : ''
  const shown = useMemo(() => {
    const chosen = overview?.subscriptions.filter(
      one =>
        (wallet === 'all' || one.wallet === wallet) &&
        (seller === 'all' || one.service !== 'other') &&
        (owner === '' || one.owner.key === owner),
    )
    return chargesWithin(chosen ?? [], range)
  }, [overview, wallet, seller, owner, range])
  const ofXiaomi = overview?.subscriptions.filter(({ service }) => service !== 'other').length ?? 0
  const charged = overview !== null && overview.subscriptions.length > 0
  return (
    <Page
      title={charged ? headlineOf(shown, seller, words) : window.pages.charges}
      lead={overview && overview.transactions > 0 && leadOf(overview, words)}
      tools={
        charged && (
          <>
            <MonthRangePicker months={months} range={range} onChange={setRange} />
            <SegmentedControl
              label={chargesScreen.seller.label}
              value={seller}
              onChange={setSeller}
              options={[
                { value: 'all', label: chargesScreen.seller.all(overview.subscriptions.length) },
                { value: 'xiaomi', label: chargesScreen.seller.xiaomi(ofXiaomi) },
              ]}
            />
            {owners.length > 1 && (
              <SegmentedControl
                label={words.accountsScreen.filter}
                value={owner}
                onChange={setOwner}
                options={[{ value: '', label: words.accountsScreen.everybody }, ...owners]}
              />
            )}
            <SegmentedControl
              label={chargesScreen.mode.label}
              value={mode}
              onChange={setMode}
              options={[
                { value: 'monthly', label: chargesScreen.mode.monthly },
                { value: 'cumulative', label: chargesScreen.mode.cumulative },
              ]}
            />
            <SegmentedControl
              label={chargesScreen.wallet.label}
              value={wallet}
              onChange={setWallet}
              options={[
                { value: 'all', label: chargesScreen.wallet.all },
                { value: 'alipay', label: detector.wallets.alipay },
                { value: 'wechat', label: detector.wallets.wechat },
              ]}
            />
          </>
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
          {charged ? (
            <>
              <SummaryFigures subscriptions={shown} today={overview.today} />
              <MonthlyChart overview={overview} shown={shown} range={range} mode={mode} />
            </>
          ) : (
            <NothingFound overview={overview} />
          )}
          <SubscriptionBrowser overview={overview} wallet={wallet} shown={shown} />
        </div>
      )}
    </Page>
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
  const { none } = words.chargesScreen
  return (
    <EmptyState icon={<CheckIcon size={40} />} title={none.title}>
      <p>{none.text(periodOf(overview, words))}</p>
    </EmptyState>
  )
}

/** What goes out a year by what is shown; what has stopped or may be none counts for nothing. */
function headlineOf(shown: readonly SubscriptionView[], seller: SellerChoice, words: Words): string {
  const { headline } = words.chargesScreen
  const { yearlyFen, xiaomiFen } = summaryOf(shown)
  if (yearlyFen === 0) return headline.none
  if (seller === 'xiaomi' || xiaomiFen === yearlyFen) return headline.xiaomi(yuan(yearlyFen))
  return headline.all(yuan(yearlyFen), xiaomiFen > 0 ? yuan(xiaomiFen) : null)
}

function leadOf(overview: Overview, words: Words): string {
  const covered = wallets.filter(wallet => overview.coverage[wallet] !== null)
  return words.chargesScreen.lead(
    periodOf(overview, words),
    covered.map(wallet => words.detector.wallets[wallet]).join(' + '),
    groupDigits(overview.transactions),
  )
}

/** From the first month that any bill covers to the last. */
function periodOf({ coverage }: Overview, { window }: Words): string {
  const periods = [coverage.alipay, coverage.wechat].filter(period => period !== null)
  const from = periods.map(period => period.from).sort()[0]
  const to = periods
    .map(period => period.to)
    .sort()
    .at(-1)
  if (from === undefined || to === undefined) return ''
  return window.between(window.month(from), window.month(to))
}
