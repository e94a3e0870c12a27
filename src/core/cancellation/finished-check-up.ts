import { isHash, isRecord } from '../base/json-value.ts'

/** That the person went through what the bills of then had changed. */
export interface FinishedCheckUp {
  /** SHA-256 of every bill there was, in hexadecimal. */
  seen: string[]
}

/** Whether what came out of JSON is a finished check-up. */
export function isFinishedCheckUp(value: unknown): value is FinishedCheckUp {
  return isRecord(value) && Array.isArray(value.seen) && value.seen.every(isHash)
}
