import type { CancelPlan } from '../../../contract/cancellation.ts'
import type { PresentedPlan } from '../../../i18n/present/cancellation.ts'

/** A plan and its steps in the words of the window. */
export type Plan = PresentedPlan<CancelPlan>
export type Step = Plan['steps'][number]
