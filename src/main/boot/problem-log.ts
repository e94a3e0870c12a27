import { join } from 'node:path'
import { z } from 'zod'
import { Problem } from '../../contract/app.ts'
import type { Reply } from '../../contract/reply.ts'
import { shanghaiNow } from '../../engine/clock.ts'
import { removeFile } from '../../engine/files/file-moves.ts'
import { readRecord, writeRecord } from './record-file.ts'

/** What went wrong, for whoever wants to report it: times, requests of the contract and codes, and nothing else. */
export interface ProblemLog {
  add(request: string, code: string): void
  /** Newest first. */
  list(): Problem[]
  clear(): void
}

export const problemsName = 'problems.json'
const mostKept = 200
/** Codes of the product, of the system (`ENOSPC`) and names of errors; whatever else is no code, and may be private. */
const codePattern = /^[A-Za-z][A-Za-z0-9_-]{0,40}$/

export function problemLog(folder: string, now: () => string = shanghaiNow): ProblemLog {
  const path = join(folder, problemsName)
  let kept = z.array(Problem).catch([]).parse(readRecord(path)).slice(0, mostKept)
  return {
    add(request, code) {
      kept = [{ at: now(), request, code: codePattern.test(code) ? code : 'unknown' }, ...kept].slice(
        0,
        mostKept,
      )
      try {
        writeRecord(path, kept)
      } catch {
        // A full disk is among the problems; this one stays in memory.
      }
    },
    list: () => kept,
    clear() {
      kept = []
      removeFile(path)
    },
  }
}

const ImportOutcomes = z.array(z.object({ error: z.object({ code: z.string() }).nullable() }))

/** Codes inside an answer; what a person called off is no problem. */
export function codesIn(request: string, answer: Reply<unknown>): string[] {
  if (!answer.ok) return answer.failure.code === 'cancelled' ? [] : [answer.failure.code]
  if (request !== 'bills.import') return []
  const outcomes = ImportOutcomes.safeParse(answer.value)
  return outcomes.success ? outcomes.data.flatMap(({ error }) => (error ? [error.code] : [])) : []
}

/** What an error is called, without its message: that may hold a path. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
