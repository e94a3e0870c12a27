import { openPdf } from '../files/pdf-document.ts'

/**
 * On which page, from 1, each anchor of a printed page came to lie: Chromium keeps the places that links within the
 * page lead to as named destinations (ISO 32000-1, 12.3.2.3). Empty for a PDF that has none, and for what is none.
 */
export async function pagesOfAnchors(pdf: Uint8Array): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  if (!Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).includes('/Dests')) return found
  // No text is asked for, so no map of characters is.
  const opened = await openPdf(pdf, '')
  if (!opened.ok) return found
  const document = opened.value
  try {
    for (const [name, place] of (await document.getDestinations()) as Map<string, unknown>) {
      const page = Array.isArray(place) ? await document.getPageIndex(place[0]).catch(() => null) : null
      if (page !== null) found.set(name, page + 1)
    }
  } finally {
    await document.loadingTask.destroy()
  }
  return found
}
