import type { Cadence } from '../../../src/core/base/cadence.ts'
import type { Day, Period } from '../../../src/core/base/calendar.ts'
import type { FindingKind } from '../../../src/core/subscriptions/subscription.ts'
import type { Row, Wallet } from '../story.ts'

export interface BillRow extends Row {
  /** 交易分类 of Alipay; WeChat writes 商户消费 for all of these. */
  category: string
}

/** The day on which it was paid. */
export function dayOf({ at }: BillRow): Day {
  return at.slice(0, 10) as Day
}

/** A charge that pays one cycle of its mandate. */
export interface RegularCharge {
  row: BillRow
  /** The day on which the cycle fell due; the debit may come from 5 days before to 9 after it. */
  due: Day
}

/** A charge too many: a second one in a cycle already paid, or one in no cycle's window. */
export interface ExtraCharge {
  row: BillRow
  kind: 'duplicate-charge' | 'off-schedule-charge'
  /** The due day of the cycle it comes too often in, or after. */
  due: Day
  /** False where the text says nothing of a renewal, so that a purchase explains the charge as well. */
  isCertain: boolean
}

/** `varying-bill`: electricity, water and gas by the month; the contract lists them, but no bar is set for them. */
export type MandateGroup = 'xiaomi' | 'other' | 'varying-bill'

/** What really was: one plan under one agreement of one account. */
export interface TrueMandate {
  /** Merchant and plan, as a person would call them. */
  name: string
  group: MandateGroup
  /** Two mandates of one service may be found as overlapping plans. */
  service: string
  /** Null where the charges that the bills hold don't tell it. */
  cadence: Cadence | null
  /** Oldest first. */
  charges: RegularCharge[]
  extras: ExtraCharge[]
  /** Due days that no charge of the bills pays, with the one before the first run and the one after the last. */
  unpaid: Day[]
  /** Whether the bills hold the evidence that the contract asks for; what has less may be found or not. */
  isRequired: boolean
  /** Findings that are about no single charge: price, trial, overlap. */
  trueKinds: FindingKind[]
}

/** What a person buys again and again without any agreement to renew. */
export interface Habit {
  name: string
  rows: BillRow[]
}

/** The bills of one person, or one merchant's charges of one account, with what really was. */
export interface History {
  rows: BillRow[]
  coverage: Record<Wallet, Period[]>
  asOf: Day
  mandates: TrueMandate[]
  habits: Habit[]
  /**
   * Order numbers of single purchases that look just like a mandate's charge: whether a reading counts them in is
   * open, but nothing about them is wrong, so that a finding on one is false.
   */
  lookAlikes: ReadonlySet<string>
}
