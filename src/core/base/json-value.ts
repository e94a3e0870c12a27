import { type Day, parseDay, type WallTime } from './calendar.ts'

/** Checks of what came out of JSON, where nothing is to be taken on trust. */

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** Null for what is no JSON, as for JSON's own null. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** A count, an id or a sum of fen: a whole number of zero or more that a float holds exactly. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

export function isDay(value: unknown): value is Day {
  return isText(value) && parseDay(value) === value
}

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/

/** Written to the second, as the app writes it: `2024-01-31T00:31:12`. */
export function isWallTime(value: unknown): value is WallTime {
  return isText(value) && isDay(value.slice(0, 10)) && value[10] === 'T' && clock.test(value.slice(11))
}

const sha256 = /^[0-9a-f]{64}$/

/** A SHA-256 in lower-case hexadecimal: nothing else that stands where a hash should may become a path. */
export function isHash(value: unknown): value is string {
  return isText(value) && sha256.test(value)
}
