import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Day } from '../../core/base/calendar.ts'
import { partialSuffix } from '../files/durable-file.ts'
import { removeFile } from '../files/file-moves.ts'

/** The number tells which of two came later: a clock that was wrong once gives days that don't. */
export function automaticBackupName(day: Day, number: number): string {
  return `续查自动备份-${day}-${number}.zip`
}

/** Earlier versions gave no number. */
const automaticName = /^续查自动备份-(\d{4}-\d{2}-\d{2})(?:-(\d{1,12}))?\.zip$/

export interface AutomaticBackup {
  name: string
  bytes: number
}

/** The last made first; a folder that isn't there holds none. */
export function automaticBackups(folder: string): AutomaticBackup[] {
  return namesIn(folder)
    .filter(name => automaticName.test(name))
    .sort((one, other) => numberOf(other) - numberOf(one) || (one < other ? 1 : -1))
    .flatMap(name => {
      // A folder of that name, or a link that leads nowhere, is no backup.
      const found = statSync(join(folder, name), { throwIfNoEntry: false })
      return found?.isFile() ? [{ name, bytes: found.size }] : []
    })
}

/** One backup a day, made again as the day goes on. */
export function nextBackupName(folder: string, day: Day): string {
  const newest = automaticBackups(folder)[0]?.name
  if (newest === undefined) return automaticBackupName(day, 1)
  return automaticName.exec(newest)?.[1] === day ? newest : automaticBackupName(day, numberOf(newest) + 1)
}

function numberOf(name: string): number {
  return Number(automaticName.exec(name)?.[2] ?? 0)
}

/** Takes away what a writing that was cut off left. */
export function removePartialBackups(folder: string): void {
  for (const name of namesIn(folder)) {
    const isPartial = name.endsWith(partialSuffix) && automaticName.test(name.slice(0, -partialSuffix.length))
    if (isPartial) removeFile(join(folder, name))
  }
}

/** Nothing else in the folder is touched. */
export function removeAutomaticBackups(folder: string): void {
  removePartialBackups(folder)
  for (const { name } of automaticBackups(folder)) removeFile(join(folder, name))
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}
