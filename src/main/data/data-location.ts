import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { z } from 'zod'
import { replaceDurably } from '../../engine/files/durable-file.ts'

/** Anything less would lie somewhere else each time the app is started from somewhere else. */
const wholePath = z.string().refine(isAbsolute).nullable()

const Location = z.object({
  /** The folder a person chose; null for the one beside the preferences. */
  chosen: wholePath,
  /** A folder to be removed once the data has been opened where it is: left by a move that was cut off, or done with. */
  leftover: wholePath,
})

/** Where the data lies. Changed in one step, so that a move is either not made or made. */
export interface DataLocation {
  dataFolder(): string
  isChosen(): boolean
  leftover(): string | null
  set(change: Partial<z.infer<typeof Location>>): void
}

export const locationName = 'location.json'

export function dataLocation(folder: string): DataLocation {
  const path = join(folder, locationName)
  let current = read(path)
  return {
    dataFolder: () => current.chosen ?? join(folder, 'data'),
    isChosen: () => current.chosen !== null,
    leftover: () => current.leftover,
    set(change) {
      current = { ...current, ...change }
      replaceDurably(path, new TextEncoder().encode(JSON.stringify(current)))
    },
  }
}

function read(path: string): z.infer<typeof Location> {
  const nothing = { chosen: null, leftover: null }
  try {
    const parsed = Location.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return parsed.success ? parsed.data : nothing
  } catch {
    return nothing
  }
}
