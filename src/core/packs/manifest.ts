import { withOffset } from '../base/calendar.ts'
import type { PackFacts } from './facts.ts'

/** A file of the pack by its path inside it, with `/` between folders. */
export interface PackedFile {
  name: string
  bytes: number
  sha256: string
}

/** Where the two lists of a pack lie; the paths in them start at the root of the pack. */
export interface PackLists {
  manifest: string
  sums: string
}

export const manifestName = '校验/manifest.json'
export const sumsName = '校验/SHA256SUMS'
export const packLists: PackLists = { manifest: manifestName, sums: sumsName }
/** Of the packs of version 1, whose folders were not by steps. */
export const firstLists: PackLists = { manifest: 'manifest.json', sums: 'SHA256SUMS' }

const manifestSchema = 'xucha.pack/2'
const knownSchemas: readonly unknown[] = ['xucha.pack/1', manifestSchema]

/** The pack as data: what it was made from and by what, and every file but this one and the list of hashes. */
export function manifestText(facts: PackFacts, files: readonly PackedFile[]): string {
  const manifest = {
    schema: manifestSchema,
    app: { name: 'xucha', version: facts.version },
    // The case's own time, so that the same case makes the same pack.
    time: withOffset(facts.time),
    timeZone: 'Asia/Shanghai',
    lawCheckedOn: facts.lawCheckedOn,
    sample: facts.sample,
    title: facts.title,
    respondent: facts.respondent,
    claimedFen: facts.claimedFen,
    charges: facts.charges.map(charge => ({
      wallet: charge.wallet,
      tradeNo: charge.tradeNo,
      merchantOrderNo: charge.merchantOrderNo,
      paidAt: withOffset(charge.paidAt),
      fen: charge.fen,
      refundedFen: charge.refundedFen,
      claimed: charge.claimed,
      source: facts.sources[charge.source - 1]?.path ?? null,
      line: charge.line,
    })),
    wholeBills: facts.wholeBills,
    originals: facts.sources.map(({ path, name, wallet, sha256, outerSha256 }) => ({
      path,
      name,
      wallet,
      sha256,
      outerSha256,
    })),
    attachments: facts.attachments,
    certificates: facts.certificates.map(({ path, wallet, number, sha256, agreed, pages }) => ({
      path,
      wallet,
      number,
      sha256,
      charges: agreed,
      pages,
    })),
    // Whoever checks the pack can tell the person's words from the app's.
    ownWords: facts.letters.filter(({ override }) => override !== null).map(({ fileName }) => fileName),
    files: byName(files),
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** In the form `sha256sum -c` reads: hash, two blanks, path. Lists every file but itself. */
export function sumsText(files: readonly PackedFile[]): string {
  return byName(files)
    .map(({ sha256, name }) => `${sha256}  ${name}\n`)
    .join('')
}

const sumLine = /^([0-9a-f]{64}) [ *](.+)$/

/** Null where a line is not of that form or a name comes twice. */
export function parseSums(text: string): { name: string; sha256: string }[] | null {
  const sums: { name: string; sha256: string }[] = []
  const seen = new Set<string>()
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue
    const [, sha256, name] = sumLine.exec(line) ?? []
    if (sha256 === undefined || name === undefined || seen.has(name)) return null
    seen.add(name)
    sums.push({ sha256, name })
  }
  return sums
}

/** The files that a manifest lists, by the path inside the pack; null for a text that is no manifest. */
export function manifestFiles(text: string): { name: string; sha256: string }[] | null {
  try {
    const { schema, files } = JSON.parse(text)
    if (!knownSchemas.includes(schema) || !Array.isArray(files)) return null
    return files.every(isListed) ? files.map(({ name, sha256 }) => ({ name, sha256 })) : null
  } catch {
    return null
  }
}

function isListed(one: unknown): one is PackedFile {
  if (!(one instanceof Object && 'name' in one && 'sha256' in one)) return false
  return typeof one.name === 'string' && typeof one.sha256 === 'string'
}

function byName<T extends { name: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
}
