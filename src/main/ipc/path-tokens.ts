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

type WaitingFile = ReturnType<PathTokens['issue']>

/** Bills that came by "open with" and wait for the page to take them, each once. */
export interface WaitingFiles {
  add(paths: readonly string[]): void
  take(): WaitingFile[]
  areThere(): boolean
}

export function waitingFiles(tokens: PathTokens): WaitingFiles {
  let waiting: WaitingFile[] = []
  return {
    add: paths => void waiting.push(...paths.map(path => tokens.issue(path))),
    take() {
      const files = waiting
      waiting = []
      return files
    },
    areThere: () => waiting.length > 0,
  }
}
