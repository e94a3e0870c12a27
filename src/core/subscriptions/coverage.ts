import type { Period } from '../base/calendar.ts'
import { union } from '../base/coverage.ts'
import type { Wallet } from '../bills/transaction.ts'

/** The days that bills of each wallet cover, joined. */
export type JoinedCoverage = Readonly<Record<Wallet, readonly Period[]>>

export function joinedCoverage({ alipay, wechat }: JoinedCoverage): JoinedCoverage {
  return { alipay: union(alipay), wechat: union(wechat) }
}
