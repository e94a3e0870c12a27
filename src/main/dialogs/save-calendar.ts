import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { chooseNewFile } from './choose.ts'

/** Asks where and writes the calendar there; a place that can't be written to is told as such. */
export async function saveCalendar(
  calendar: string,
  defaultPath: string,
  window: BrowserWindow | null,
  dialogs: Words['dialogs'],
): Promise<Reply<null>> {
  const filePath = await chooseNewFile(window, {
    title: dialogs.saveCalendar,
    defaultPath,
    filters: [{ name: dialogs.calendar, extensions: ['ics'] }],
  })
  if (filePath === null) return fail('cancelled')
  try {
    await writeFile(filePath, calendar)
    return ok(null)
  } catch (error) {
    return fail((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk-full' : 'folder-read-only')
  }
}
