import { useState } from 'react'
import type { TradeKey } from '../../../core/bills/transaction.ts'
import { request, useQuery } from '../../app/bridge.ts'
import { today } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { TakeFiles } from '../uploads/take-files.tsx'
import { useAttach } from '../uploads/use-attach.ts'
import type { Step } from './plan.ts'
import styles from './proofs.module.css'

type Proof = Step['proofs'][number]

/** The screenshots of a step with the time they came, and the way to add more. */
export function Proofs({ step, charge }: { step: Step; charge: TradeKey }) {
  const { cancel, cancelScreen, evidenceScreen } = useWords()
  const attach = useAttach({
    tokens: tokens => request('cancellation.attach', { charge, step: step.id, tokens }),
    image: (name, base64) => request('cancellation.attachImage', { charge, step: step.id, name, base64 }),
    remove: proof => request('cancellation.detach', { proof }),
  })
  return (
    <section className={styles.proofs} aria-label={cancelScreen.proofs.of(step.title)}>
      <h4>{cancelScreen.proofs.title}</h4>
      <TakeFiles title={step.title} attach={attach}>
        <p className={texts.note}>{cancelScreen.proofs.hint}</p>
        {step.proofs.length > 0 && (
          <ul className={styles.files} aria-label={evidenceScreen.files(step.title)}>
            {step.proofs.map(proof => (
              <li key={proof.id}>
                {proof.image && <Thumbnail proof={proof} />}
                <span className={styles.name} title={proof.name}>
                  {proof.name}
                </span>
                <span className={texts.note}>
                  {cancelScreen.proofs.keptAt(cancel.moment(proof.keptAt.slice(0, 19), today()))}
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
        )}
      </TakeFiles>
    </section>
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
