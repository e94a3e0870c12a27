import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { automaticBackups, removeAutomaticBackups } from '../../../src/engine/data/automatic-backups.ts'
import { link } from '../../fixture/system.ts'
import { temporaryFolder } from '../test-engine.ts'

it('a folder or a dead link by the name of a backup is none, and is left alone', context => {
  const folder = temporaryFolder()
  const name = (day: number) => `续查自动备份-2026-01-0${day}.zip`
  mkdirSync(join(folder, name(3)))
  link(context, join(folder, 'nowhere'), join(folder, name(2)), 'junction')
  writeFileSync(join(folder, name(1)), 'zip')
  expect(automaticBackups(folder)).toEqual([{ name: name(1), bytes: 3 }])
  removeAutomaticBackups(folder)
  expect(readdirSync(folder).sort()).toEqual([name(2), name(3)])
})
