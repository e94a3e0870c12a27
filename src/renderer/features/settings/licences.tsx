import { useState } from 'react'
import { useQuery } from '../../app/bridge.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import { Fold } from '../../kit/fold.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './settings.module.css'

/** Everything that ships, each with its licence in full. */
export function Licences() {
  const { dataScreen: words } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" onClick={() => setOpen(true)}>
          {words.showLicences}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        wide
        title={words.licences}
        description={words.licencesText}
      >
        <LicenceList />
      </Dialog>
    </>
  )
}

function LicenceList() {
  const asked = useQuery('app.licences', {})
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  return asked.value.map(({ name, version, licence, text }) => (
    <Fold key={`${name} ${version}`} title={`${name} ${version} · ${licence}`}>
      <pre className={styles.licence}>{text}</pre>
    </Fold>
  ))
}
