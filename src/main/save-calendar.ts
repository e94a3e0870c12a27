import { writeFile } from 'node:fs/promises'
import { type BrowserWindow, dialog } from 'electron'
import { type Reply, refuse, reply } from '../contract/reply.ts'
import type { Words } from '../core/words/words.ts'

/** Asks where and writes the calendar there; a place that can't be written to is told as such. */
export async function saveCalendar(
  calendar: string,
  window: BrowserWindow | null,
  { dialogs }: Words,
): Promise<Reply<null>> {
  const options: Electron.SaveDialogOptions = {
    title: dialogs.saveCalendar,
    defaultPath: dialogs.calendarName,
    filters: [{ name: dialogs.calendar, extensions: ['ics'] }],
  }
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (!filePath) return refuse('cancelled')
  try {
    await writeFile(filePath, calendar)
    return reply(null)
  } catch (error) {
    return refuse((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk-full' : 'folder-read-only')
  }
}
