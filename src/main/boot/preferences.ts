import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { AppState } from '../../contract/app.ts'
import { backupsToKeep } from '../../contract/choices.ts'
import { readRecord, writeRecord } from './record-file.ts'

const { languageChoice, theme, textSize, alerts } = AppState.shape

const Preferences = z.object({
  languageChoice: languageChoice.catch('system'),
  theme: theme.catch('system'),
  textSize: textSize.catch('normal'),
  backupsToKeep: z.literal(backupsToKeep).catch(7),
  /** Null for the folder beside the preferences. */
  backupFolder: z.string().refine(isAbsolute).nullable().catch(null),
  alerts: alerts.strip().catch({ on: null, daysBefore: 3, named: false }),
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
  let current = Preferences.safeParse(readRecord(path)).data ?? Preferences.parse({})
  return {
    get: () => current,
    set(change) {
      const next = { ...current, ...change }
      writeRecord(path, next)
      current = next
    },
  }
}
