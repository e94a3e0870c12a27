import { z } from 'zod'

/** Why a database can't be used; each has a page that says what to do. */
export const databaseProblems = [
  'newer',
  'damaged',
  'disk-failed',
  /** The program itself ends whenever it opens it. */
  'unopenable',
  'locked',
  'read-only',
  'disk-full',
  'missing',
] as const
export type DatabaseProblem = (typeof databaseProblems)[number]

/** Failures a person can meet outside the reading of a bill; each has its sentence in the words. */
const failureCodes = [
  'engine-died',
  'not-found',
  'folder-missing',
  'folder-read-only',
  'disk-full',
  'disk-failed',
  'file-in-use',
  'too-many-files',
  'folder-not-empty',
  'folder-in-app',
  'folder-in-data',
  'original-missing',
  'original-changed',
  'evidence-missing',
  'evidence-changed',
  'nothing-to-claim',
  'file-too-large',
  'file-type',
  'file-unreadable',
  'cancelled',
  ...databaseProblems.map(problem => `database-${problem}` as const),
  'backup-unknown',
  'backup-newer',
  'backup-damaged',
  'pack-unknown',
  'pack-encrypted',
  'pack-unsafe',
  'pack-too-large',
  'pack-damaged',
  'not-printed',
] as const

export const Failure = z.object({ code: z.enum(failureCodes), detail: z.string().optional() })
export type Failure = z.infer<typeof Failure>

export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure }

export function ok<T>(value: T): Reply<T> {
  return { ok: true, value }
}

export function fail(code: Failure['code'], detail?: string): { ok: false; failure: Failure } {
  return { ok: false, failure: detail === undefined ? { code } : { code, detail } }
}

/** The schema of a reply around the schema of its value. */
export function replyOf<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value }),
    z.object({ ok: z.literal(false), failure: Failure }),
  ])
}
