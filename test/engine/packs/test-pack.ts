import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackForm } from '../../../src/contract/choices.ts'
import type { Verification } from '../../../src/core/packs/verify.ts'
import { keepOriginal, sha256Of } from '../../../src/engine/files/originals.ts'
import { openArchive } from '../../../src/engine/import/archive.ts'
import { writePack } from '../../../src/engine/packs/packs.ts'
import { verifyPackAt } from '../../../src/engine/packs/read-pack.ts'
import type { WriteFile } from '../../../src/engine/packs/write-pack.ts'
import { insertAttachment } from '../../../src/engine/store/attachments.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { slashed } from '../../fixture/system.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { caseOf, monthly, savedCase, sure, type TestCase } from '../claims/test-case.ts'
import { temporaryFolder } from '../test-engine.ts'
import { print } from './print.ts'

export const unreminded = {
  payer: 'self',
  cancelled: 'no',
  trial: 'no',
  signup: 'clear',
  reminder: 'none',
  'would-cancel': 'unsure',
  used: 'used',
  future: 'keep',
  demand: 'all',
  demanded: 'no',
  name: '张三',
}

export function answered(
  trades: FixtureTrade[] = monthly('2025-06', 12, 600),
  others: FixtureTrade[] = [],
): Promise<TestCase> {
  return savedCase(JSON.stringify(['answered', trades, others]), () => newlyAnswered(trades, others))
}

async function newlyAnswered(trades: FixtureTrade[], others: FixtureTrade[]): Promise<TestCase> {
  const one = await caseOf([...trades, ...others], { charges: trades })
  const open = new Map(Object.entries({ ...unreminded, price: 'agreed', 'first-charge': 'renewal' }))
  for (const { id } of one.view.questions) {
    const answer = open.get(id)
    if (answer !== undefined) one.answer(id, answer)
  }
  return one
}

export function never(): never {
  throw new Error('no trade')
}

export function write({ ctx, view }: TestCase, into: string, how?: WriteFile, form: PackForm = 'folder') {
  return writePack(ctx, createSnapshots(ctx), { caseId: view.id, form, folder: into }, print, how)
}

export async function written(one: TestCase, into = temporaryFolder(), form: PackForm = 'folder') {
  return { ...sure(await write(one, into, undefined, form)), into }
}

/** Adds a file as evidence, and returns its hash. */
export function attach(
  { ctx, view }: TestCase,
  evidence: string,
  name: string,
  bytes: Uint8Array = Buffer.from(`${evidence} ${name}`),
  covers: number | null = null,
): string {
  const sha256 = sha256Of(bytes)
  keepOriginal(ctx.dataFolder, bytes, sha256)
  const keptAt = ctx.now()
  insertAttachment(ctx.db, view.id, { evidence, name, sha256, bytes: bytes.length, keptAt, covers })
  return sha256
}

/** The files of a pack by their paths in it, and where they lie. */
export function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(one => one.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  return new Map(paths.map(path => [slashed(path.slice(folder.length + 1)), path]))
}

/** What stands in a file of a pack; a document or a table is unpacked. */
export async function textIn(path: string): Promise<string> {
  const bytes = readFileSync(path)
  if (!/\.(?:docx|xlsx)$/.test(path)) return bytes.toString('utf8')
  const opened = await openArchive(bytes)
  if (!opened.ok) throw new Error(opened.issue.code)
  return opened.value.map(one => new TextDecoder().decode(one.bytes)).join('\n')
}

export async function verified(path: string): Promise<Verification> {
  return sure(await verifyPackAt(path))
}
