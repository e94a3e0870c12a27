import type { Database } from 'better-sqlite3'

/** Where something can change; the database counts the changes of each (migration 9). */
const areas = [
  'bills',
  'decision',
  'merchant-rule',
  'step',
  'limit',
  'charge-note',
  'check-up',
  'case',
] as const
export type StoreArea = (typeof areas)[number]

/** How often each area has changed; the same number means that nothing of it did. */
export type Revisions = Readonly<Record<StoreArea, number>>

export function revisionsOf(db: Database): Revisions {
  const counted = new Map(db.prepare<[], [string, number]>('SELECT area, number FROM revision').raw().all())
  return Object.fromEntries(areas.map(area => [area, counted.get(area) ?? 0])) as Record<StoreArea, number>
}
