import type { BillFormat, Encoding } from '../../core/bills/bill.ts'
import { certificateNumber } from '../../core/bills/certificate/certificate.ts'
import { rowPlace } from '../../core/bills/place.ts'
import { bytesOf } from '../../core/bills/reader/bytes.ts'
import { maskNumbers } from '../../core/claims/mask.ts'
import type { PackFacts, PackSource } from '../../core/packs/facts.ts'
import { excerptText } from '../../core/packs/row-text.ts'
import type { EngineContext } from '../context.ts'
import { readOriginal } from '../files/originals.ts'
import { openPdf } from '../files/pdf-document.ts'
import { isPdf } from '../import/file-kind.ts'
import { textOfPage } from '../import/pdf-text.ts'
import { rawLines } from '../import/raw-lines.ts'

/** The rows of a bill that the case is about, as they stand in the file, under the names of their columns. */
export async function excerptOf(
  bytes: Uint8Array,
  bill: { format: BillFormat; encoding: Encoding | null },
  source: PackSource,
  facts: PackFacts,
  resourcesFolder: string,
): Promise<string> {
  const rows = await rawLines(bytes, bill, resourcesFolder)
  const number = facts.sources.indexOf(source) + 1
  const wanted: { line: number; title: string }[] = []
  facts.charges.forEach((charge, index) => {
    if (charge.source === number) {
      wanted.push({ line: charge.line, title: excerptText.charge(charge.place, index + 1) })
    }
    for (const refund of charge.refunds) {
      if (refund.source !== number) continue
      wanted.push({ line: refund.line, title: excerptText.refund(refund.place, index + 1) })
    }
  })
  const columns = rows.first(text => columnNames.every(name => text.includes(name)))
  const parts = [
    ...(columns === null ? [] : [{ line: columns, title: excerptText.columns(rowPlace(source, columns)) }]),
    ...wanted.sort((a, b) => a.line - b.line),
  ]
  const lines = parts.map(({ line }) => rows.at(line) ?? '')
  const shown = lines.map(maskNumbers)
  const isMasked = shown.some((line, index) => line !== lines[index])
  const text = parts.map(({ title }, index) => `${title}\n${shown[index]}\n`)
  return `${excerptText.head(source.name, source.sha256, isMasked)}${text.join('')}`
}

/** What every layout's line of column names holds. */
const columnNames = ['金额', '交易对方']

/** 编号 as the kept file prints it; null where it is locked, since no password is kept, is no PDF, or names none. */
export async function numberOfCertificate(
  { dataFolder, resourcesFolder }: Pick<EngineContext, 'dataFolder' | 'resourcesFolder'>,
  sha256: string,
): Promise<string | null> {
  if (dataFolder === null) return null
  const original = readOriginal(dataFolder, sha256)
  if (!original.ok || !isPdf(bytesOf(original.bytes))) return null
  const opened = await openPdf(original.bytes, resourcesFolder)
  if (!opened.ok) return null
  try {
    return certificateNumber(await textOfPage(opened.value, 1))
  } finally {
    await opened.value.loadingTask.destroy()
  }
}
