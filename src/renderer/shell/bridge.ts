import { useCallback, useEffect, useState } from 'react'
import type { Bridge } from '../../contract/bridge.ts'
import type { NoticeName, RequestName } from '../../contract/names.ts'
import type { Notice } from '../../contract/notices.ts'
import type { Failure, Reply } from '../../contract/reply.ts'
import type { Input, Output } from '../../contract/requests.ts'

declare global {
  interface Window {
    xucha: Bridge
  }
}

export type PageRequest = Exclude<RequestName, 'files.token'>

/** What a screen has of a request: nothing yet, its value (the last one, while a newer is fetched), or a failure. */
export type Asked<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; failure: Failure; retry: () => void }

/** Asks once. A request that broke off for no named reason counts as the engine gone. */
export async function call<N extends PageRequest>(name: N, input: Input<N>): Promise<Reply<Output<N>>> {
  try {
    return await window.xucha.requests[name](input)
  } catch {
    return { ok: false, failure: { code: 'engine-died' } }
  }
}

/** Asks now, and again whenever what is stored or the language changed. */
export function useBridge<N extends PageRequest>(name: N, input: Input<N>): Asked<Output<N>> {
  const [answered, setAnswered] = useState<{ question: string; reply: Reply<Output<N>> } | null>(null)
  const [round, setRound] = useState(0)
  const question = JSON.stringify(input)
  const again = useCallback(() => setRound(count => count + 1), [])
  useNotice('store.changed', again)
  useNotice('app.changed', again)
  useNotice('engine.restarted', again)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again; `question` stands for the input
  useEffect(() => {
    let current = true
    void call(name, JSON.parse(question)).then(reply => current && setAnswered({ question, reply }))
    return () => {
      current = false
    }
  }, [name, question, round])
  // The answer to another question is no answer to this one.
  if (answered?.question !== question) return { state: 'loading' }
  const { reply } = answered
  if (reply.ok) return { state: 'ready', value: reply.value }
  return { state: 'failed', failure: reply.failure, retry: again }
}

/** Listens as long as the component is there. */
export function useNotice<N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): void {
  useEffect(() => window.xucha.on(name, listener), [name, listener])
}
