import type { Database } from 'better-sqlite3'

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
