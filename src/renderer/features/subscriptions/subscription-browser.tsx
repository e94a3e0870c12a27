import { type ReactNode, useCallback, useState } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { TableTools } from '../../app/table-tools.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { ApartCharges } from './apart-charges.tsx'
import type { WalletChoice } from './charges-within.ts'
import { PrintPage } from './print-page.tsx'
import styles from './subscription-browser.module.css'
import { SubscriptionDetail } from './subscription-detail.tsx'
import { SubscriptionList } from './subscription-list.tsx'
import { subscriptionsTable } from './subscriptions-table.ts'
import { TradeSearch } from './trade-search.tsx'
import { useFindKey } from './use-find-key.ts'

interface SubscriptionBrowserProps {
  overview: Overview
  wallet: WalletChoice
  /** Those of the chosen wallet that charged in the chosen months. */
  shown: readonly SubscriptionView[]
}

/** The subscriptions as a list, the chosen one beside it; other merchants' in a tab of their own. */
export function SubscriptionBrowser({ overview, wallet, shown }: SubscriptionBrowserProps) {
  const { list } = useWords().chargesScreen
  const [tab, setTab] = useState<'xiaomi' | 'others' | 'all'>('xiaomi')
  useFindKey(useCallback(() => setTab('all'), []))
  const ids = new Set(shown.map(({ id }) => id))
  const inWallet = overview.subscriptions.filter(({ id }) => ids.has(id))
  return (
    <Tabs
      label={list.tabs}
      value={tab}
      onChange={setTab}
      tabs={[
        {
          value: 'xiaomi',
          label: list.xiaomi(inWallet.length),
          panel: (
            <ListAndDetail
              subscriptions={inWallet}
              all={overview.subscriptions}
              overview={overview}
              after={<ApartCharges overview={overview} />}
            />
          ),
        },
        {
          value: 'others',
          label: list.others,
          panel: tab === 'others' && <OtherMerchants overview={overview} wallet={wallet} />,
        },
        { value: 'all', label: list.search, panel: tab === 'all' && <TradeSearch wallet={wallet} /> },
      ]}
    />
  )
}

function OtherMerchants({ overview, wallet }: { overview: Overview; wallet: WalletChoice }) {
  const { list } = useWords().chargesScreen
  const asked = useQuery('subscriptions.otherMerchants', {})
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  const inWallet = asked.value.filter(one => wallet === 'all' || one.wallet === wallet)
  if (inWallet.length === 0) return <p className={styles.none}>{list.noOthers}</p>
  return <ListAndDetail subscriptions={inWallet} all={inWallet} overview={overview} foreign />
}

interface ListAndDetailProps {
  subscriptions: readonly SubscriptionView[]
  /** Without the filter, for what one may belong to. */
  all: readonly SubscriptionView[]
  /** For its days. */
  overview: Overview
  /** Not Xiaomi's: to be looked at, with no plan, claim or verdict. */
  foreign?: boolean
  after?: ReactNode
}

function ListAndDetail({ subscriptions, all, overview, foreign = false, after }: ListAndDetailProps) {
  const words = useWords()
  const { chargesScreen } = words
  const name = foreign ? chargesScreen.overviewTable.othersName : chargesScreen.overviewTable.name
  const { route } = useRoute()
  const [chosen, choose] = useState<string | null>(route.subject ?? null)
  const selected = subscriptions.find(({ id }) => id === chosen) ?? subscriptions[0]
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        {subscriptions.length === 0 && <p className={styles.none}>{chargesScreen.noneInWallet}</p>}
        <SubscriptionList subscriptions={subscriptions} selected={selected?.id ?? null} onSelect={choose} />
        {subscriptions.length > 0 && (
          <div className={styles.tools}>
            <TableTools table={() => ({ name, ...subscriptionsTable(subscriptions, words) })} />
            {!foreign && <PrintPage subscriptions={subscriptions} asOf={overview.asOf} />}
          </div>
        )}
        {after}
      </div>
      {selected && (
        <SubscriptionDetail
          key={selected.id}
          subscription={selected}
          all={all}
          today={overview.today}
          foreign={foreign}
        />
      )}
    </div>
  )
}
