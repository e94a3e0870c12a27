import { type ReactNode, useState } from 'react'
import type { Failure } from '../../../contract/reply.ts'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import { request } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { useToast } from '../../app/toast.tsx'
import { Button } from '../../kit/button.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface ClaimButtonProps {
  charges: readonly TradeKey[]
  kind?: 'primary' | 'plain' | 'money' | 'link'
  label?: string
  disabled?: boolean
  children: ReactNode
}

/** Begins a case about these charges and goes to it. */
export function ClaimButton({
  charges,
  kind = 'primary',
  label,
  disabled = false,
  children,
}: ClaimButtonProps) {
  const { claimScreen } = useWords()
  const { go } = useRoute()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const start = async () => {
    setBusy(true)
    setFailure(null)
    const answer = await request('claims.start', { charges: [...charges] })
    setBusy(false)
    if (!answer.ok) return setFailure(answer.failure)
    const { id, alsoStarted } = answer.value
    go({ page: 'claim', subject: String(id) })
    if (alsoStarted.length > 0)
      toast({
        text: claimScreen.alsoStarted(alsoStarted.length),
        action: { label: claimScreen.all, run: () => go({ page: 'claim' }) },
      })
  }
  return (
    <>
      <Button
        kind={kind}
        aria-label={busy ? undefined : label}
        busy={busy}
        disabled={disabled}
        onClick={start}
      >
        {busy ? claimScreen.startBusy : children}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </>
  )
}
