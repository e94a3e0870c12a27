import type { Database } from 'better-sqlite3'

/** The areas that subscriptions are derived from; the database counts the changes of these and all others itself. */
const areas = ['account', 'bills', 'decision', 'merchant-rule', 'step'] as const

/** How often each area has changed; the same number means that nothing of it did. */
type Revisions = Readonly<Record<(typeof areas)[number], number>>

export function revisionsOf(db: Database): Revisions {
  const counted = new Map(db.prepare<[], [string, number]>('SELECT area, number FROM revision').raw().all())
  return Object.fromEntries(areas.map(area => [area, counted.get(area) ?? 0])) as Revisions
}
