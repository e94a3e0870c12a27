import type { WallTime } from '../base/calendar.ts'
import { hashOf } from '../base/hash.ts'

/** A case by what is told of it. */
export interface NamedCase {
  id: number
  /** Tells it from one that had its id and was removed. */
  createdAt: WallTime
  /** In the language asked for. */
  title: string
}

/** A name for the case that says nothing of it. */
export function tagOf({ id, createdAt }: NamedCase): string {
  return (hashOf(`${id} ${createdAt}`) >>> 0).toString(16)
}
