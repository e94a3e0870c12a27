import { useCallback, useState } from 'react'
import type { Overview, SubscriptionView } from '../../../contract/subscriptions.ts'
import { useRoute } from '../../app/route.tsx'
import { TableTools } from '../../app/table-tools.tsx'
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
  /** Those that the filters leave. */
  shown: readonly SubscriptionView[]
}

/** The subscriptions as a list, the chosen one beside it; the search over every transaction in a tab of its own. */
export function SubscriptionBrowser({ overview, wallet, shown }: SubscriptionBrowserProps) {
  const { list } = useWords().chargesScreen
  const [tab, setTab] = useState<'found' | 'all'>('found')
  useFindKey(useCallback(() => setTab('all'), []))
  return (
    <Tabs
      label={list.tabs}
      value={tab}
      onChange={setTab}
      tabs={[
        {
          value: 'found',
          label: list.found(shown.length),
          panel: <ListAndDetail overview={overview} shown={shown} />,
        },
        { value: 'all', label: list.search, panel: tab === 'all' && <TradeSearch wallet={wallet} /> },
      ]}
    />
  )
}

function ListAndDetail({ overview, shown }: Omit<SubscriptionBrowserProps, 'wallet'>) {
  const words = useWords()
  const { chargesScreen } = words
  const { route } = useRoute()
  const [chosen, choose] = useState<string | null>(route.subject ?? null)
  // Of the months chosen above the list shows all the same what it is about: every charge.
  const ids = new Set(shown.map(({ id }) => id))
  const subscriptions = overview.subscriptions.filter(({ id }) => ids.has(id))
  const selected = subscriptions.find(({ id }) => id === chosen) ?? subscriptions[0]
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        {subscriptions.length === 0 && <p className={styles.none}>{chargesScreen.noneInWallet}</p>}
        <SubscriptionList subscriptions={subscriptions} selected={selected?.id ?? null} onSelect={choose} />
        {subscriptions.length > 0 && (
          <div className={styles.tools}>
            <TableTools
              table={() => ({
                name: chargesScreen.overviewTable.name,
                ...subscriptionsTable(subscriptions, words),
              })}
            />
            <PrintPage subscriptions={subscriptions} asOf={overview.asOf} />
          </div>
        )}
        <ApartCharges overview={overview} />
      </div>
      {selected && (
        <SubscriptionDetail
          key={selected.id}
          subscription={selected}
          all={overview.subscriptions}
          today={overview.today}
        />
      )}
    </div>
  )
}
