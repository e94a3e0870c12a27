import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { lockSession } from '../boot/lockdown.ts'

const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'none'"
/** At the foot of every page; margin boxes of CSS would need Chromium 131. */
const pageNumbers = `<div style="width: 100%; text-align: center; font-size: 8px; color: #6b675f">
  <span class="pageNumber"></span> / <span class="totalPages"></span></div>`

/** Renders script-free HTML to a tagged A4 PDF in a hidden window without JavaScript and without network. */
export async function renderPdf(html: string): Promise<Uint8Array> {
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
    webPreferences: {
      session: printing,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  })
  try {
    await window.loadURL('app://print/')
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: pageNumbers,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
    printing.protocol.unhandle('app')
  }
}
