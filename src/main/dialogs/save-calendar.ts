import { writeFile } from 'node:fs/promises'
import type { BrowserWindow } from 'electron'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import type { Words } from '../../i18n/words.ts'
import { chooseNewFile } from './choose.ts'

/** Asks where and writes the calendar there. Throws like `node:fs`. */
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
  await writeFile(filePath, calendar)
  return ok(null)
}
