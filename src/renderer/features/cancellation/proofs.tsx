import { useMemo, useState } from 'react'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import type { StepId } from '../../../core/cancellation/step-mark.ts'
import { request, useQuery } from '../../app/bridge.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { type Attach, useAttach } from '../uploads/use-attach.ts'
import type { Step } from './plan.ts'
import styles from './proofs.module.css'

type Proof = Step['proofs'][number]

/** How many there are, in the line of a card that isn't open. */
export function ProofCount({ step: { proofs } }: { step: Step }) {
  const { cancelScreen } = useWords()
  return proofs.length > 0 && cancelScreen.proofs.count(proofs.length)
}

/** The screenshots of a step with the time they came. */
export function Proofs({ step, attach }: { step: Step; attach: Attach }) {
  const { cancel, cancelScreen, evidenceScreen } = useWords()
  if (step.proofs.length === 0) return null
  return (
    <ul className={styles.files} aria-label={evidenceScreen.files(step.title)}>
      {step.proofs.map(proof => (
        <li key={proof.id}>
          {proof.image && <Thumbnail proof={proof} />}
          <span className={styles.name} title={proof.name}>
            {proof.name}
          </span>
          <span className={texts.quiet}>
            {unbroken(cancelScreen.proofs.keptAt(cancel.moment(proof.keptAt.slice(0, 19), today())))}
          </span>
          <Button
            kind="link"
            size="small"
            aria-label={evidenceScreen.removeThis(proof.name)}
            onClick={() => void attach.remove(proof.id, proof.name)}
          >
            {evidenceScreen.remove}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Thumbnail({ proof }: { proof: Proof }) {
  const { cancelScreen } = useWords()
  const [isLarge, setLarge] = useState(false)
  const asked = useQuery('cancellation.proof', { proof: proof.id })
  if (asked.state !== 'ready') return <span className={styles.thumbnail} />
  const source = `data:${asked.value.type};base64,${asked.value.base64}`
  return (
    <>
      <button
        type="button"
        className={styles.look}
        aria-label={cancelScreen.proofs.look(proof.name)}
        onClick={() => setLarge(true)}
      >
        <img className={styles.thumbnail} src={source} alt={cancelScreen.proofs.picture(proof.name)} />
      </button>
      <Dialog open={isLarge} onClose={() => setLarge(false)} title={proof.name} wide>
        <img className={styles.large} src={source} alt={cancelScreen.proofs.picture(proof.name)} />
      </Dialog>
    </>
  )
}

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
