import { useMemo } from 'react'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import type { StepId } from '../../../core/cancellation/step-mark.ts'
import { request } from '../../app/bridge.ts'
import { type Attach, useAttach } from '../uploads/use-attach.ts'
import type { Step } from './plan.ts'

/** Keeps screenshots with a step: before the wallet's side is ended they show the agreement, afterwards its end. */
export function useProofs(step: Step | undefined, charge: TradeKey): Attach {
  const shown: StepId = step?.id === 'wallet' && step.state === 'todo' ? 'screenshot' : (step?.id ?? 'wallet')
  const { wallet, tradeNo } = charge
  const target = useMemo(() => {
    const of = { charge: { wallet, tradeNo }, step: shown }
    return {
      tokens: (tokens: string[]) => request('cancellation.attach', { ...of, tokens }),
      image: (name: string, base64: string) => request('cancellation.attachImage', { ...of, name, base64 }),
      remove: (proof: number) => request('cancellation.detach', { proof }),
      putBack: (proof: number) => request('cancellation.attachAgain', { proof }),
    }
  }, [wallet, tradeNo, shown])
  return useAttach(target)
}
