import type { SubscriptionView } from '../../../contract/subscriptions.ts'
import { runs } from '../../../core/subscriptions/subscription.ts'
import { summaryOf } from '../../../core/subscriptions/totals/summary.ts'
import type { Words } from '../../../i18n/words.ts'
import { yuan } from '../../kit/figures.ts'
import { isDueUnknown } from './expecting.ts'
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

/** Where bills end over a cycle ago, the sentence holds for the month they end in; said of those alone whose do. */
export function untilOf(
  shown: readonly Pick<SubscriptionView, 'state' | 'cadence' | 'billsEnd'>[],
  today: string,
  words: Words,
): string | null {
  const running = shown.filter(({ state }) => runs(state))
  const outOfDate = running.filter(one => isDueUnknown(one, today))
  const oldest = outOfDate.map(({ billsEnd }) => billsEnd).sort()[0]
  if (!oldest) return null
  const some = outOfDate.length < running.length ? outOfDate.length : null
  return words.chargesScreen.headline.until(words.window.shortMonth(oldest, today), some)
}
