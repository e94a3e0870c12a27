import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import type { AttachmentView } from '../../../contract/claims.ts'
import { useQuery } from '../../app/bridge.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { boxAfterKey, boxBetween, type CoverBox, coveredCopy, middleBox, type Point } from './cover-box.ts'
import styles from './cover-up.module.css'

interface CoverUpProps {
  caseId: number
  attachment: AttachmentView
  /** Tells whether the copy was kept. */
  onSave: (name: string, picture: Blob) => Promise<boolean>
  onClose: () => void
}

/** Black boxes over an image, by pointer or keyboard, saved as a copy beside the original. */
export function CoverUp({ caseId, attachment, onSave, onClose }: CoverUpProps) {
  const { evidenceScreen, window } = useWords()
  const { cover: words } = evidenceScreen
  const asked = useQuery('claims.attachment', { id: caseId, attachment: attachment.id })
  const image = useRef<HTMLImageElement>(null)
  const [boxes, setBoxes] = useState<CoverBox[]>([])
  const [busy, setBusy] = useState(false)
  const save = async () => {
    if (!image.current) return
    setBusy(true)
    const picture = await coveredCopy(image.current, boxes, words.mark)
    const stem = attachment.name.replace(/\.[^.]*$/, '')
    const kept = await onSave(words.name(stem), picture)
    setBusy(false)
    if (kept) onClose()
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={evidenceScreen.coverUpThis(attachment.name)}
      description={words.text}
      actions={
        <>
          <Button onClick={() => setBoxes([...boxes, middleBox])}>{words.add}</Button>
          <Button disabled={boxes.length === 0} onClick={() => setBoxes(boxes.slice(0, -1))}>
            {words.undo}
          </Button>
          <Button onClick={onClose}>{window.cancel}</Button>
          <Button kind="primary" disabled={boxes.length === 0 || busy} onClick={save}>
            {busy ? words.saving : words.save}
          </Button>
        </>
      }
    >
      {asked.state === 'failed' && <p>{words.failed}</p>}
      {asked.state === 'ready' && (
        <Canvas boxes={boxes} onChange={setBoxes}>
          <img
            ref={image}
            className={styles.image}
            alt={words.image}
            draggable={false}
            src={`data:${asked.value.type};base64,${asked.value.base64}`}
          />
        </Canvas>
      )}
    </Dialog>
  )
}

interface CanvasProps {
  boxes: CoverBox[]
  onChange: (boxes: CoverBox[]) => void
  children: React.ReactNode
}

function Canvas({ boxes, onChange, children }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null)
  const [start, setStart] = useState<Point | null>(null)
  const [end, setEnd] = useState<Point | null>(null)
  const at = (event: PointerEvent): Point => {
    const { left, top, width, height } = place.current?.getBoundingClientRect() ?? new DOMRect(0, 0, 1, 1)
    return { x: (event.clientX - left) / width, y: (event.clientY - top) / height }
  }
  const drawn = start && end ? boxBetween(start, end) : null
  const finish = () => {
    if (drawn) onChange([...boxes, drawn])
    setStart(null)
    setEnd(null)
  }
  return (
    <div
      ref={place}
      className={styles.place}
      onPointerDown={event => {
        if ((event.target as Element).closest('button')) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setStart(at(event))
        setEnd(null)
      }}
      onPointerMove={event => start && setEnd(at(event))}
      onPointerUp={finish}
      onPointerCancel={() => setStart(null)}
    >
      {children}
      {boxes.map((box, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: a box is known by its place in the row of boxes
          key={index}
          box={box}
          number={index + 1}
          onChange={next =>
            onChange(next ? boxes.with(index, next) : boxes.filter((_, other) => other !== index))
          }
        />
      ))}
      {drawn && <div className={styles.box} style={placeOf(drawn)} />}
    </div>
  )
}

interface BoxProps {
  box: CoverBox
  number: number
  /** Null: taken away. */
  onChange: (box: CoverBox | null) => void
}

function Box({ box, number, onChange }: BoxProps) {
  const { cover: words } = useWords().evidenceScreen
  const pressed = (event: KeyboardEvent) => {
    const next = boxAfterKey(box, event.key, event.shiftKey)
    const isGone = event.key === 'Delete' || event.key === 'Backspace'
    if (!next && !isGone) return
    event.preventDefault()
    onChange(isGone ? null : next)
  }
  return (
    <button
      type="button"
      className={styles.box}
      style={placeOf(box)}
      aria-label={words.box(number)}
      onKeyDown={pressed}
    />
  )
}

function placeOf({ x, y, width, height }: CoverBox) {
  const percent = (value: number) => `${value * 100}%`
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) }
}
