import type { Day, WallTime } from '../../core/base/calendar.ts'
import type { Fen } from '../../core/base/money.ts'

/** Facts as they come through a request as well: days and times as text, money as a number of fen. */
export type Plain<T> = T extends Day | WallTime
  ? string
  : T extends Fen
    ? number
    : T extends readonly (infer Item)[]
      ? readonly Plain<Item>[]
      : T extends object
        ? { [K in keyof T]: Plain<T[K]> }
        : T
