import { type ReactNode, useState } from 'react'
import type { AttachmentView } from '../../../contract/claims.ts'
import type { EvidenceId } from '../../../core/claims/evidence-names.ts'
import { request } from '../../app/bridge.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { fileSize } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from '../uploads/take-files.module.css'
import { TakeFiles } from '../uploads/take-files.tsx'
import { usePictures } from '../uploads/take-pictures.tsx'
import { type Attach, type AttachTarget, useAttach } from '../uploads/use-attach.ts'
import { CoverUp } from './cover-up.tsx'
import type { Case, Evidence } from './present-case.ts'

interface AttachmentsProps {
  caseId: number
  item: Evidence
  children: ReactNode
}

/** An item of evidence with its files, which more can be added to. */
export function TakesFiles({ caseId: id, item, children }: AttachmentsProps) {
  const [covering, setCovering] = useState<AttachmentView | null>(null)
  const attach = useAttach(evidenceTarget(id, item.id))
  return (
    <TakeFiles title={item.title} attach={attach} isRow>
      {children}
      <Files item={item} attach={attach} onCover={setCovering} />
      {covering && (
        <CoverUp
          caseId={id}
          attachment={covering}
          onSave={(name, picture) => attach.image(name, picture, covering.id)}
          onClose={() => setCovering(null)}
        />
      )}
    </TakeFiles>
  )
}

interface FilesProps {
  item: Evidence
  attach: Attach
  onCover: (attachment: AttachmentView) => void
}

function Files({ item, attach, onCover }: FilesProps) {
  const { evidenceScreen: words } = useWords()
  if (item.attachments.length === 0) return null
  return (
    <ul className={styles.files} aria-label={words.files(item.title)}>
      {item.attachments.map(file => (
        <li key={file.id}>
          <span className={styles.name}>{file.name}</span>
          <span className={texts.quiet}>{fileSize(file.bytes)}</span>
          {file.covers !== null && <Badge>{words.covered}</Badge>}
          {file.image && file.covers === null && (
            <Button
              kind="link"
              size="small"
              aria-label={words.coverUpThis(file.name)}
              onClick={() => onCover(file)}
            >
              {words.coverUp}
            </Button>
          )}
          <Button
            kind="link"
            size="small"
            aria-label={words.removeThis(file.name)}
            onClick={() => void attach.remove(file.id, file.name)}
          >
            {words.remove}
          </Button>
          {file.tellsLocation && <p className={styles.care}>{words.location}</p>}
        </li>
      ))}
    </ul>
  )
}

/** Files of an item of evidence of a case. */
function evidenceTarget(id: number, evidence: EvidenceId): AttachTarget {
  return {
    tokens: tokens => request('claims.attach', { id, evidence, tokens }),
    image: (name, base64, covers) => request('claims.attachImage', { id, evidence, name, base64, covers }),
    remove: attachment => request('claims.detach', { id, attachment }),
    putBack: attachment => request('claims.attachAgain', { id, attachment }),
  }
}

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
