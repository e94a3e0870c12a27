import { type ClipboardEvent, type DragEvent, type ReactNode, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './take-files.module.css'
import type { Attach } from './use-attach.ts'

interface TakeFilesProps {
  /** What the files are for, read out with the button. */
  title: string
  attach: Attach
  /** Said beside the button. */
  hint?: string
  /** True where the button stands at the right of what is said of it; nothing may move there under a hand that drops. */
  isRow?: boolean
  children: ReactNode
}

/** A place that takes files: dropped on it, pasted into it, or chosen. */
export function TakeFiles({ title, attach, hint, isRow, children }: TakeFilesProps) {
  const { evidenceScreen: words } = useWords()
  const [over, setOver] = useState(false)
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
      data-takes-files=""
      data-over={over || undefined}
      data-row={isRow || undefined}
      tabIndex={-1}
      onDragOver={event => isFiles(event) && setOver(true)}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
      onPaste={pasted}
    >
      <div>{children}</div>
      <div className={styles.add}>
        <Button size="small" aria-label={words.addTo(title)} onClick={attach.choose}>
          {words.add}
        </Button>
        {!isRow && (over || hint) && <span className={texts.quiet}>{over ? words.drop : hint}</span>}
      </div>
    </div>
  )
}

/** `2026-11-21 12.30.05`, fit for the name of a file. */
function clock(): string {
  const now = new Date()
  const pad = (value: number) => String(value).padStart(2, '0')
  const day = `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
  return `${day} ${pad(now.getHours())}.${pad(now.getMinutes())}.${pad(now.getSeconds())}`
}
