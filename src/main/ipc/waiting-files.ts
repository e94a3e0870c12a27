import type { PathTokens } from './path-tokens.ts'

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
