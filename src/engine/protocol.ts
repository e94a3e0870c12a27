import type { PackForm } from '../contract/choices.ts'
import type { CheckedBackup, DataCounts } from '../contract/data.ts'
import type { NoticeName } from '../contract/notices.ts'
import type { DatabaseProblem, Reply } from '../contract/reply.ts'
import type { EngineRequestName } from '../contract/requests.ts'
import type { Verification } from '../core/packs/verify.ts'
import type { Language } from '../i18n/language.ts'

/** Work on the data as a whole or on what was made of it, after main has asked the person. Paths are main's own. */
export type DataTask =
  | { name: 'counts' }
  | { name: 'back-up'; path: string }
  /** Skipped where nothing changed since the newest one. */
  | { name: 'back-up-automatically'; folder: string; keep: number }
  | { name: 'check-backup'; path: string }
  /** Where `safety` is given, the data it replaces goes into an automatic backup there first. */
  | { name: 'restore'; path: string; safety: { folder: string; keep: number } | null }
  /** Copies the data and answers no further request: main starts an engine on the copy. */
  | { name: 'copy-data'; to: string }
  /** Reads everything from end to end beside other requests; where the database is unsound, opens it once more. */
  | { name: 'check-integrity' }
  /** Makes a new database of the kept bills, where the present one can't be read. */
  | { name: 'rebuild' }
  /** Needs no database. */
  | { name: 'verify-pack'; path: string }

/** What each task comes to where it is not refused. */
export interface TaskResults {
  counts: DataCounts
  'back-up': null
  'back-up-automatically': null
  'check-backup': Pick<CheckedBackup, 'createdAt' | 'app' | 'counts'>
  restore: null
  'copy-data': null
  'check-integrity': IntegrityResult
  rebuild: { bills: number }
  'verify-pack': Verification
}

export type TaskResult<T extends DataTask> = TaskResults[T['name']]

/** Where `mended`, the indexes were wrong and have been made anew. */
export interface IntegrityResult {
  mended: boolean
  changedFiles: number
}

/** What main sends to the engine process. */
export type ToEngine =
  | {
      kind: 'request'
      id: number
      name: EngineRequestName
      input: unknown
      language: Language
      /** Paths behind the tokens of the input; the page never sees them. */
      paths: Record<string, string>
    }
  | {
      kind: 'write-pack'
      id: number
      caseId: number
      folder: string
      form: PackForm
      language: Language
    }
  | { kind: 'data-task'; id: number; task: DataTask; language: Language }
  | { kind: 'printed'; id: number; bytes: Uint8Array | null }
  /** Answered as soon as it is read. */
  | { kind: 'ping' }

/** A page to print: as an A4 PDF, or as the picture of one page that is given to forms. */
export type PrintedAs = 'pdf' | 'jpeg'

/** What the engine process sends to main. */
export type FromEngine =
  | { kind: 'ready'; problem: DatabaseProblem | null }
  /** One more step of opening the data is done; until it is ready, it answers no ping. */
  | { kind: 'progress' }
  | { kind: 'reply'; id: number; reply: Reply<unknown> }
  | { kind: 'notice'; name: NoticeName; notice: unknown }
  | { kind: 'print'; id: number; html: string; as: PrintedAs }
  | { kind: 'pong' }
