import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface UndoLineProps {
  /** What was said. */
  text: string
  /** How the button is read out, without the text beside it. */
  label: string
  onUndo: () => void
}

/** Something that the person said, and the way to take it back. */
export function UndoLine({ text, label, onUndo }: UndoLineProps) {
  const { window } = useWords()
  return (
    <>
      {text}{' '}
      <Button kind="link" aria-label={label} onClick={onUndo}>
        {window.undo}
      </Button>
    </>
  )
}
