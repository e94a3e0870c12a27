import { useCallback, useState } from 'react'
import type { Reply } from '../../../contract/reply.ts'
import type { Input, Output, RequestName } from '../../../contract/requests.ts'
import { type Outcome, useAction } from '../../app/use-action.ts'

/** `busy` says what is being done, as far as it has words; null while nothing is. */
export interface DataWork {
  busy: string | null
  run<N extends RequestName>(
    doing: string,
    name: N,
    input: Input<N>,
    outcome?: Outcome<Output<N>>,
  ): Promise<Reply<Output<N>>>
}

/** Does one thing about the data at a time and says what became of it. */
export function useDataWork(): DataWork {
  const act = useAction()
  const [busy, setBusy] = useState<string | null>(null)
  const run = useCallback<DataWork['run']>(
    async (doing, name, input, outcome) => {
      setBusy(doing)
      const answer = await act(name, input, outcome)
      setBusy(null)
      return answer
    },
    [act],
  )
  return { busy, run }
}
