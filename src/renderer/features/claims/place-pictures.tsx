import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { usePictures } from '../uploads/take-pictures.tsx'
import { useAttach } from '../uploads/use-attach.ts'
import { evidenceTarget } from './evidence-target.ts'
import styles from './place-pictures.module.css'
import type { Case, Evidence } from './present-case.ts'

/** Pictures dropped anywhere beside an item of evidence: asks which of them they show. */
export function PlacePictures({ view }: { view: Case }) {
  const { whichItem } = useWords().evidenceScreen
  const [pictures, setPictures] = useState<readonly File[]>([])
  usePictures(setPictures)
  const done = () => setPictures([])
  return (
    <Dialog open={pictures.length > 0} onClose={done} title={whichItem(pictures.length)}>
      <ul className={styles.items}>
        {view.evidence.map(
          item =>
            !item.byApp && (
              <li key={item.id}>
                <Place caseId={view.id} item={item} pictures={pictures} onDone={done} />
              </li>
            ),
        )}
      </ul>
    </Dialog>
  )
}

interface PlaceProps {
  caseId: number
  item: Evidence
  pictures: readonly File[]
  onDone: () => void
}

function Place({ caseId, item, pictures, onDone }: PlaceProps) {
  const attach = useAttach(evidenceTarget(caseId, item.id))
  const put = async () => {
    await attach.files(pictures)
    onDone()
  }
  return (
    <Button kind="plain" onClick={put}>
      {item.title}
    </Button>
  )
}
