import { setImmediate } from 'node:timers/promises'
import { done, failed, type Issue, type Outcome } from '../../core/base/outcome.ts'
import { type Certificate, createCertificateReader } from '../../core/bills/certificate/certificate.ts'
import { rowsOfPage } from '../../core/bills/certificate/rows.ts'
import type { SheetRow } from '../../core/bills/reader/sheet.ts'
import { openPdf, type PdfLimits, pdfLimits } from '../files/pdf-document.ts'
import { fewestPages, inflatingFailures, pdfDamage } from '../files/pdf-integrity.ts'
import { pdfKind } from './file-kind.ts'
import { textOfPage } from './pdf-text.ts'

export interface PdfToRead {
  name: string
  bytes: Uint8Array
  passwords: readonly string[]
  resourcesFolder: string
}

/**
 * The certificate in a PDF, or why there is none; says which part of the pages has been read, from 0 to 1, as it goes.
 * Fails with `password-required`, `wrong-password`, `too-large`, `damaged`, `unreadable` for a certificate of which not
 * every row can be read for certain, and `wrong-export` for any other PDF.
 */
export async function* readCertificate(
  { name, bytes, passwords, resourcesFolder }: PdfToRead,
  limits: PdfLimits = pdfLimits,
): AsyncGenerator<number, Outcome<Certificate>> {
  if (bytes.length > limits.bytes) return failed('too-large')
  const damage = pdfDamage(bytes)
  if (damage) return damage
  const strays = catchStrays()
  try {
    return yield* readPages({ name, bytes, passwords, resourcesFolder }, limits, strays)
  } finally {
    await strays.end()
  }
}

/** Rejections that the library leaves to nobody where it meets damage; unheard, each would end the thread. */
function catchStrays() {
  let count = 0
  const hear = () => {
    count += 1
  }
  process.on('unhandledRejection', hear)
  return {
    count: () => count,
    async end() {
      // They are told of once the work at hand is done.
      await setImmediate()
      process.off('unhandledRejection', hear)
    },
  }
}

async function* readPages(
  { name, bytes, passwords, resourcesFolder }: PdfToRead,
  limits: PdfLimits,
  strays: ReturnType<typeof catchStrays>,
): AsyncGenerator<number, Outcome<Certificate>> {
  const opened = await openPdf(bytes, resourcesFolder, passwords, limits)
  // What can't be opened says nothing of being a certificate.
  if (!opened.ok) return opened.issue.code === 'damaged' ? otherPdf(name) : opened
  const document = opened.value
  const pages = document.numPages
  const started = performance.now()
  const failures = inflatingFailures()
  const reader = createCertificateReader()
  try {
    if (fewestPages(bytes) > pages) return failed('damaged')
    for (let page = 1; page <= pages; page += 1) {
      reader.take(await textOfPage(document, page))
      if (inflatingFailures() > failures) return failed('damaged')
      if (performance.now() - started > limits.milliseconds) return failed('too-large')
      yield page / pages
    }
  } catch {
    // Whatever the library stumbled over: the page can't be read.
    return failed('damaged')
  } finally {
    await document.loadingTask.destroy()
  }
  if (strays.count() > 0) return failed('damaged')
  const reading = reader.finish()
  switch (reading.kind) {
    case 'certificate':
      return done(reading.certificate)
    case 'unreadable':
      return failed('unreadable', { certificate: { fault: reading.fault, page: reading.page } })
    case 'other':
      return otherPdf(name)
  }
}

function otherPdf(name: string): { ok: false; issue: Issue } {
  return failed('wrong-export', { wrongExport: pdfKind(name) })
}

/** A certificate as rows of a sheet. A row's line is its page and its place on it: 12007 is row 7 of page 12. */
export function sheetOf({ information, period, header, rows }: Certificate): {
  header: number
  rows: SheetRow[]
} {
  // The period first and in one form, however its line is drawn.
  const stated = `交易时间段：${period.from} 00:00:00 至 ${period.to} 23:59:59`
  const above = [stated, ...information].map((text, index) => ({ line: index + 1, cells: [text] }))
  const names = { line: above.length + 1, cells: header }
  const below = rows.map(({ page, number, cells }) => ({ line: page * rowsOfPage + number, cells }))
  return { header: names.line, rows: [...above, names, ...below] }
}
