/** A file of the pack by its path inside it, with `/` between folders. */
export interface PackedFile {
  name: string
  bytes: number
  sha256: string
}

/** What a pack says of itself: which files, made by what, from which bills, judged by which day's law. */
export interface Manifest {
  schema: 'xucha.pack/1'
  app: { name: string; version: string }
  /** Times are Asia/Shanghai. The time is the case's own, so that the same case makes the same pack. */
  createdAt: string
  timeZone: 'Asia/Shanghai'
  lawCheckedOn: string
  asOf: string
  /** The bills behind the charges, with the hash of the bill and of the archive it came in. */
  sources: { name: string; sha256: string; outerSha256: string | null; lines: number[] }[]
  files: PackedFile[]
}

export const manifestName = 'manifest.json'
export const sumsName = 'SHA256SUMS'

export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** In the form `sha256sum -c` reads: hash, two blanks, path. Lists every file but itself. */
export function sumsText(files: readonly PackedFile[]): string {
  return files.map(({ sha256, name }) => `${sha256}  ${name}\n`).join('')
}

const sumLine = /^([0-9a-f]{64}) [ *](.+)$/

/** Null where a line is not of that form. */
export function parseSums(text: string): { name: string; sha256: string }[] | null {
  const sums: { name: string; sha256: string }[] = []
  for (const line of text.split('\n')) {
    if (line === '') continue
    const match = sumLine.exec(line.replace(/\r$/, ''))
    if (!match) return null
    sums.push({ sha256: match[1] ?? '', name: match[2] ?? '' })
  }
  return sums
}
