import { useState } from 'react'
import type { PackForm } from '../../../contract/choices.ts'
import type { Failure } from '../../../contract/reply.ts'
import type { Output } from '../../../contract/requests.ts'
import { request } from '../../app/bridge.ts'

export interface PackState {
  busy: boolean
  written: Output<'packs.write'> | null
  failure: Failure | null
  form: PackForm
  choose: (form: PackForm) => void
  write: () => Promise<void>
}

/** Writing the pack of a case: at most one at a time; the last outcome stays. */
export function usePack(id: number): PackState {
  const [state, setState] = useState<Omit<PackState, 'write' | 'form' | 'choose'>>({
    busy: false,
    written: null,
    failure: null,
  })
  const [form, choose] = useState<PackForm>('folder')
  const write = async () => {
    setState(before => ({ ...before, busy: true, failure: null }))
    const answer = await request('packs.write', { id, form })
    setState(before =>
      answer.ok
        ? { busy: false, written: answer.value, failure: null }
        : { ...before, busy: false, failure: answer.failure },
    )
  }
  return { ...state, form, choose, write }
}
