import type { Database } from 'better-sqlite3'

/** Columns of a row that stand for a text. */
const interned = ['category', 'counterparty', 'method', 'status']

export function isInterned(column: string): boolean {
  return interned.includes(column)
}

/** Interns texts that repeat (merchants, methods, statuses), so that a million rows stay small and searchable. */
export function termWriter(db: Database): (text: string) => number {
  const find = db.prepare<[string], { id: number }>('SELECT id FROM term WHERE text = ?')
  const add = db.prepare('INSERT INTO term (text) VALUES (?)')
  const known = new Map<string, number>()
  return text => {
    const cached = known.get(text)
    if (cached !== undefined) return cached
    const id = find.get(text)?.id ?? Number(add.run(text).lastInsertRowid)
    known.set(text, id)
    return id
  }
}

/** Removes the texts that no row has any more. References must be off: checking each would read every row again. */
export function forgetUnusedTerms(db: Database): void {
  const used = interned.map(column => `SELECT ${column} FROM row`).join(' UNION ')
  db.exec(`DELETE FROM term WHERE id NOT IN (${used})`)
}
