import type { Period } from '../../base/calendar.ts'
import { covers, union } from '../../base/coverage.ts'
import type { BillFormat } from '../bill.ts'
import { isCertificate } from '../formats/certificate.ts'
import type { Wallet } from '../transaction.ts'

/** What a person should know of a certificate among their bills. */
export const certificateNotices = [
  /** How it is read was made after descriptions; no real file was seen. */
  'after-descriptions',
  'status-not-stated',
  'goods-not-stated',
  /** The bill of the same days (用于个人对账) would tell more, and not all of its days are covered by bills. */
  'bill-wanted',
] as const
export type CertificateNotice = (typeof certificateNotices)[number]

interface Bill {
  wallet: Wallet
  format: BillFormat
  period: Period | null
}

/** None for a bill that is no certificate. `bills` are all that are known. */
export function noticesOf({ wallet, format, period }: Bill, bills: readonly Bill[]): CertificateNotice[] {
  if (!isCertificate(format)) return []
  const covered = union(
    bills.flatMap(bill => (bill.wallet === wallet && !isCertificate(bill.format) && bill.period) || []),
  )
  const lacksGoods = format === 'wechat-pdf'
  return [
    'after-descriptions',
    'status-not-stated',
    ...(lacksGoods ? (['goods-not-stated'] as const) : []),
    ...(lacksGoods && period && !covers(covered, period) ? (['bill-wanted'] as const) : []),
  ]
}
