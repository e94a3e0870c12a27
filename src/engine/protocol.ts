import type { Language } from '../contract/app.ts'
import type { EngineRequestName, NoticeName } from '../contract/names.ts'
import type { Reply } from '../contract/reply.ts'
import type { DatabaseProblem } from './store/open.ts'

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
  | { kind: 'write-pack'; id: number; caseId: number; folder: string; language: Language }
  | { kind: 'pdf'; id: number; bytes: Uint8Array | null }

/** What the engine process sends to main. */
export type FromEngine =
  | { kind: 'ready'; problem: DatabaseProblem | null }
  | { kind: 'reply'; id: number; reply: Reply<unknown> }
  | { kind: 'notice'; name: NoticeName; notice: unknown }
  | { kind: 'render-pdf'; id: number; html: string }
