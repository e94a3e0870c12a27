import type { Database } from 'better-sqlite3'
import type { Notice, NoticeName } from '../contract/notices.ts'
import type { WallTime } from '../core/base/calendar.ts'
import type { Language } from '../i18n/language.ts'

/** What a use case may touch besides its input. */
export interface EngineContext {
  db: Database
  /** Where originals are kept; null for an audit that keeps nothing. */
  dataFolder: string | null
  /** Of the app, as packs name it. */
  version: string
  /** Bundled resources (samples). */
  resourcesFolder: string
  /** The clock in Asia/Shanghai. */
  now: () => WallTime
  language: () => Language
  notify: <N extends NoticeName>(name: N, notice: Notice<N>) => void
}
