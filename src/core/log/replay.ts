import type { WallTime } from '../base/calendar.ts'
import type { EntryKind, EntryOf, LogEntry } from './entry.ts'

/** An entry that has not been taken back. */
export type EntryInForce = EntryOf<Exclude<EntryKind, 'withdrawal'>>

/**
 * The entries in force at `until` (by default: now), oldest first; which of two on the same subject counts is
 * for each area to say. `entries` are in the order of their ids.
 */
export function replay(entries: readonly LogEntry[], until: WallTime | null = null): EntryInForce[] {
  const inForce = new Map<number, EntryInForce>()
  for (const entry of entries) {
    if (until !== null && entry.at > until) continue
    if (entry.kind === 'withdrawal') inForce.delete(entry.payload.entry)
    else inForce.set(entry.id, entry)
  }
  return [...inForce.values()]
}
