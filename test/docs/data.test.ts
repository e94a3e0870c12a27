import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { backupsToKeep } from '../../src/contract/choices.ts'
import { day } from '../../src/core/base/calendar.ts'
import { automaticBackupName } from '../../src/engine/data/automatic-backups.ts'
import { manifestName } from '../../src/engine/data/backup-manifest.ts'
import { unreadablePrefix } from '../../src/engine/data/remove-data.ts'
import { lockName } from '../../src/engine/files/folder-lock.ts'
import { databaseName, openStore } from '../../src/engine/store/open.ts'
import { rollbackName, stagingName } from '../../src/engine/store/rollback.ts'
import { words } from '../../src/i18n/words.ts'
import { preferencesName } from '../../src/main/boot/preferences.ts'
import { problemsName } from '../../src/main/boot/problem-log.ts'
import { locationName } from '../../src/main/data/data-location.ts'
import { healthName } from '../../src/main/data/health-record.ts'
import { temporaryFolder, testEngine } from '../engine/test-engine.ts'

const ownNames = ['data', 'backups', preferencesName, locationName, healthName, problemsName]
const dataNames = [
  databaseName,
  `${databaseName}-wal`,
  `${databaseName}-shm`,
  'originals',
  'xucha.v1.bak',
  stagingName,
  rollbackName,
  lockName,
  `${unreadablePrefix}1`,
]

const pages = [
  { language: 'en', file: 'docs/data.md', label: /“([^”]+)”/g },
  { language: 'zh', file: 'docs/data.zh-CN.md', label: /「([^」]+)」/g },
] as const

const read = (file: string) => readFileSync(resolve(import.meta.dirname, '../..', file), 'utf8')

/** Names in the first column of the two tables. */
function named(text: string): string[] {
  const rows = text.split('\n').filter(line => line.startsWith('| `'))
  return rows.flatMap(row =>
    [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(match => match[1] ?? ''),
  )
}

/** Every sentence of the window that takes no values. */
function texts(of: unknown): string[] {
  if (typeof of === 'string') return [of]
  return typeof of === 'object' && of !== null ? Object.values(of).flatMap(texts) : []
}

describe.each(pages)('the page on data, $language', ({ language, file, label }) => {
  const text = read(file)

  it('names every file the app keeps, and no other', () => {
    expect(named(text).sort()).toEqual([...ownNames, ...dataNames].sort())
    expect(text).toContain(automaticBackupName(day('2026-11-21'), 5))
    expect(text).toContain(manifestName)
  })

  it('calls the buttons as the window does', () => {
    const said = new Set(texts(words(language)))
    const labels = [...text.matchAll(label)].map(match => match[1] ?? '')
    expect(labels.length).toBeGreaterThan(6)
    expect(labels.filter(one => !said.has(one))).toEqual([])
  })

  it('knows how many automatic backups there can be', () => {
    const [, ...kept] = [...backupsToKeep].sort((a, b) => a - b)
    const [few, some, many] = kept
    expect(text).toContain(
      language === 'zh' ? `${few}、${some} 或 ${many} 份` : `${few}, ${some} or ${many} are kept`,
    )
  })
})

it('nothing but what the page names lies in a data folder that has been lived in', async () => {
  const folder = join(temporaryFolder(), 'data')
  mkdirSync(folder)
  copyFileSync(join(import.meta.dirname, '../fixture/databases/v1.db'), join(folder, databaseName))
  const engine = await testEngine(folder)
  await engine.ask('bills.importSamples', {})
  const backup = join(folder, '..', 'b.zip')
  for (const task of [
    { name: 'back-up', path: backup },
    { name: 'check-integrity' },
    { name: 'restore', path: backup, safety: { folder: join(folder, '..', 'backups'), keep: 3 } },
  ] as const)
    expect(await engine.task(task)).toMatchObject({ ok: true })
  expect(readdirSync(folder).filter(name => !dataNames.includes(name))).toEqual([])
  const opened = await openStore(folder)
  expect(opened.ok).toBe(true)
  if (opened.ok) opened.db.close()
})
