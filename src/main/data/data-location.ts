import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { readRecord, writeRecord } from '../boot/record-file.ts'

/** Anything less would lie somewhere else each time the app is started from somewhere else. */
const wholePath = z.string().refine(isAbsolute).nullable()

const Location = z.object({
  /** The folder a person chose; null for the one beside the preferences. */
  chosen: wholePath,
  /** A folder to be removed once the data has been opened where it is: left by a move that was cut off, or done with. */
  leftover: wholePath,
  /** SHA-256 of the database in it when the data was moved away from there; null for a copy that was begun. */
  leftoverHash: z.string().nullable().default(null),
})
type Location = z.infer<typeof Location>

/**
 * Where the data lies. Changed in one step, so that a move is either not made or made. `set` throws like `node:fs`;
 * what counts then is what is on record.
 */
export interface DataLocation {
  dataFolder(): string
  isChosen(): boolean
  leftover(): string | null
  leftoverHash(): string | null
  set(change: Partial<Location>): void
}

export const locationName = 'location.json'

export function dataLocation(folder: string): DataLocation {
  const path = join(folder, locationName)
  const read = () => Location.safeParse(readRecord(path)).data
  let current = read() ?? { chosen: null, leftover: null, leftoverHash: null }
  return {
    dataFolder: () => current.chosen ?? join(folder, 'data'),
    isChosen: () => current.chosen !== null,
    leftover: () => current.leftover,
    leftoverHash: () => current.leftoverHash,
    set(change) {
      const next = { ...current, ...change }
      try {
        writeRecord(path, next)
      } catch (error) {
        // It may have failed after the new record took its place.
        current = read() ?? current
        throw error
      }
      current = next
    },
  }
}
