import { useState } from 'react'
import type { ImportResult } from '../../../contract/bills.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { DialogForm } from '../../kit/dialog-form.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { useImport } from './import-context.tsx'
import styles from './password-dialog.module.css'

interface PasswordDialogProps {
  /** The locked file that is asked for, or null. */
  file: ImportResult | null
  /** Locked files after this one. */
  more: number
  onSkip: (token: string) => void
}

/** Asks for one file's password and says where it is; the password goes to the engine once and is forgotten. */
export function PasswordDialog({ file, more, onSkip }: PasswordDialogProps) {
  const { bills, billsScreen } = useWords()
  return (
    <Dialog
      open={file !== null}
      onClose={() => file && onSkip(file.token)}
      title={file ? bills.passwordTitle(file.name) : ''}
      description={bills.passwordWhere}
    >
      <ul className={styles.places}>
        <li>{bills.passwordPlaces.alipay}</li>
        <li>{bills.passwordPlaces.wechat}</li>
      </ul>
      {file && <PasswordForm key={file.token} file={file} onSkip={onSkip} />}
      {more > 0 && <p className={styles.more}>{billsScreen.more(more)}</p>}
    </Dialog>
  )
}

function PasswordForm({ file, onSkip }: { file: ImportResult; onSkip: (token: string) => void }) {
  const { bills, billsScreen } = useWords()
  const { importTokens, busy } = useImport()
  const [password, setPassword] = useState('')
  return (
    <DialogForm
      cancel={billsScreen.skip}
      send={billsScreen.open}
      disabled={password === '' || busy}
      onCancel={() => onSkip(file.token)}
      onSend={() => void importTokens([file.token], { [file.token]: password.trim() })}
    >
      <Field
        label={billsScreen.password}
        type="text"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={password}
        onChange={event => setPassword(event.target.value)}
        error={file.error?.code === 'wrong-password' ? billsScreen.passwordWrong : undefined}
        hint={bills.passwordKept}
      />
    </DialogForm>
  )
}
