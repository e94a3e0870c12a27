import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ImportResult, SourceView } from '../contract/bills.ts'
import { refuse, reply } from '../contract/reply.ts'
import type { Handlers } from '../contract/requests.ts'
import { gapsBetween } from '../core/bill/coverage.ts'
import { words } from '../core/words/words.ts'
import { coverageOf } from './audit.ts'
import type { EngineContext } from './context.ts'
import { type FileToImport, importFile, importResult } from './import.ts'
import { forgetOriginal } from './originals.ts'
import { rawRow } from './raw-row.ts'
import { attachedHashes } from './store/attachments.ts'
import { allSources, deleteSource, rejectedRows, type StoredSource, sourceById } from './store/sources.ts'

type BillRequests =
  | 'bills.list'
  | 'bills.importSamples'
  | 'bills.cancelImport'
  | 'bills.remove'
  | 'bills.removeSamples'
  | 'bills.rejected'
  | 'bills.row'

export interface BillUseCases extends Handlers<BillRequests> {
  import(files: readonly FileToImport[], passwords: Readonly<Record<string, string>>): Promise<ImportResult[]>
}

export function billUseCases(ctx: EngineContext): BillUseCases {
  let stopping = false

  async function importAll(files: readonly FileToImport[], passwords: Readonly<Record<string, string>>) {
    stopping = false
    const results: ImportResult[] = []
    for (const [index, file] of files.entries()) {
      const name = basename(file.path)
      if (stopping) {
        results.push({ token: file.token, name, outcome: 'cancelled', sourceIds: [], error: null })
        continue
      }
      ctx.notify('import.progress', { name, file: index, files: files.length, rows: 0, totalRows: null })
      const password = passwords[file.token]
      results.push(importResult(ctx, await importFile(ctx, file, password === undefined ? [] : [password])))
      await breathe()
    }
    ctx.notify('store.changed', {})
    return results
  }

  return {
    import: importAll,
    'bills.list': () => {
      const sources = allSources(ctx.db)
      const coverage = coverageOf(sources)
      const gaps = (['alipay', 'wechat'] as const).flatMap(wallet =>
        gapsBetween(coverage[wallet]).map(gap => ({ wallet, ...gap })),
      )
      return reply({ sources: sources.map(sourceView), gaps })
    },
    'bills.importSamples': async () => reply(await importAll(sampleFiles(ctx), {})),
    'bills.cancelImport': () => {
      stopping = true
      return reply(null)
    },
    'bills.remove': ({ id }) => {
      const source = sourceById(ctx.db, id)
      if (!source) return refuse('not-found')
      removeSources(ctx, [source])
      return reply(null)
    },
    'bills.removeSamples': () => {
      removeSources(
        ctx,
        allSources(ctx.db).filter(source => source.sample),
      )
      return reply(null)
    },
    'bills.rejected': ({ id }) => {
      if (!sourceById(ctx.db, id)) return refuse('not-found')
      const { rejections } = words(ctx.language()).bills
      return reply(rejectedRows(ctx.db, id).map(row => ({ ...row, reason: rejections[row.reason] })))
    },
    'bills.row': ({ sourceName, line }) => rawRow(ctx, sourceName, line),
  }
}

/** Lets waiting requests, a cancel among them, have their turn between files. */
function breathe(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

function sampleFiles(ctx: EngineContext): FileToImport[] {
  const folder = join(ctx.resourcesFolder, 'samples')
  return readdirSync(folder)
    .filter(name => /\.(csv|xlsx|zip)$/.test(name))
    .sort()
    .map(name => ({ token: name, path: join(folder, name), sample: true }))
}

/** Rows go in one transaction; the kept files only after it, so that no stored source ever lacks its original. */
function removeSources(ctx: EngineContext, sources: readonly StoredSource[]): void {
  ctx.db.transaction(() => {
    for (const { id } of sources) deleteSource(ctx.db, id)
  })()
  if (ctx.dataFolder !== null) {
    const kept = new Set(allSources(ctx.db).flatMap(({ sha256, outerSha256 }) => [sha256, outerSha256]))
    for (const attached of attachedHashes(ctx.db)) kept.add(attached)
    for (const { sha256, outerSha256 } of sources) {
      for (const sha of [sha256, outerSha256]) if (sha && !kept.has(sha)) forgetOriginal(ctx.dataFolder, sha)
    }
  }
  ctx.notify('store.changed', {})
}

function sourceView(source: StoredSource): SourceView {
  const { outerSha256: _outer, exportedAt: _exported, ...view } = source
  return { ...view, imported: source.rows - source.duplicates - source.rejectedCount }
}
