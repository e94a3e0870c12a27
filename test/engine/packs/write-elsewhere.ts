import type { WallTime } from '../../../src/core/base/calendar.ts'
import type { EngineContext } from '../../../src/engine/context.ts'
import { writePack } from '../../../src/engine/packs/packs.ts'
import { openStore } from '../../../src/engine/store/open.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { print } from './print.ts'

/** What is to be written in a process of its own. */
export interface WrittenElsewhere {
  dataFolder: string
  folder: string
  caseId: number
  language: 'zh' | 'en'
}

const { dataFolder, folder, caseId, language }: WrittenElsewhere = JSON.parse(process.argv[2] ?? '')
const opened = await openStore(dataFolder)
if (!opened.ok) throw new Error(opened.problem)
/** Hours later than the test. */
const ctx: EngineContext = {
  db: opened.db,
  dataFolder,
  resourcesFolder: '',
  version: '0.0.0',
  now: () => '2026-11-21T18:30:00' as WallTime,
  language: () => language,
  notify: () => {},
}
const paths: string[] = []
for (const form of ['folder', 'zip'] as const) {
  const written = await writePack(ctx, createSnapshots(ctx), { caseId, form, folder }, print)
  if (!written.ok) throw new Error(written.failure.code)
  paths.push(written.value.path)
}
process.stdout.write(JSON.stringify(paths))
