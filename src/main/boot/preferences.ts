import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { backupsToKeep, textSizes } from '../../contract/choices.ts'
import { alertDaysBefore } from '../../core/reminders/charge-note.ts'
import { replaceDurably } from '../../engine/files/durable-file.ts'
import { languages } from '../../i18n/language.ts'

const Preferences = z.object({
  languageChoice: z.enum(['system', ...languages]).catch('system'),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  textSize: z.enum(textSizes).catch('normal'),
  backupsToKeep: z.union(backupsToKeep.map(keep => z.literal(keep))).catch(7),
  /** Null for the folder beside the preferences. */
  backupFolder: z.string().refine(isAbsolute).nullable().catch(null),
  /** `on` is null until the person was asked. */
  alerts: z
    .object({
      on: z.boolean().nullable(),
      daysBefore: z.union(alertDaysBefore.map(days => z.literal(days))),
      named: z.boolean(),
    })
    .catch({ on: null, daysBefore: 3, named: false }),
  window: z
    .object({ width: z.number().int(), height: z.number().int(), maximized: z.boolean() })
    .nullable()
    .catch(null),
})
export type Preferences = z.infer<typeof Preferences>

/** How the app looks, kept apart from the data: losing it loses nothing. `set` changes nothing where it throws. */
export interface PreferenceFile {
  get(): Preferences
  set(change: Partial<Preferences>): void
}

export const preferencesName = 'preferences.json'

export function preferenceFile(folder: string): PreferenceFile {
  const path = join(folder, preferencesName)
  let current = Preferences.parse(read(path))
  return {
    get: () => current,
    set(change) {
      const next = { ...current, ...change }
      replaceDurably(path, new TextEncoder().encode(JSON.stringify(next)))
      current = next
    },
  }
}

function read(path: string): object {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
