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
