import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import type { Words } from '../../../i18n/words.ts'
import { yuan } from '../../kit/figures.ts'
import type { RenewalFilter } from './filter.ts'

/** What goes out a year by what is shown; what has stopped or may be none counts for nothing. */
export function headlineOf(
  shown: readonly SubscriptionView[],
  seller: RenewalFilter['seller'],
  { chargesScreen: { headline } }: Words,
): string {
  const { yearlyFen, xiaomiFen } = summaryOf(shown)
  if (yearlyFen === 0) return headline.none
  if (seller === 'xiaomi' || xiaomiFen === yearlyFen) return headline.xiaomi(yuan(yearlyFen))
  return headline.all(yuan(yearlyFen), xiaomiFen > 0 ? yuan(xiaomiFen) : null)
}
