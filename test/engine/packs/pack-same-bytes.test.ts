import { spawnSync } from 'node:child_process'
import { readFileSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../test-engine.ts'
import { answered, write } from './test-pack.ts'

const module = (path: string) => JSON.stringify(resolve(path))

/** Opens the data in a process of its own, hours later and elsewhere, and writes the pack of its case both ways. */
const writer = `
import { openStore } from ${module('src/engine/store/open.ts')}
import { createSnapshots } from ${module('src/engine/subscriptions/snapshots.ts')}
import { writePack } from ${module('src/engine/packs/packs.ts')}
const [dataFolder, folder, caseId, language] = process.argv.slice(1)
const { db } = await openStore(dataFolder)
const ctx = { db, dataFolder, resourcesFolder: '', version: '0.0.0', now: () => '2026-11-21T18:30:00', language: () => language, notify: () => {} }
const clock = new Date().toISOString().replaceAll(/\\D/g, '').slice(0, 14)
const print = async (html, as) => new TextEncoder().encode(as === 'jpeg' ? html : "%PDF-1.4\\n<</CreationDate (D:" + clock + "+00'00')\\n/ModDate (D:" + clock + "+00'00')>>\\n" + html)
const paths = []
for (const form of ['folder', 'zip']) {
  const written = await writePack(ctx, createSnapshots(ctx), { caseId: Number(caseId), form, folder }, print)
  if (!written.ok) throw new Error(written.failure.code)
  paths.push(written.value.path)
}
process.stdout.write(JSON.stringify(paths))
`

/** The list of hashes and the zip that another process writes of the same case. */
function writtenElsewhere(dataFolder: string, caseId: number, zone: string, language: 'zh' | 'en' = 'zh') {
  const args = ['--input-type=module', '-e', writer, dataFolder, temporaryFolder(), String(caseId), language]
  const env = { ...process.env, TZ: zone, LANG: 'C' }
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
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
