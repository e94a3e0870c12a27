import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../../../src/engine/store/migrate.ts'
import { migrations } from '../../../src/engine/store/migrations/index.ts'

test('the steps of a migration are all taken or none', () => {
  const db = new Sqlite(':memory:')
  const failing = { version: 99, run: () => void db.prepare('SELECT * FROM nowhere') }
  expect(() => migrate(db, { migrations: [...migrations, failing] })).toThrow()
  expect(schemaVersion(db)).toBe(0)
  db.close()
})

test('a database whose references dangle is not brought up to date', () => {
  const db = new Sqlite(':memory:')
  db.exec('CREATE TABLE bill (id INTEGER PRIMARY KEY); CREATE TABLE line (bill REFERENCES bill)')
  db.pragma('foreign_keys = OFF')
  db.exec('INSERT INTO line VALUES (7)')
  const step = { version: 1, run: () => {} }
  expect(() => migrate(db, { migrations: [step] })).toThrow(/dangling/)
  expect(schemaVersion(db)).toBe(0)
  db.close()
})
