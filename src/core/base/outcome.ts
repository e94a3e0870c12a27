/** The ways an input can disappoint, as the audit report names them. */
export const errorCodes = [
  'unrecognised-format',
  'wrong-export',
  'password-required',
  'wrong-password',
  'not-found',
  'empty',
  'too-large',
  'damaged',
  'unsafe-archive',
  'unsupported-encoding',
  'unreadable',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** Exports that are recognised by name but are not a payment bill; the words say which export is wanted instead. */
export const wrongExports = [
  'alipay-cashbook',
  'alipay-account-log',
  'alipay-merchant',
  'alipay-pdf',
  'wechat-pdf',
  'pdf',
  'bank-statement',
  'old-excel',
  'open-document',
  'encrypted-office',
] as const
export type WrongExport = (typeof wrongExports)[number]

/** What the pages of a certificate may lack: docs/bill-formats.md, "Certificates". */
export const certificateFaults = ['columns', 'cells', 'order', 'pages', 'period', 'repeated'] as const
export type CertificateFaultCode = (typeof certificateFaults)[number]

/** Why a row of a bill could not be understood. */
export const rejectionReasons = [
  'time',
  'republican-year',
  'day',
  'amount',
  'amount-too-large',
  'direction',
  'columns',
  'quotes',
  'broken-bytes',
  'declared-days',
] as const
export type RejectionReason = (typeof rejectionReasons)[number]

/** A domain failure as a value: what happened, with just enough for the words to say what to do next. */
export interface Issue {
  code: ErrorCode
  wrongExport?: WrongExport | undefined
  /** Byte offset of the first character that could not be decoded, for `unsupported-encoding`. */
  offset?: number | undefined
  /** Rows that were met while none was understood, for `unreadable`. */
  rows?: number | undefined
  /** The first of these rows, each with the code of its reason. */
  firstRows?: { line: number; reason: RejectionReason }[] | undefined
  /** A date with the two days it can be read as, where nothing in the file settles which, for `unreadable`. */
  dates?: { text: string; readings: [string, string] } | undefined
  /** What keeps a certificate from being read for certain, and the page where it shows, for `unreadable`. */
  certificate?: { fault: CertificateFaultCode; page: number } | undefined
}

export type Outcome<T> = { ok: true; value: T } | { ok: false; issue: Issue }

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value }
}

export function failed(code: ErrorCode, detail: Omit<Issue, 'code'> = {}): { ok: false; issue: Issue } {
  return { ok: false, issue: { code, ...detail } }
}
