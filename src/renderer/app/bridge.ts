import { useCallback, useEffect, useState } from 'react'
import type { Bridge } from '../../contract/bridge.ts'
import type { Notice, NoticeName } from '../../contract/notices.ts'
import type { Failure, Reply } from '../../contract/reply.ts'
import type { Input, Output, RequestName } from '../../contract/requests.ts'

declare global {
  interface Window {
    xucha: Bridge
  }
}

/** What a screen has of a request: nothing yet, its value (the last one, while a newer is fetched), or a failure. */
export type Query<T> =
  | { state: 'loading' }
  | { state: 'ready'; value: T }
  | { state: 'failed'; failure: Failure; retry: () => void }

/** Asks once. A request that broke off for no named reason counts as the engine gone. */
export async function request<N extends RequestName>(name: N, input: Input<N>): Promise<Reply<Output<N>>> {
  try {
    return await window.xucha.request(name, input)
  } catch {
    return { ok: false, failure: { code: 'engine-died' } }
  }
}

/**
 * Asks now, and again whenever something changed that the answer shows. A page that is come back to shows the last answer
 * until the new one is there, as long as nothing changed meanwhile.
 */
export function useQuery<N extends RequestName>(name: N, input: Input<N>): Query<Output<N>> {
  const question = JSON.stringify(input)
  const [answered, setAnswered] = useState<Answered<N> | null>(() => lastAnswer(name, question))
  const [round, setRound] = useState(0)
  const again = useCallback(() => setRound(count => count + 1), [])
  useNotice(
    'answers.outdated',
    useCallback(
      ({ requests }: Notice<'answers.outdated'>) => {
        if (requests.includes(name)) again()
      },
      [name, again],
    ),
  )
  useNotice('engine.restarted', again)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again; `question` stands for the input
  useEffect(() => {
    let current = true
    const askedAt = ageNow()
    void request(name, JSON.parse(question)).then(reply => {
      if (!current) return
      setAnswered({ question, reply })
      if (reply.ok && askedAt === ageNow()) answers.set(name, { question, reply } as Answered<never>)
    })
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

interface Answered<N extends RequestName> {
  question: string
  reply: Reply<Output<N>>
}

/** The last answer to each request, until a notice says that it is out of date. */
const answers = new Map<RequestName, Answered<never>>()
/** How often something changed: an answer to a question from before is not kept. */
let age: number | null = null

function ageNow(): number {
  if (age === null) {
    age = 0
    window.xucha.on('answers.outdated', ({ requests }) => outdate(requests as RequestName[]))
    window.xucha.on('engine.restarted', () => outdate([...answers.keys()]))
  }
  return age
}

function outdate(requests: readonly RequestName[]): void {
  for (const name of requests) answers.delete(name)
  age = (age ?? 0) + 1
}

function lastAnswer<N extends RequestName>(name: N, question: string): Answered<N> | null {
  const answered = answers.get(name) as Answered<N> | undefined
  return answered?.question === question ? answered : null
}

/** Listens as long as the component is there. */
export function useNotice<N extends NoticeName>(name: N, listener: (notice: Notice<N>) => void): void {
  useEffect(() => window.xucha.on(name, listener), [name, listener])
}
