import { useState } from 'react'
import { longestGivenName } from '../../../contract/choices.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { DialogForm } from '../../kit/dialog-form.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/words-context.tsx'

interface NameDialogProps {
  title: string
  /** What it was called before. */
  name: string | null
  open: boolean
  onClose: () => void
  onName: (name: string) => void
}

/** What the person calls a renewal whose bills say only who collects. */
export function NameDialog({ title, name, open, onClose, onName }: NameDialogProps) {
  const { window, chargesScreen } = useWords()
  const { decision } = chargesScreen
  const [text, setText] = useState(name ?? '')
  const given = text.replace(/\s+/gu, ' ').trim()
  const send = () => {
    if (given !== '' && given !== name) onName(given)
    else onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={decision.nameTitle(title)} description={decision.nameText}>
      <DialogForm cancel={window.cancel} send={decision.nameSave} onCancel={onClose} onSend={send}>
        <Field
          label={decision.nameLabel}
          maxLength={longestGivenName}
          value={text}
          onChange={event => setText(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  )
}
