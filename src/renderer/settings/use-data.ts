import { useCallback, useState } from 'react'
import type { Input, Output } from '../../contract/requests.ts'
import { useToast } from '../parts/toast.tsx'
import type { PageRequest } from '../shell/bridge.ts'
import { call } from '../shell/bridge.ts'
import { useWords } from '../shell/words-context.tsx'

/** Does one thing about the data at a time and says what became of it; what the person called off is not mentioned. */
export function useDataWork() {
  const { window } = useWords()
  const toast = useToast()
  const [busy, setBusy] = useState<string | null>(null)
  const run = useCallback(
    async <N extends PageRequest>(said: string, name: N, input: Input<N>): Promise<Output<N> | null> => {
      setBusy(said)
      const answer = await call(name, input)
      setBusy(null)
      if (answer.ok) return answer.value as Output<N>
      const { title, next } = window.failures[answer.failure.code]
      if (answer.failure.code !== 'cancelled') toast({ text: `${title} ${next}` })
      return null
    },
    [toast, window],
  )
  return { busy, run }
}
