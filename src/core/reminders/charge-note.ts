import { isRecord, isText } from '../base/json-value.ts'
import { isLimitTarget, type LimitTarget } from './limit.ts'

/** So many days before a charge its alert can come. */
export const alertDaysBefore = [1, 3, 7] as const
export type AlertDaysBefore = (typeof alertDaysBefore)[number]

/** A note of the person's own, to be shown some days before a charge. */
export interface ChargeNote {
  target: LimitTarget
  note: string
  daysBefore: AlertDaysBefore
}

/** Whether what came out of JSON is a note. */
export function isChargeNote(value: unknown): value is ChargeNote {
  return (
    isRecord(value) &&
    isLimitTarget(value.target) &&
    isText(value.note) &&
    alertDaysBefore.some(days => days === value.daysBefore)
  )
}
