import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundledProgram } from '../../bundled-program.ts'
import { temporaryFolder } from '../test-engine.ts'
import { answered, write } from './test-pack.ts'
import type { WrittenElsewhere } from './write-elsewhere.ts'

let bundle = ''
beforeAll(async () => {
  bundle = await bundledProgram('test/engine/packs/write-elsewhere.ts')
})

/** The list of hashes and the zip that another process writes of the same case. */
function writtenElsewhere(dataFolder: string, caseId: number, zone: string, language: 'zh' | 'en' = 'zh') {
  const wanted: WrittenElsewhere = { dataFolder, folder: temporaryFolder(), caseId, language }
  const env = { ...process.env, TZ: zone, LANG: 'C' }
  const { stdout, stderr } = spawnSync(process.execPath, [bundle, JSON.stringify(wanted)], {
    encoding: 'utf8',
    env,
  })
  if (stdout === '') throw new Error(stderr)
  const [folder, zip] = JSON.parse(stdout) as [string, string]
  return { sums: readFileSync(join(folder, '校验/SHA256SUMS'), 'utf8'), zip: readFileSync(zip) }
}

/** The first page has a line for whoever reads the window in English. */
const inWindowsLanguage = /^.*(?:0-先看这里\.pdf|manifest\.json)$/

test('the same case has the same bytes in another process and zone, and after its data moved', async () => {
  const one = await answered()
  const into = temporaryFolder()
  const [folder, zip] = [await write(one, into), await write(one, into, undefined, 'zip')]
  if (!folder.ok || !zip.ok) throw new Error('not written')
  const sums = readFileSync(join(folder.value.path, '校验/SHA256SUMS'), 'utf8')
  const bytes = readFileSync(zip.value.path)
  one.ctx.db.close()
  const moved = join(temporaryFolder(), '搬到这里')
  renameSync(one.ctx.dataFolder, moved)
  for (const zone of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Chatham']) {
    const again = writtenElsewhere(moved, one.view.id, zone)
    expect(again.sums).toBe(sums)
    expect(again.zip.equals(bytes)).toBe(true)
  }
  const papers = (list: string) => list.split('\n').filter(line => !inWindowsLanguage.test(line))
  const english = writtenElsewhere(moved, one.view.id, 'Asia/Shanghai', 'en')
  expect(english.sums).not.toBe(sums)
  expect(papers(english.sums)).toEqual(papers(sums))
})
