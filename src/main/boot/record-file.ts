import { readFileSync } from 'node:fs'
import { replaceDurably } from '../../engine/files/durable-file.ts'

/** What a record of the app's own holds, whatever that is; undefined where there is none that can be read. */
export function readRecord(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/** Throws like `node:fs`. */
export function writeRecord(path: string, record: unknown): void {
  replaceDurably(path, new TextEncoder().encode(JSON.stringify(record)))
}
