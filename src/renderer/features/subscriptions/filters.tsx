import { useMemo } from 'react'
import type { Overview } from '../../../contract/subscriptions.ts'
import { runs } from '../../../core/subscriptions/subscription.ts'
import { ownersOf } from '../../app/owners.ts'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { RenewalFilter } from './filter.ts'
import styles from './filters.module.css'
import { SearchField } from './trade-search.tsx'

interface FiltersProps {
  overview: Overview
  filter: RenewalFilter
  onFilter: (filter: RenewalFilter) => void
  text: string
  onText: (text: string) => void
}

/** They change all of the page, and stay while one is open; the field looks through every transaction. */
export function Filters({ overview: { subscriptions }, filter, onFilter, text, onText }: FiltersProps) {
  const words = useWords()
  const { seller } = words.chargesScreen
  const owners = useMemo(() => ownersOf(subscriptions, words), [subscriptions, words])
  // As the sentence above counts: what goes out by itself, without insurance and what has stopped.
  const running = subscriptions.filter(({ kind, state }) => kind === 'membership' && runs(state))
  const ofXiaomi = running.filter(({ service }) => service !== 'other').length
  // Where all is Xiaomi's, or nothing, it is no choice.
  const sellers = new Set(subscriptions.map(({ service }) => service !== 'other'))
  const isChoice = filter.seller === 'xiaomi' || sellers.size > 1
  return (
    <div className={styles.filters}>
      {isChoice && (
        <SegmentedControl
          label={seller.label}
          value={filter.seller}
          onChange={chosen => onFilter({ ...filter, seller: chosen })}
          options={[
            { value: 'all', label: seller.all(running.length) },
            { value: 'xiaomi', label: seller.xiaomi(ofXiaomi) },
          ]}
        />
      )}
      {owners.length > 1 && (
        <SegmentedControl
          label={words.accountsScreen.filter}
          value={filter.owner}
          onChange={owner => onFilter({ ...filter, owner })}
          options={[{ value: '', label: words.accountsScreen.everybody }, ...owners]}
        />
      )}
      <SearchField text={text} onText={onText} />
    </div>
  )
}
