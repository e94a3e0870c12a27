import { useState } from 'react'
import { type PackForm, packForms } from '../../../contract/choices.ts'
import type { Failure } from '../../../contract/reply.ts'
import type { Output } from '../../../contract/requests.ts'
import { isLeftBySystem } from '../../../core/packs/verify.ts'
import { request } from '../../app/bridge.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './verify-pack.module.css'

type Verified = Output<'packs.verify'>

/** Checks any pack, one's own or one that came back, file by file. */
export function VerifyPack() {
  const words = useWords().claimScreen.pack
  const [busy, setBusy] = useState<PackForm | null>(null)
  const [verified, setVerified] = useState<Verified | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const verify = async (form: PackForm) => {
    setBusy(form)
    const answer = await request('packs.verify', { form })
    setBusy(null)
    setVerified(answer.ok ? answer.value : null)
    setFailure(answer.ok || answer.failure.code === 'cancelled' ? null : answer.failure)
  }
  return (
    <Card className={styles.card} aria-labelledby="verify-pack">
      <h2 id="verify-pack">{words.verifyTitle}</h2>
      <div className={styles.line}>
        <p>{words.verifyText}</p>
        <div className={styles.forms}>
          {packForms.map(form => (
            <Button key={form} busy={busy !== null} onClick={() => void verify(form)}>
              {busy === form ? words.verifying : words.verify[form]}
            </Button>
          ))}
        </div>
      </div>
      {failure && <FailureNote failure={failure} />}
      {verified && <Outcome verified={verified} />}
    </Card>
  )
}

function Outcome({ verified }: { verified: Verified }) {
  const words = useWords().claimScreen.pack
  const { name, sound, listReadable, checked, changed, missing, added } = verified
  if (sound)
    return (
      <Banner live tone="good">
        {words.sound(name, checked)}
      </Banner>
    )
  const lines = [
    ...changed.map(words.changedFile),
    ...missing.map(words.missingFile),
    ...added.map(name => (isLeftBySystem(name) ? words.leftBySystem : words.addedFile)(name)),
  ]
  return (
    <Banner live tone="care">
      <p>{listReadable ? words.unsound(name) : words.noList(name)}</p>
      <ul className={styles.files}>
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  )
}
