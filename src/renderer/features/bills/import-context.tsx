import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { ImportResult } from '../../../contract/bills.ts'
import { mostBillsAtOnce } from '../../../contract/choices.ts'
import type { Notice } from '../../../contract/notices.ts'
import type { Failure, Reply } from '../../../contract/reply.ts'
import { request, useNotice } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { type Standing, standingBefore } from './standing-before.ts'

export type Progress = Notice<'import.progress'>

export interface Importing {
  /** True while files are read. */
  busy: boolean
  progress: Progress | null
  /** What became of the files so far, without those taken off the list; locked ones wait for their password. */
  results: readonly ImportResult[]
  failure: Failure | null
  /** Whether what these files come to is still to be seen: until the page that shows it is left. */
  isNew: boolean
  /** How what was switched off stood before these files. */
  before: Standing
  importTokens(tokens: readonly string[], passwords?: Record<string, string>): Promise<void>
  importFiles(files: readonly File[]): Promise<void>
  importSamples(): Promise<void>
  chooseFiles(): Promise<void>
  cancel(): void
  dismiss(token: string): void
  /** The page that shows what became of the files is left. */
  leave(): void
}

const ImportContext = createContext<Importing | null>(null)

/** Reading of bills goes on whatever page is shown, and begins from anywhere: a drop, the button, "open with". */
export function ImportProvider({ children }: { children: ReactNode }) {
  const { go } = useRoute()
  const running = useRef(0)
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [results, setResults] = useState<readonly ImportResult[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isNew, setNew] = useState(false)
  const [before, setBefore] = useState<Standing>(new Map())

  const run = useCallback(
    async (work: () => Promise<Reply<ImportResult[]>>) => {
      go({ page: 'bills' })
      running.current += 1
      setBusy(true)
      setNew(true)
      setFailure(null)
      const answer = await work()
      running.current -= 1
      if (running.current === 0) {
        setBusy(false)
        setProgress(null)
      }
      if (!answer.ok) return setFailure(answer.failure)
      const newer = new Map(answer.value.map(result => [result.token, result]))
      // Each keeps its place: the dialog asks for locked files in the order in which they were given.
      setResults(before => {
        const kept = before.map(result => newer.get(result.token) ?? result)
        const known = new Set(before.map(({ token }) => token))
        return [...kept, ...answer.value.filter(({ token }) => !known.has(token))]
      })
    },
    [go],
  )

  const importTokens = useCallback<Importing['importTokens']>(
    async (tokens, passwords) => {
      if (tokens.length === 0) return
      // What became of earlier files has been read; only those that still wait for a password stay.
      if (!passwords) setResults(earlier => earlier.filter(({ outcome }) => outcome === 'password-needed'))
      for (let at = 0; at < tokens.length; at += mostBillsAtOnce) {
        const some = tokens.slice(at, at + mostBillsAtOnce)
        await run(async () => {
          if (!passwords && at === 0) setBefore(await standingBefore())
          return request('bills.import', passwords ? { tokens: some, passwords } : { tokens: some })
        })
      }
    },
    [run],
  )

  // Files that are still read have not been seen.
  const leave = useCallback(() => setNew(running.current > 0), [])
  useNotice(
    'import.progress',
    useCallback(notice => setProgress(notice), []),
  )
  const importWaiting = useCallback(async () => {
    const files = await request('app.waitingFiles', {})
    if (files.ok) await importTokens(files.value.map(({ token }) => token))
  }, [importTokens])
  useNotice('files.opened', importWaiting)
  // Files may have come before this page was there to hear of them.
  useEffect(() => void importWaiting(), [importWaiting])

  const importing = useMemo<Importing>(
    () => ({
      busy,
      progress,
      results,
      failure,
      isNew,
      before,
      importTokens,
      async importFiles(files) {
        go({ page: 'bills' })
        const replies = await Promise.allSettled(files.map(file => window.xucha.tokenFor(file)))
        // A file without a path, dragged out of a web page for instance, has no token and can't be read.
        const given = replies.flatMap(reply => (reply.status === 'fulfilled' ? [reply.value] : []))
        const tokens = given.flatMap(reply => (reply.ok ? [reply.value.token] : []))
        if (tokens.length === 0) setFailure({ code: 'not-found' })
        await importTokens(tokens)
      },
      importSamples: () => run(() => request('bills.importSamples', {})),
      async chooseFiles() {
        const chosen = await request('app.chooseFiles', {})
        if (chosen.ok) await importTokens(chosen.value.map(({ token }) => token))
        else if (chosen.failure.code !== 'cancelled') setFailure(chosen.failure)
      },
      cancel: () => void request('bills.cancelImport', {}),
      dismiss: token => setResults(before => before.filter(result => result.token !== token)),
      leave,
    }),
    [busy, progress, results, failure, isNew, before, importTokens, leave, run, go],
  )
  return <ImportContext value={importing}>{children}</ImportContext>
}

export function useImport(): Importing {
  const importing = useContext(ImportContext)
  if (!importing) throw new Error('useImport outside of ImportProvider')
  return importing
}
