import { expect, it } from 'vitest'
import { openMemoryStore } from '../../../src/engine/store/open.ts'
import { storedColumns } from '../../../src/engine/store/stored-values.ts'

it('says of every column of the newest schema what it may hold', () => {
  const db = openMemoryStore()
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  const columns = tables.map(table => [
    table,
    (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name).sort(),
  ])
  db.close()
  const said = Object.entries(storedColumns).map(([table, tests]) => [table, Object.keys(tests).sort()])
  expect(said.sort()).toEqual(columns.sort())
})

it('takes no id that SQLite would not have handed out', () => {
  const isId = storedColumns.source!.id!
  expect([1, 2 ** 40].map(isId)).toEqual([true, true])
  expect([0, -1, 0.5, 2 ** 40 + 1, '1', null].map(isId)).toEqual(Array(6).fill(false))
})
