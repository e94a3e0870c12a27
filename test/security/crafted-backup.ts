import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite, { type Database } from 'better-sqlite3'
import { bytesOf } from '../../src/core/bills/reader/bytes.ts'
import { sha256Of } from '../../src/engine/files/originals.ts'
import { mutations } from '../fixture/mutate.ts'
import { plainZip } from '../fixture/plain-zip.ts'
import { type Random, seeded } from '../fixture/random.ts'

/** A database of the app and the files it stands on, to be spoilt; no `Buffer`s, of which a slice is no copy. */
export interface Base {
  database: Uint8Array
  originals: ReadonlyMap<string, Uint8Array>
}

interface Manifest extends Record<string, unknown> {
  files: { name: string; bytes: number; sha256: string }[]
}

/** A backup on its way to being a crafted one. */
interface Crafted {
  database: Uint8Array
  files: { name: string; bytes: Uint8Array }[]
  said: (manifest: Manifest) => unknown
  zip: (bytes: Uint8Array) => Uint8Array
}

interface Trick {
  name: string
  apply(backup: Crafted, random: Random, folder: string): void
}

/** What stands where something of the app's own is expected. */
const hostile: readonly unknown[] = [
  ...[null, 0, 1, -1, 2, 300, 2 ** 31, 2 ** 40, 2 ** 53, -(2n ** 63n), 2n ** 63n - 1n, 0.5, 1e308],
  ...['', ' ', '0', 'x', '小米', 'null', '{}', '[]', '[null]', '{"kind":"x"}', '"', "'", '%', '\0', '\u202e'],
  ...['../../victim.txt', '/etc/passwd', 'C:\\x', 'a/../b', 'con', '..', '.', 'originals/../x'],
  ...['0000-00-00', '0001-01-01', '2025-02-30', '9999-12-31', '2024-02-29', '2026-10-01T25:00:00'],
  ...['a'.repeat(64), 'A'.repeat(64), 'a'.repeat(70_000), '['.repeat(5000), '__proto__', 'constructor'],
  ...['alipay', 'wechat', 'alipay:T1', 'case/1', 'decision', 'withdrawal', 'case/1/answer/payer'],
  Buffer.from([0, 255, 254]),
]

const jsonHostile = hostile.filter(one => typeof one !== 'bigint' && !Buffer.isBuffer(one))

/** Changes one value somewhere inside what JSON says. */
function spoiltJson(text: string, random: Random): string {
  try {
    return JSON.stringify(spoiltValue(JSON.parse(text), random))
  } catch {
    return '{'
  }
}

function spoiltValue(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.next() < 0.15) return random.pick(jsonHostile)
  const keys = Object.keys(value)
  if (keys.length === 0) return { [String(random.pick(jsonHostile))]: random.pick(jsonHostile) }
  const key = random.pick(keys)
  const copy = structuredClone(value) as Record<string, unknown>
  if (random.next() < 0.1) {
    delete copy[key]
    return copy
  }
  copy[key] = spoiltValue(copy[key], random)
  return copy
}

function openedDatabase(backup: Crafted, folder: string, change: (db: Database) => void): void {
  const path = join(folder, 'crafted.db')
  writeFileSync(path, backup.database)
  const db = new Sqlite(path)
  try {
    db.unsafeMode()
    db.pragma('foreign_keys = OFF')
    db.pragma('ignore_check_constraints = ON')
    change(db)
    db.pragma('wal_checkpoint(TRUNCATE)')
    db.pragma('journal_mode = DELETE')
  } catch {
    // SQLite itself does not take it, nor would it from a stranger.
  } finally {
    db.close()
    backup.database = readFileSync(path)
    // A journal that was left would be taken for one of the next.
    for (const rest of ['', '-wal', '-shm', '-journal']) rmSync(path + rest, { force: true })
  }
}

const tablesOf = (db: Database) =>
  db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'",
    )
    .pluck()
    .all()

/** Past the guards, which are put back so that the schema is the app's own. */
function unguarded(db: Database, change: () => void): void {
  const guards = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
  try {
    change()
  } finally {
    for (const { sql } of guards) db.exec(sql)
  }
}

/** A table with something in it, and one of its rows. */
function someRow(db: Database, random: Random) {
  const filled = tablesOf(db).filter(table => db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get())
  const table = random.pick(filled)
  const rows = db.prepare<[], number>(`SELECT rowid FROM "${table}"`).pluck()
  const columns = (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  try {
    return { table, columns, row: random.pick(rows.all()) }
  } catch {
    return { table, columns, row: 1 }
  }
}

const values: Trick = {
  name: 'a value of a stranger’s',
  apply: (backup, random, folder) =>
    openedDatabase(backup, folder, db =>
      unguarded(db, () => {
        const { table, columns, row } = someRow(db, random)
        const column = random.pick(columns)
        db.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(random.pick(hostile), row)
      }),
    ),
}

const json: Trick = {
  name: 'a list or a saying with something else in it',
  apply: (backup, random, folder) =>
    openedDatabase(backup, folder, db =>
      unguarded(db, () => {
        const places = [
          ['log_entry', 'payload'],
          ['log_entry', 'payload'],
          ['log_entry', 'payload'],
          ['typed_text', 'payload'],
          ['source', 'parts'],
          ['source', 'computed'],
          ['source', 'declared'],
        ] as const
        const [table, column] = random.pick(places)
        const found = db.prepare<[], [number, string]>(`SELECT rowid, ${column} FROM ${table}`).raw().all()
        if (found.length === 0) return
        const [row, text] = random.pick(found)
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`).run(
          spoiltJson(text ?? '', random),
          row,
        )
      }),
    ),
}

const gone: Trick = {
  name: 'rows gone or given twice',
  apply: (backup, random, folder) =>
    openedDatabase(backup, folder, db =>
      unguarded(db, () => {
        const { table, columns, row } = someRow(db, random)
        if (random.next() < 0.5) return void db.exec(`DELETE FROM "${table}" WHERE rowid = ${row}`)
        const others = columns.filter(column => column !== 'id').join()
        db.exec(`INSERT INTO "${table}" (${others}) SELECT ${others} FROM "${table}" WHERE rowid = ${row}`)
      }),
    ),
}

const schema: Trick = {
  name: 'another schema',
  apply: (backup, random, folder) =>
    openedDatabase(backup, folder, db => {
      const table = random.pick(tablesOf(db))
      db.exec(
        random.pick([
          `PRAGMA user_version = ${random.between(-2, 12)}`,
          `DROP TABLE "${table}"`,
          `ALTER TABLE "${table}" ADD COLUMN more TEXT`,
          `CREATE TRIGGER t AFTER INSERT ON "${table}" BEGIN DELETE FROM source; END`,
          `CREATE VIEW v AS SELECT * FROM "${table}"`,
          'CREATE TABLE sqlitex (x)',
          `CREATE INDEX i ON "${table}" (rowid)`,
          `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = NULL WHERE name = '${table}'`,
          `PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = ${random.between(0, 99)} WHERE name = '${table}'`,
          `PRAGMA application_id = 77; PRAGMA default_cache_size = 1`,
        ]),
      )
    }),
}

const pageSize = 4096

const pages: Trick = {
  name: 'pages that are not the database’s',
  apply(backup, random) {
    const bytes = Buffer.from(backup.database)
    const count = Math.max(1, Math.floor(bytes.length / pageSize))
    const page = () => random.between(0, count - 1) * pageSize
    const [from, to] = [page(), page()]
    const how = random.between(0, 3)
    if (how === 0) bytes.fill(random.between(0, 255), from, from + pageSize)
    else if (how === 1) bytes.copy(bytes, to, from, from + pageSize)
    else
      for (let times = random.between(1, 8); times > 0; times -= 1) {
        const at = how === 2 ? random.between(0, 99) : from + random.between(0, pageSize - 1)
        if (at < bytes.length) bytes[at] = random.between(0, 255)
      }
    backup.database = bytes
  },
}

const bytes: Trick = {
  name: 'a database spoilt like a bill',
  apply(backup, random) {
    backup.database = random.pick(mutations).apply(backup.database, random)
  },
}

const manifest: Trick = {
  name: 'a list of contents that says something else',
  apply(backup, random) {
    backup.said = said => spoiltValue(said, random)
  },
}

const names: Trick = {
  name: 'files by names that lead elsewhere, given twice or too many',
  apply(backup, random) {
    const name = random.pick([
      ...[
        '../../victim.txt',
        '/tmp/victim.txt',
        'originals/../../victim.txt',
        'C:\\victim.txt',
        'xucha.db-wal',
      ],
      ...['xucha.db-journal', 'xucha.db/', 'originals', 'xucha.aside.db', 'xucha.lock', '', '.', 'XUCHA.DB'],
      ...[`originals/${'a'.repeat(64)}`, `originals/${'A'.repeat(64)}`, 'originals/a\0b', '__proto__'],
    ])
    const file = { name, bytes: new TextEncoder().encode('mine now') }
    backup.files.push(file)
    if (random.next() < 0.7)
      backup.said = said => ({
        ...said,
        files: [...said.files, { name, bytes: file.bytes.length, sha256: sha256Of(bytesOf(file.bytes)) }],
      })
  },
}

const lost: Trick = {
  name: 'kept files that are gone or others',
  apply(backup, random) {
    if (backup.files.length === 0) return
    const at = random.between(0, backup.files.length - 1)
    const file = backup.files[at]!
    if (random.next() < 0.5) backup.files.splice(at, 1)
    else backup.files[at] = { ...file, bytes: random.pick(mutations).apply(file.bytes, random) }
  },
}

const zipped: Trick = {
  name: 'a zip spoilt like a bill',
  apply(backup, random) {
    backup.zip = whole => random.pick(mutations).apply(whole, random)
  },
}

/** Values and sayings, which look most like the app's own, come most often. */
const tricks = [
  ...[values, values, values, json, json, json, gone, gone, schema, pages, pages],
  ...[bytes, manifest, names, lost, zipped],
]

/** A backup as somebody might make it up, the same for the same seed. `folder` is for what is needed on the way. */
export function craftedBackup(
  seed: number,
  bases: readonly Base[],
  folder: string,
): { how: string; bytes: Uint8Array } {
  const random = seeded(seed)
  const base = random.pick(bases)
  const backup: Crafted = {
    database: base.database,
    files: [...base.originals].map(([sha256, one]) => ({ name: `originals/${sha256}`, bytes: one })),
    said: said => said,
    zip: whole => whole,
  }
  const chosen = Array.from({ length: random.next() < 0.8 ? 1 : random.between(2, 4) }, () =>
    random.pick(tricks),
  )
  for (const trick of chosen) trick.apply(backup, random, folder)
  const files = [{ name: 'xucha.db', bytes: backup.database }, ...backup.files]
  const said = backup.said({
    schema: 'xucha.backup/1',
    app: '0.1.0',
    createdAt: '2026-11-21T12:00:00',
    counts: { sources: 1, rows: 1, decisions: 0, cases: 0, attachments: 0 },
    files: files
      .filter(({ name }) => name === 'xucha.db' || /^originals\/[0-9a-f]{64}$/.test(name))
      .map(file => ({ name: file.name, bytes: file.bytes.length, sha256: sha256Of(bytesOf(file.bytes)) })),
    missing: random.next() < 0.5 ? [] : [...base.originals.keys()],
  })
  const list = { name: 'manifest.json', bytes: new TextEncoder().encode(JSON.stringify(said) ?? '') }
  return { how: chosen.map(({ name }) => name).join(', '), bytes: backup.zip(plainZip([...files, list])) }
}
