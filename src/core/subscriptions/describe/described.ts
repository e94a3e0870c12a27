import type { Classification } from '../../catalogue/classify.ts'
import { plansDiffer } from '../../catalogue/plan-text.ts'
import type { Subscription } from '../subscription.ts'

/** A subscription with what its texts say together. */
export interface DescribedSubscription {
  subscription: Subscription
  text: Classification
}

const withoutRhythm = new Set(['single', 'irregular'])

/** Whether texts or rhythms make two subscriptions different plans; a rhythm not known yet tells nothing. */
export function areDifferentPlans(a: DescribedSubscription, b: DescribedSubscription): boolean {
  if (plansDiffer(a.text.plan, b.text.plan)) return true
  const [x, y] = [a.subscription.cadence, b.subscription.cadence]
  return x !== y && !withoutRhythm.has(x) && !withoutRhythm.has(y)
}
