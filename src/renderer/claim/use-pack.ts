import { useState } from 'react'
import type { Failure } from '../../contract/reply.ts'
import type { Output } from '../../contract/requests.ts'
import { call } from '../shell/bridge.ts'

export interface PackState {
  busy: boolean
  written: Output<'packs.write'> | null
  failure: Failure | null
  write: () => Promise<void>
}

/** Writing the pack of a case: at most one at a time; the last outcome stays. */
export function usePack(id: number): PackState {
  const [state, setState] = useState<Omit<PackState, 'write'>>({ busy: false, written: null, failure: null })
  const write = async () => {
    setState(before => ({ ...before, busy: true, failure: null }))
    const answer = await call('packs.write', { id })
    setState(before =>
      answer.ok
        ? { busy: false, written: answer.value, failure: null }
        : { ...before, busy: false, failure: answer.failure },
    )
  }
  return { ...state, write }
}
