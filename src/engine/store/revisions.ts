import type { Database, Statement } from 'better-sqlite3'

/** The areas that subscriptions are derived from; the database counts the changes of these and all others itself. */
const areas = ['account', 'bills', 'decision', 'merchant-rule', 'step'] as const

/** How often each area has changed; the same number means that nothing of it did. */
type Revisions = Readonly<Record<(typeof areas)[number], number>>

export function revisionsOf(db: Database): Revisions {
  const counted = new Map(allRevisions(db))
  return Object.fromEntries(areas.map(area => [area, counted.get(area) ?? 0])) as Revisions
}

/** Of every area but these. */
export function revisionsBeside(db: Database, areas: readonly string[]): [area: string, number: number][] {
  return allRevisions(db).filter(([area]) => !areas.includes(area))
}

function allRevisions(db: Database): [area: string, number: number][] {
  return db.prepare<[], [string, number]>('SELECT area, number FROM revision ORDER BY area').raw().all()
}

const counting = new WeakMap<Database, Statement<[], string>>()

/**
 * The same text means that nothing at all has changed in the store, by whatever connection. Not to be kept within a
 * transaction: rolling back takes changes back and not their count.
 */
export function changesOf(db: Database): string {
  let statement = counting.get(db)
  if (!statement) {
    statement = db
      .prepare<[], string>("SELECT total_changes() || '/' || data_version FROM pragma_data_version")
      .pluck()
    counting.set(db, statement)
  }
  return statement.get()!
}
