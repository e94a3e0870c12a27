import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { BrowserWindow } from 'electron'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { MainHandlersOf } from '../../contract/requests.ts'
import type { NamedTable } from '../../core/print/table.ts'
import { csvOf } from '../../core/print/table.ts'
import { type TablePage, tablePage } from '../../core/print/table-page.ts'
import { languageTags } from '../../i18n/language.ts'
import type { AppContext } from '../boot/app-context.ts'
import type { AppWindow } from '../window/app-window.ts'
import { chooseNewFile } from './choose.ts'
import { renderPdf } from './print.ts'

/** What no system allows in the name of a file. */
const notInNames = /[\\/:*?"<>|\p{Cc}]+/gu

/** Requests that write what stands in a table of the page. */
export function tableRequests({ words, language }: AppContext, window: AppWindow): MainHandlersOf<'tables'> {
  return {
    /** As a CSV if that ending was chosen and as a workbook otherwise. */
    'tables.save': async asked => {
      const { dialogs } = words()
      const table = asked as NamedTable
      const filters = [
        { name: dialogs.xlsx, extensions: ['xlsx'] },
        { name: dialogs.csv, extensions: ['csv'] },
      ]
      const written = await saveAs(
        window.current(),
        { title: dialogs.saveTable, name: table.name, filters },
        path => bytesOf(table, extname(path).toLowerCase()),
      )
      return written.ok ? ok({ rows: table.rows.length }) : written
    },
    'tables.print': page => {
      const { dialogs } = words()
      const filters = [{ name: dialogs.pdf, extensions: ['pdf'] }]
      return saveAs(window.current(), { title: dialogs.savePage, name: page.name, filters }, () =>
        renderPdf(tablePage(page as TablePage, languageTags[language()])),
      )
    },
  }
}

/** Asks where, and writes it there. */
async function saveAs(
  window: BrowserWindow | null,
  { title, name, filters }: { title: string; name: string; filters: Electron.FileFilter[] },
  bytesFor: (path: string) => Promise<Uint8Array | string>,
): Promise<Reply<null>> {
  const ending = filters[0]?.extensions[0]
  const defaultPath = `${name.replaceAll(notInNames, ' ').trim()}.${ending}`
  const filePath = await chooseNewFile(window, { title, defaultPath, filters })
  if (filePath === null) return fail('cancelled')
  const bytes = await bytesFor(filePath)
  await writeFile(filePath, bytes)
  return ok(null)
}

async function bytesOf(table: NamedTable, ending: string): Promise<Uint8Array | string> {
  if (ending === '.csv') return csvOf(table)
  // Loaded when it is first needed: it would only slow the start down.
  const { workbookOf } = await import('../../engine/packs/pack-sheet.ts')
  return workbookOf([{ ...table, widths: widthsOf(table) }])
}

const narrowest = 8
const widest = 40
/** Rows looked at for the widths: the first ones tell enough. */
const sampleRows = 200

/** In characters; a Chinese one takes the room of two. */
function widthsOf({ head, rows }: NamedTable): number[] {
  const room = (text: string) => [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 1)
  return head.map((title, column) => {
    const cells = rows.slice(0, sampleRows).map(row => {
      const cell = row[column]
      return cell?.kind === 'text' ? room(cell.text) : narrowest
    })
    return Math.min(widest, Math.max(narrowest, room(title), ...cells))
  })
}
