import { join } from 'node:path'
import { z } from 'zod'
import { type Day, daysBetween, parseDay } from '../../core/base/calendar.ts'
import { removeFile } from '../../engine/files/file-moves.ts'
import { readRecord, writeRecord } from '../boot/record-file.ts'

const Health = z.object({
  /** Set while the app runs: found set at a start, the last run did not end by itself. */
  running: z.boolean().catch(false),
  /** The day on which everything was last read from end to end. */
  checkedOn: z.string().transform(parseDay).nullable().catch(null),
  /** What that reading found missing or changed among the kept files. */
  changedFiles: z.number().int().min(0).catch(0),
  /** It found the database unsound: nothing less than another such reading will do at the next start. */
  suspect: z.boolean().catch(false),
})
export type Health = z.infer<typeof Health>

/** How the last run ended and when the data was last checked; losing it costs one more reading of the data. */
export interface HealthRecord {
  get(): Health
  set(change: Partial<Health>): void
  isDue(today: Day): boolean
}

export const healthName = 'health.json'
const daysBetweenChecks = 7

export function healthRecord(folder: string): HealthRecord {
  const path = join(folder, healthName)
  let current = Health.safeParse(readRecord(path)).data ?? Health.parse({})
  return {
    get: () => current,
    set(change) {
      current = { ...current, ...change }
      try {
        writeRecord(path, current)
      } catch {
        // A full disk must not keep the app from starting or ending. What it still takes is that the record goes, and
        // with it the mark of a run that has come to its end.
        if (!current.running) removeFile(path)
      }
    },
    isDue: today =>
      current.checkedOn === null || Math.abs(daysBetween(current.checkedOn, today)) >= daysBetweenChecks,
  }
}
