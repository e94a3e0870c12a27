import type { Database } from 'better-sqlite3'
import { migrations as all, type Migration } from './migrations/index.ts'

export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

export function newestVersion(migrations: readonly Migration[] = all): number {
  return migrations.at(-1)?.version ?? 0
}

/**
 * Runs every pending step and the version in one transaction, so that a database is at one version or the other;
 * `progress` is called after each step.
 */
export function migrate(
  db: Database,
  {
    migrations = all,
    progress = () => {},
  }: { migrations?: readonly Migration[]; progress?: () => void } = {},
): void {
  const version = schemaVersion(db)
  const pending = migrations.filter(migration => migration.version > version)
  if (pending.length === 0) return
  db.transaction(() => {
    for (const migration of pending) {
      migration.run(db)
      progress()
    }
    const broken = db.pragma('foreign_key_check') as unknown[]
    progress()
    if (broken.length > 0)
      throw Object.assign(new Error(`${broken.length} dangling references`), { code: 'SQLITE_CORRUPT' })
    db.pragma(`user_version = ${newestVersion(pending)}`)
  }).immediate()
}
