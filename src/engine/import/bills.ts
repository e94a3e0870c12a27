import type { SourceView } from '../../contract/bills.ts'
import { fail, ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { noticesOf } from '../../core/bills/certificate/notices.ts'
import { withPossiblePeriods } from '../../core/bills/coverage.ts'
import { words } from '../../i18n/words.ts'
import type { EngineContext } from '../context.ts'
import { sweepOriginals } from '../files/originals.ts'
import { deleteCasesOf } from '../store/cases.ts'
import { withoutReferences } from '../store/open.ts'
import { referencedHashes } from '../store/referenced-hashes.ts'
import { accountsNamed, allSources, deleteSource, type StoredSource, sourceById } from '../store/sources.ts'
import { createFileImporter, type FileImporter } from './import-files.ts'
import { rawRow } from './raw-row.ts'
import { toldRejections } from './rejected-rows.ts'
import { withSampleFiles } from './sample-bills.ts'

type BillRequests =
  | 'bills.list'
  | 'bills.import'
  | 'bills.importSamples'
  | 'bills.cancelImport'
  | 'bills.remove'
  | 'bills.removeSamples'
  | 'bills.rejected'
  | 'bills.row'

export interface BillUseCases extends Handlers<BillRequests> {
  import: FileImporter['run']
  isImporting: FileImporter['isRunning']
  afterImport: FileImporter['settled']
}

export function billUseCases(ctx: EngineContext): BillUseCases {
  const importer = createFileImporter(ctx)
  return {
    import: importer.run,
    isImporting: importer.isRunning,
    afterImport: importer.settled,
    'bills.list': () => {
      const sources = withPossiblePeriods(allSources(ctx.db), dayOfTime(ctx.now()))
      return ok({ sources: sources.map(source => sourceView(source, sources)) })
    },
    'bills.import': async ({ tokens, passwords = {} }, paths) => {
      const files = tokens.flatMap(token => {
        const path = paths.get(token)
        return path === undefined ? [] : [{ token, path, sample: false }]
      })
      return ok(await importer.run(files, passwords))
    },
    'bills.importSamples': async () => {
      if (allSources(ctx.db).some(source => !source.sample)) return ok([])
      return withSampleFiles(ctx.resourcesFolder, dayOfTime(ctx.now()), async files => {
        const results = await importer.run(files, {})
        const loaded = new Set(results.flatMap(({ sourceIds }) => sourceIds))
        // Of another month, when the days were others.
        removeSamples(ctx, ({ id }) => !loaded.has(id))
        return ok(results)
      })
    },
    'bills.cancelImport': () => {
      importer.stop()
      return ok(null)
    },
    'bills.remove': ({ ids }) => {
      const sources = ids.map(id => sourceById(ctx.db, id))
      if (sources.includes(null)) return fail('not-found')
      removeSources(
        ctx,
        sources.filter(source => source !== null),
      )
      return ok(null)
    },
    'bills.removeSamples': () => {
      removeSamples(ctx)
      return ok(null)
    },
    'bills.rejected': ({ id }) => {
      const source = sourceById(ctx.db, id)
      if (!source) return fail('not-found')
      const { rejected, ignored } = toldRejections(ctx.db, source, words(ctx.language()))
      return ok([...ignored, ...rejected].sort((a, b) => a.line - b.line))
    },
    'bills.row': ({ sourceName, line }) => rawRow(ctx, sourceName, line),
  }
}

function removeSamples(ctx: EngineContext, isChosen: (source: StoredSource) => boolean = () => true): void {
  const samples = allSources(ctx.db).filter(source => source.sample && isChosen(source))
  if (samples.length === 0) return
  deleteCasesOf(
    ctx.db,
    samples.map(({ id }) => id),
  )
  removeSources(ctx, samples)
}

/**
 * Rows go in one transaction, and with them the names that only they had; the kept files only after it, so that no
 * stored source ever lacks its original.
 */
function removeSources(ctx: EngineContext, sources: readonly StoredSource[]): void {
  withoutReferences(ctx.db, db =>
    db.transaction(() => {
      for (const { id } of sources) deleteSource(db, id)
    })(),
  )
  if (ctx.dataFolder !== null) sweepOriginals(ctx.dataFolder, referencedHashes(ctx.db))
  ctx.notify('store.changed', { concerns: ['bills'] })
}

function sourceView(source: StoredSource, sources: readonly StoredSource[]): SourceView {
  const { outerSha256: _outer, exportedAt: _exported, parts: _parts, sheets: _sheets, ...view } = source
  return {
    ...view,
    account: accountsNamed(source)[0] ?? null,
    imported: source.rows - source.duplicates - source.rejectedCount,
    notices: noticesOf(source, sources),
  }
}
