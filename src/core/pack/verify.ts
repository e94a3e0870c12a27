import { parseSums, sumsName } from './manifest.ts'

/** What comparing a pack with its list of hashes came to. */
export interface Verification {
  /** False also where the list itself is missing or can't be read. */
  sound: boolean
  listReadable: boolean
  checked: number
  changed: string[]
  missing: string[]
  added: string[]
}

/** Compares the files found in a pack (path inside it → sha256) with its SHA256SUMS; null where there is none. */
export function verifyPack(found: ReadonlyMap<string, string>, sums: string | null): Verification {
  const listed = sums === null ? null : parseSums(sums)
  if (listed === null || listed.length === 0) {
    return { sound: false, listReadable: false, checked: 0, changed: [], missing: [], added: [] }
  }
  const names = new Set(listed.map(({ name }) => name))
  const changed = listed.filter(({ name, sha256 }) => found.has(name) && found.get(name) !== sha256)
  const missing = listed.filter(({ name }) => !found.has(name))
  const added = [...found.keys()].filter(name => name !== sumsName && !names.has(name))
  return {
    sound: changed.length + missing.length + added.length === 0,
    listReadable: true,
    checked: listed.length,
    changed: changed.map(({ name }) => name),
    missing: missing.map(({ name }) => name),
    added: added.sort(),
  }
}
