import { useCallback, useState } from 'react'
import type { Reply } from '../../../contract/reply.ts'
import type { Input, Output, RequestName } from '../../../contract/requests.ts'
import { request } from '../../app/bridge.ts'
import { useToast } from '../../app/toast.tsx'
import { useWords } from '../../kit/words-context.tsx'

/** `busy` says what is being done, as far as it has words; null while nothing is. */
export interface DataWork {
  busy: string | null
  run<N extends RequestName>(said: string, name: N, input: Input<N>): Promise<Reply<Output<N>>>
}

/** Does one thing about the data at a time and says what became of it; what the person called off is not mentioned. */
export function useDataWork(): DataWork {
  const { window } = useWords()
  const toast = useToast()
  const [busy, setBusy] = useState<string | null>(null)
  const run = useCallback(
    async <N extends RequestName>(said: string, name: N, input: Input<N>): Promise<Reply<Output<N>>> => {
      setBusy(said)
      const answer = await request(name, input)
      setBusy(null)
      if (!answer.ok && answer.failure.code !== 'cancelled') {
        const { title, next } = window.failures[answer.failure.code]
        toast({ text: `${title} ${next}` })
      }
      return answer
    },
    [toast, window],
  )
  return { busy, run }
}
