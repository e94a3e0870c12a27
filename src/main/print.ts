import { randomUUID } from 'node:crypto'
import { BrowserWindow, session } from 'electron'
import { lockSession } from './lockdown.ts'

const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'none'"
/** Skia writes the user agent into the document as its creator; a fixed one keeps equal packs equal. */
const creator = 'Xucha'

/** Renders script-free HTML to a tagged A4 PDF in a hidden window without JavaScript and without network. */
export async function renderPdf(html: string): Promise<Uint8Array> {
  const printing = session.fromPartition(`print-${randomUUID()}`)
  lockSession(printing)
  printing.setUserAgent(creator)
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
    },
  })
  try {
    await window.loadURL('app://print/')
    return await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
  } finally {
    window.destroy()
    printing.protocol.unhandle('app')
  }
}
