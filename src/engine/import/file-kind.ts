import { failed, type Outcome, type WrongExport } from '../../core/base/outcome.ts'
import type { Bytes } from '../../core/bills/reader/bytes.ts'
import { widenedAs } from '../../core/bills/reader/zeros.ts'

/** Bytes looked at to tell a file by its beginning. */
const sampleBytes = 4096
const pdfMark = '%PDF'
const oldOfficeMark = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'

/** Zips, workbooks among them. */
export function isArchive(bytes: Bytes): boolean {
  return startsWith(bytes.slice(0, sampleBytes), 'PK\x03\x04')
}

export function isPdf(bytes: Bytes): boolean {
  return startsWith(bytes.slice(0, sampleBytes), pdfMark)
}

/** What a file that is no text is, told by its bytes; null for a text. */
export function knownByBytes(bytes: Bytes, name: string): Outcome<never> | null {
  const sample = bytes.slice(0, sampleBytes)
  if (startsWith(sample, oldOfficeMark)) return oldOfficeKind(bytes.slice(0, bytes.length), name)
  if (startsWith(sample, 'PK\x05\x06')) return failed('empty')
  return isBinary(sample) ? failed('unrecognised-format') : null
}

/** Told by the streams inside; one that is cut off or of a rarer program still has the name of a workbook. */
function oldOfficeKind(bytes: Uint8Array, name: string): Outcome<never> {
  const has = (stream: string) => includesWide(bytes, stream)
  if (has('EncryptedPackage')) return failed('wrong-export', { wrongExport: 'encrypted-office' })
  if (has('Workbook') || has('Book')) return failed('wrong-export', { wrongExport: 'old-excel' })
  if (has('WordDocument') || has('PowerPoint Document')) return failed('unrecognised-format')
  if (/\.(?:xlsx|xlsm)$/i.test(name)) return failed('wrong-export', { wrongExport: 'encrypted-office' })
  if (/\.(?:xls|xlt|et)$/i.test(name)) return failed('wrong-export', { wrongExport: 'old-excel' })
  return failed('unrecognised-format')
}

/** What a PDF that is no certificate may have been taken for, by its name. */
export function pdfKind(name: string): WrongExport {
  if (/支付宝|alipay/i.test(name)) return 'alipay-pdf'
  return /微信|wechat|tenpay/i.test(name) ? 'wechat-pdf' : 'pdf'
}

/** Bytes of control that a text may have come to have; what is no text has far more at its beginning, and zeros. */
const mostControls = 8

function isBinary(sample: Uint8Array): boolean {
  if (startsWith(sample, '\xFF\xFE') || startsWith(sample, '\xFE\xFF')) return false
  if (startsWith(sample, '\xFF\xD8\xFF')) return true
  const isWide = widenedAs(sample)?.startsWith('utf-16')
  return !isWide && sample.includes(0) && sample.filter(isControl).length > mostControls
}

/** None of those that stand in texts: zeros as padding, ends of lines and pages, TAB. */
function isControl(byte: number): boolean {
  return byte < 0x20 && ![0x00, 0x09, 0x0a, 0x0c, 0x0d].includes(byte)
}

function startsWith(bytes: Uint8Array, mark: string): boolean {
  for (let at = 0; at < mark.length; at += 1) if (bytes[at] !== mark.charCodeAt(at)) return false
  return true
}

function includesWide(bytes: Uint8Array, word: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(word, 'utf16le'))
}
