import { randomUUID } from 'node:crypto'
import { BrowserWindow, type NativeImage, session } from 'electron'
import { pictureSize } from '../../core/packs/table-pictures.ts'
import { lockSession } from '../boot/lockdown.ts'

const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'none'"
/** At the foot of every page; margin boxes of CSS would need Chromium 131. */
const pageNumbers = `<div style="width: 100%; text-align: center; font-size: 8px; color: #6b675f">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/** Renders script-free HTML to a tagged A4 PDF in a hidden window without JavaScript and without network. */
export function renderPdf(html: string): Promise<Uint8Array> {
  return withPage(html, {}, window =>
    window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumbers,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  )
}

/** Of 100, clear enough for numbers of orders. */
const jpegQuality = 90

/** The same as the picture of one page, for forms that take only pictures. */
export function renderJpeg(html: string): Promise<Uint8Array> {
  return withPage(html, { offscreen: true }, async window => {
    window.setContentSize(pictureSize.width, pictureSize.height)
    const picture = await paintedWhole(window)
    if (picture.isEmpty()) throw new Error('an empty picture')
    return picture.toJPEG(jpegQuality)
  })
}

/** The page once nothing of it changes any more from one frame to the next: on a slow machine the first is half drawn. */
async function paintedWhole({ webContents }: BrowserWindow): Promise<NativeImage> {
  const frame = () => {
    webContents.invalidate()
    return webContents.capturePage({ x: 0, y: 0, ...pictureSize })
  }
  let [before, now] = [await frame(), await frame()]
  while (!before.toBitmap().equals(now.toBitmap())) [before, now] = [now, await frame()]
  return now
}

/** Longer than the largest pack takes on a slow machine; a page that is never painted would be waited for without end. */
const longestPrintMs = 5 * 60_000

/** A page in a hidden window of a session of its own, which is gone with it. */
async function withPage(
  html: string,
  more: { offscreen?: boolean },
  take: (window: BrowserWindow) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const printing = session.fromPartition(`print-${randomUUID()}`)
  lockSession(printing)
  printing.protocol.handle(
    'app',
    () =>
      new Response(html, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy },
      }),
  )
  const window = new BrowserWindow({
    show: false,
    ...pictureSize,
    webPreferences: {
      ...more,
      session: printing,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const ended = new Promise<never>((_resolve, reject) => {
    window.webContents.once('render-process-gone', () => reject(new Error('the page ended')))
    timer = setTimeout(() => reject(new Error('the page hangs')), longestPrintMs)
  })
  try {
    return await Promise.race([window.loadURL('app://print/').then(() => take(window)), ended])
  } finally {
    clearTimeout(timer)
    window.destroy()
    printing.protocol.unhandle('app')
  }
}
