import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import type { AttachmentView, EvidenceView } from '../../contract/cases.ts'
import { Badge } from '../parts/badge.tsx'
import { Button } from '../parts/button.tsx'
import { fileSize } from '../parts/file-size.ts'
import { useWords } from '../shell/words-context.tsx'
import styles from './attachments.module.css'
import { CoverUp } from './cover-up.tsx'
import { type Attach, useAttach } from './use-attach.ts'

interface AttachmentsProps {
  caseId: number
  item: EvidenceView
  children: ReactNode
}

/** An item of evidence that takes files: dropped on it, pasted into it, or chosen. */
export function TakesFiles({ caseId, item, children }: AttachmentsProps) {
  const { proofScreen: words } = useWords()
  const attach = useAttach(caseId, item)
  const [over, setOver] = useState(false)
  const [covering, setCovering] = useState<AttachmentView | null>(null)
  const isFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  const dropped = (event: DragEvent) => {
    if (!isFiles(event)) return
    // Told to the window, which else would read the files as bills.
    event.preventDefault()
    setOver(false)
    void attach.files([...event.dataTransfer.files])
  }
  const pasted = (event: ClipboardEvent) => {
    const picture = [...event.clipboardData.items].find(({ type }) => type.startsWith('image/'))?.getAsFile()
    if (!picture) return
    event.preventDefault()
    void attach.image(words.pasted(clock()), picture, null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting only add to the button that is there
    <div
      className={styles.place}
      data-over={over || undefined}
      tabIndex={-1}
      onDragOver={event => isFiles(event) && setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      onPaste={pasted}
    >
      {children}
      <Files item={item} attach={attach} onCover={setCovering} />
      <div className={styles.add}>
        <Button size="small" aria-label={words.addTo(item.title)} onClick={() => void attach.choose()}>
          {words.add}
        </Button>
        {over && <span className={styles.hint}>{words.drop}</span>}
      </div>
      {covering && (
        <CoverUp
          caseId={caseId}
          attachment={covering}
          onSave={(name, picture) => attach.image(name, picture, covering.id)}
          onClose={() => setCovering(null)}
        />
      )}
    </div>
  )
}

interface FilesProps {
  item: EvidenceView
  attach: Attach
  onCover: (attachment: AttachmentView) => void
}

function Files({ item, attach, onCover }: FilesProps) {
  const { proofScreen: words } = useWords()
  if (item.attachments.length === 0) return null
  return (
    <ul className={styles.files} aria-label={words.files(item.title)}>
      {item.attachments.map(file => (
        <li key={file.id}>
          <span className={styles.name}>{file.name}</span>
          <span className={styles.hint}>{fileSize(file.bytes)}</span>
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
          {file.tellsPlace && <p className={styles.care}>{words.place}</p>}
        </li>
      ))}
    </ul>
  )
}

/** `2026-11-21 12.30.05`, fit for the name of a file. */
function clock(): string {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  return `${day} ${pad(now.getHours())}.${pad(now.getMinutes())}.${pad(now.getSeconds())}`
}
