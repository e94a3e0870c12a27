import { manifestFiles, type PackLists, parseSums, sumsText } from './manifest.ts'

/** What comparing a pack with its two lists came to. */
export interface Verification {
  sound: boolean
  /** False where SHA256SUMS is missing or can't be read; the manifest alone was asked then. */
  listReadable: boolean
  checked: number
  changed: string[]
  missing: string[]
  added: string[]
}

/** A pack as it was found. */
export interface FoundPack {
  /** Path inside the pack with `/` between folders → sha256; empty for what is no file. */
  hashes: ReadonlyMap<string, string>
  /** Where its lists lie, by its version. */
  lists: PackLists
  /** Texts of SHA256SUMS and of the manifest; null where there is none. */
  sums: string | null
  manifest: string | null
}

/**
 * Names every file changed, missing or added, the two lists among them. Each list is a witness against the other: the
 * manifest knows every file but the lists, SHA256SUMS knows the manifest as well, so a line changed in one contradicts
 * the other.
 */
export function verifyPack({ hashes, sums, manifest, lists: names }: FoundPack): Verification {
  const { manifest: manifestName, sums: sumsName } = names
  const lines = mapOf(sums === null ? null : parseSums(sums))
  const entries = mapOf(manifest === null ? null : manifestFiles(manifest))
  const changed = new Set<string>()
  const missing = new Set<string>()
  const added = new Set<string>()

  if (sums === null) missing.add(sumsName)
  else if (!lines || sums !== textOf(lines)) changed.add(sumsName)
  for (const [name, line] of lines ?? []) {
    const found = hashes.get(name)
    if (found === undefined || found === line || !isNear(found, line)) continue
    changed.add(sumsName)
    lines?.set(name, found)
  }

  const ownLine = lines?.get(manifestName)
  if (manifest === null) missing.add(manifestName)
  else if (!entries || (ownLine !== undefined && ownLine !== hashes.get(manifestName))) {
    changed.add(manifestName)
  } else if (lines && ownLine === undefined) changed.add(sumsName)

  // Of two lists that contradict each other an untouched manifest is right: it can't have been made to fit by one line.
  const truth = entries && !changed.has(manifestName) ? entries : (lines ?? entries)
  const all = truth ? [...hashes.keys(), ...truth.keys(), ...(lines?.keys() ?? [])] : []
  for (const name of all) {
    if (name === sumsName || name === manifestName) continue
    const [should, found] = [truth?.get(name), hashes.get(name)]
    if (lines && lines.get(name) !== should) changed.add(sumsName)
    if (found === should) continue
    if (should === undefined) added.add(name)
    else (found === undefined ? missing : changed).add(name)
  }
  return {
    sound: changed.size + missing.size + added.size === 0,
    listReadable: lines !== null && lines.size > 0,
    checked: (lines ?? entries)?.size ?? 0,
    changed: [...changed].sort(),
    missing: [...missing].sort(),
    added: [...added].sort(),
  }
}

function mapOf(files: readonly { name: string; sha256: string }[] | null): Map<string, string> | null {
  return files && new Map(files.map(({ name, sha256 }) => [name, sha256]))
}

function textOf(lines: ReadonlyMap<string, string>): string {
  return sumsText([...lines].map(([name, sha256]) => ({ name, sha256, bytes: 0 })))
}

/** Hashes of different files share about 4 of their 64 digits; one that shares so many was changed in the list. */
const nearDigits = 32

function isNear(hash: string, other: string): boolean {
  return [...hash].filter((digit, at) => digit === other[at]).length >= nearDigits
}

const leftBySystems = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|^(?:\.\.\/)?__MACOSX\//i

/** Whether a file that was added is one that macOS or Windows leaves in folders by itself. */
export function isLeftBySystem(name: string): boolean {
  return leftBySystems.test(name)
}
