import type { Day } from '../../core/base/calendar.ts'
import type { WalletCoverage } from '../../core/bills/coverage.ts'
import { tradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import type { Decided } from '../../core/subscriptions/decisions.ts'
import { likely } from '../../core/subscriptions/describe/confidence.ts'
import type { Detection } from '../../core/subscriptions/detect.ts'
import type { StoredCharge, StoredTransaction, Subscription } from '../../core/subscriptions/subscription.ts'
import type { AccountBills } from '../store/account-bills.ts'
import type { StoredDecision, StoredRule } from '../store/said.ts'
import type { StoredSource } from '../store/sources.ts'
import type { ForeignTrades, PaidFrom } from './foreign-trades.ts'
import { memoized } from './memoized.ts'

/** What everything derived stands on, but for the rows, which never change and come and go with their sources. */
export interface SnapshotInputs {
  readonly asOf: Day
  readonly sources: readonly StoredSource[]
  /** What the bills of each wallet cover, whosever they are. */
  readonly coverage: WalletCoverage
  /** The same bills under their accounts. */
  readonly accounts: readonly AccountBills[]
  /** How many trades of an account a family card of another one paid. */
  readonly paidFrom: PaidFrom
  /** Those trades and what is told twice, to be left out where it doesn't count. */
  readonly foreign: ForeignTrades
  readonly rules: readonly StoredRule[]
  /** As the person said them, oldest first. */
  readonly decisions: readonly StoredDecision[]
  /** The same with what the steps of cancelling and the command line say. */
  readonly decided: Decided
}

/** A charge with the renewal that holds it; null where none does. */
export interface KnownCharge {
  readonly stored: StoredCharge
  readonly subscription: Subscription | null
}

/** What the bills and the decisions come to on a day, each part when it is first asked for; to be left as it is. */
export interface Snapshot extends SnapshotInputs, Readonly<Detection> {
  /** Refunds whose charge no bill holds. */
  readonly unmatched: readonly StoredTransaction[]
  /** Recurring charges of everyone else, largest net sum first. */
  readonly others: readonly Subscription[]
  /** Everyone's, Xiaomi's first; of other merchants only what is likely to be one. */
  readonly all: readonly Subscription[]
  /** Charges of all of these, and Xiaomi's others, by `tradeKeyText`. */
  readonly known: ReadonlyMap<string, KnownCharge>
}

/** How a snapshot gets at what is derived. */
export interface Derivation {
  detection(inputs: SnapshotInputs): Detection
  unmatched(inputs: SnapshotInputs): readonly StoredTransaction[]
  others(inputs: SnapshotInputs): readonly Subscription[]
}

export function lazySnapshot(inputs: SnapshotInputs, derive: Derivation): Snapshot {
  const detection = memoized(() => derive.detection(inputs))
  const unmatched = memoized(() => derive.unmatched(inputs))
  const others = memoized(() => derive.others(inputs))
  const all = memoized(() => [
    ...detection().subscriptions,
    ...others().filter(({ confidence }) => confidence >= likely),
  ])
  const known = memoized(() => {
    const held = all().flatMap(subscription => subscription.charges.map(stored => ({ stored, subscription })))
    const others = detection().otherCharges.map(stored => ({ stored, subscription: null }))
    return new Map([...others, ...held].map(one => [tradeKeyText(tradeKey(one.stored.charge)), one]))
  })
  return {
    ...inputs,
    get subscriptions() {
      return detection().subscriptions
    },
    get otherCharges() {
      return detection().otherCharges
    },
    get possible() {
      return detection().possible
    },
    get unmatched() {
      return unmatched()
    },
    get others() {
      return others()
    },
    get all() {
      return all()
    },
    get known() {
      return known()
    },
  }
}
