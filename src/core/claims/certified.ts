import { dayOfTime, type Period } from '../base/calendar.ts'
import { type PlacedFile, type RowPlace, rowPlace } from '../bills/place.ts'
import type { Transaction } from '../bills/transaction.ts'

/** A row of a bill or a certificate, as far as the two are compared. */
export type ComparedRow = Pick<
  Transaction,
  'wallet' | 'tradeNo' | 'merchantOrderNo' | 'paidAt' | 'direction' | 'fen' | 'counterparty' | 'line'
>

/** A certificate of the wallet, with those of its rows whose order numbers are asked for. */
export interface CertificateToCompare extends PlacedFile {
  sourceId: number
  wallet: Transaction['wallet']
  period: Period | null
  rows: readonly ComparedRow[]
  /** Order numbers that it has in common with the bills of the charges, these charges or not. */
  sharedOrders: number
}

export const certifiedFields = ['paidAt', 'fen', 'direction', 'counterparty', 'merchantOrderNo'] as const
export type CertifiedField = (typeof certifiedFields)[number]

/** What a certificate says of one charge otherwise than the bill; texts as they stand, amounts in fen. */
export interface CertifiedDifference {
  field: CertifiedField
  bill: string
  certificate: string
}

export interface CertifiedCharge extends RowPlace {
  /** Position among the charges that were asked for. */
  charge: number
  differences: readonly CertifiedDifference[]
}

/** What one certificate says of the charges of a claim. */
export interface Certified {
  sourceId: number
  wallet: Transaction['wallet']
  /** In the order of the charges. */
  found: readonly CertifiedCharge[]
  /** Charges inside its period that it lacks, as positions; they are told as differences too. */
  missing: readonly number[]
  /** Charges that it can't tell of. */
  outside: readonly number[]
  /** Where the found ones stand, in order, each once. */
  pages: readonly number[]
  /** Whether every charge stands in it, and stands as in the bill. */
  isWhole: boolean
}

/** Whole order numbers that two files of one account share at least: as accounts are told, docs/audit-report.md. */
const fewestShared = 3

/**
 * Compares the charges of a claim with the certificates of their wallet, row by row, by order number. Only a certificate
 * that is of the same account says anything: known by order numbers in common, three or, of shorter bills, all charges.
 * Those that hold most come first. `charges` are told by bills, not by certificates. What a paper may say of it: all n
 * charges stand in certificate no. …, pages …; each difference by its field.
 */
export function certifiedBy(
  charges: readonly ComparedRow[],
  certificates: readonly CertificateToCompare[],
): Certified[] {
  return certificates
    .flatMap(certificate => comparedWith(charges, certificate) ?? [])
    .sort((a, b) => b.found.length - a.found.length || a.sourceId - b.sourceId)
}

function comparedWith(
  charges: readonly ComparedRow[],
  { sourceId, name, sheets, wallet, period, rows, sharedOrders }: CertificateToCompare,
): Certified | null {
  const byNumber = new Map(rows.map(row => [row.tradeNo, row]))
  const found: CertifiedCharge[] = []
  const missing: number[] = []
  const outside: number[] = []
  charges.forEach((charge, index) => {
    const row = charge.wallet === wallet && charge.tradeNo !== '' ? byNumber.get(charge.tradeNo) : undefined
    if (row)
      found.push({
        charge: index,
        ...rowPlace({ name, sheets }, row.line),
        differences: differencesOf(charge, row),
      })
    else if (charge.wallet === wallet && period && isWithin(charge, period)) missing.push(index)
    else outside.push(index)
  })
  if (found.length === 0 || sharedOrders < Math.min(fewestShared, charges.length)) return null
  const pages = [...new Set(found.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b)
  const isWhole =
    found.length === charges.length && found.every(({ differences }) => differences.length === 0)
  return { sourceId, wallet, found, missing, outside, pages, isWhole }
}

function isWithin({ paidAt }: ComparedRow, { from, to }: Period): boolean {
  const day = dayOfTime(paidAt)
  return day >= from && day <= to
}

function differencesOf(bill: ComparedRow, certificate: ComparedRow): CertifiedDifference[] {
  const texts = (row: ComparedRow): Record<CertifiedField, string> => ({
    paidAt: row.paidAt,
    fen: String(row.fen),
    direction: row.direction,
    counterparty: row.counterparty,
    merchantOrderNo: row.merchantOrderNo ?? '',
  })
  const [one, other] = [texts(bill), texts(certificate)]
  return certifiedFields.flatMap(field =>
    isSame(field, one[field], other[field]) ? [] : [{ field, bill: one[field], certificate: other[field] }],
  )
}

/** A blank at a line's end is lost in print, and a bill may leave out the merchant's number. */
function isSame(field: CertifiedField, bill: string, certificate: string): boolean {
  if (field === 'merchantOrderNo') return bill === certificate || bill === '' || certificate === ''
  if (field !== 'counterparty') return bill === certificate
  const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')
  return bare(bill) === bare(certificate)
}
