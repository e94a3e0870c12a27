import { useCallback } from 'react'
import type { Failure, Reply } from '../../contract/reply.ts'
import type { Input, Output, RequestName } from '../../contract/requests.ts'
import { useWords } from '../kit/words-context.tsx'
import { request } from './bridge.ts'
import { useRoute } from './route.tsx'
import { useToast } from './toast.tsx'

export interface Outcome<T> {
  /** What is said once it is done; nothing where it is left out, or null comes back. */
  done?: string | ((value: T) => string | null)
  /** Takes it back; offered beside what is said. */
  undo?: (value: T) => void
}

/** Asks for something to be done and shows in a toast what became of it; what the person called off is not mentioned. */
export type Act = <N extends RequestName>(
  name: N,
  input: Input<N>,
  outcome?: Outcome<Output<N>>,
) => Promise<Reply<Output<N>>>

export function useAction(): Act {
  const { window } = useWords()
  const { page } = useRoute().route
  const toast = useToast()
  const showFailure = useFailureToast()
  return useCallback(
    async (name, input, { done, undo } = {}) => {
      const answer = await request(name, input)
      if (!answer.ok) showFailure(answer.failure)
      else {
        const { value } = answer
        const text = typeof done === 'function' ? done(value) : done
        const action = undo && { label: window.undo, run: () => undo(value) }
        if (text) toast({ text, ...(action && { action, page }) })
      }
      return answer
    },
    [toast, showFailure, window, page],
  )
}

/** Shows a failure with what to do next; for what is asked otherwise than by one request. */
export function useFailureToast(): (failure: Failure) => void {
  const { window } = useWords()
  const toast = useToast()
  return useCallback(
    ({ code, detail }) => {
      if (code === 'cancelled') return
      const { title, next } = window.failures[code]
      toast({ text: window.failureLine(title, next, detail) })
    },
    [toast, window],
  )
}
