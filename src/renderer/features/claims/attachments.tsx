import { type ReactNode, useState } from 'react'
import type { AttachmentView } from '../../../contract/claims.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { fileSize } from '../../kit/figures.ts'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from '../uploads/take-files.module.css'
import { TakeFiles } from '../uploads/take-files.tsx'
import { type Attach, useAttach } from '../uploads/use-attach.ts'
import { CoverUp } from './cover-up.tsx'
import { evidenceTarget } from './evidence-target.ts'
import type { Evidence } from './present-case.ts'

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
