import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'

/** Stands between the page and the file system: the page holds tokens, main knows the paths. */
export interface PathTokens {
  issue(path: string): { token: string; name: string }
  /** Null for a token that was never issued. */
  pathOf(token: string): string | null
}

export function pathTokens(): PathTokens {
  const paths = new Map<string, string>()
  return {
    issue(path) {
      const token = randomUUID()
      paths.set(token, path)
      return { token, name: basename(path) }
    },
    pathOf: token => paths.get(token) ?? null,
  }
}
