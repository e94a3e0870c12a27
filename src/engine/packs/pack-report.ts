import type { PackFacts } from '../../core/packs/facts.ts'
import { pictureSize } from '../../core/packs/picture-size.ts'
import type { Picture } from '../../core/packs/report/parts.ts'
import { reportHtml } from '../../core/packs/report/report.ts'
import { imageType } from '../files/attachment-type.ts'
import { openPdf } from '../files/pdf-document.ts'
import type { PrintedAs } from '../protocol.ts'
import { withPdfDate } from './fixed-bytes.ts'
import type { PackContent } from './write-pack.ts'

/** Turns script-free HTML into the bytes of an A4 PDF or a picture, null where that fails; a test makes something up. */
export type Print = (html: string, as: PrintedAs) => Promise<Uint8Array | null>

/** The second printing has the pages of the first; a third only where a longer number moved something. */
const mostPrintings = 4

/**
 * The report with the files among the pack's that are pictures, or without them where they are too much for the
 * printer; null where it can't be printed at all. Every page number in it is true, or there is none.
 */
export async function reportPdf(
  facts: PackFacts,
  files: readonly PackContent[],
  print: Print,
): Promise<Uint8Array | null> {
  const pictures = picturesOf(facts, files)
  const pdf = await numbered(facts, pictures, print)
  if (pdf) return withPdfDate(pdf, facts.time)
  const plain = pictures.size > 0 ? await numbered(facts, new Map(), print) : null
  return plain && withPdfDate(plain, facts.time)
}

/** A page without pictures or numbers of pages, with the time of the case in it. */
export async function pagePdf(html: string, facts: PackFacts, print: Print): Promise<Uint8Array | null> {
  const pdf = await print(html, 'pdf')
  return pdf && withPdfDate(pdf, facts.time)
}

async function numbered(
  facts: PackFacts,
  pictures: ReadonlyMap<string, Picture>,
  print: Print,
): Promise<Uint8Array | null> {
  const printWith = (pages: ReadonlyMap<string, number>) =>
    print(reportHtml(facts, { pages, pictures }), 'pdf')
  const unnumbered = await printWith(new Map())
  let pages = unnumbered ? await pagesOfAnchors(unnumbered) : new Map<string, number>()
  for (let printing = 2; printing <= mostPrintings && pages.size > 0; printing += 1) {
    const pdf = await printWith(pages)
    if (!pdf) return null
    const now = await pagesOfAnchors(pdf)
    if ([...now].every(([anchor, page]) => pages.get(anchor) === page)) return pdf
    pages = now
  }
  return unnumbered
}

/** Of all pictures together: the whole report travels to the printing window in one piece. */
const mostPictureBytes = 48 * 1024 * 1024
/** A screen photographed in one piece of 20 screens' height has about this many. */
const mostPixels = 60_000_000

function picturesOf({ attachments }: PackFacts, files: readonly PackContent[]): Map<string, Picture> {
  const pictures = new Map<string, Picture>()
  let left = mostPictureBytes
  for (const { path } of attachments) {
    const bytes = files.find(({ name }) => name === path)?.bytes
    const type = imageType(path)
    const size = bytes && type ? pictureSize(bytes) : null
    if (!bytes || !size || size.width * size.height > mostPixels || bytes.length > left) continue
    left -= bytes.length
    pictures.set(path, { source: `data:${type};base64,${Buffer.from(bytes).toString('base64')}`, ...size })
  }
  return pictures
}

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
