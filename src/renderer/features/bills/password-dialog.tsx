import { useState } from 'react'
import type { ImportResult } from '../../../contract/bills.ts'
import { Dialog } from '../../kit/dialog.tsx'
import { DialogForm } from '../../kit/dialog-form.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { useImport } from './import-context.tsx'
import styles from './password-dialog.module.css'

interface PasswordDialogProps {
  /** Locked files in the order in which they were given; the first is asked for. */
  files: readonly ImportResult[]
  onSkip: (token: string) => void
}

/**
 * Asks for one file's password and says where it is. What is typed is tried on every locked file, goes to the engine
 * once and is forgotten.
 */
export function PasswordDialog({ files, onSkip }: PasswordDialogProps) {
  const { bills, billsScreen } = useWords()
  const file = files[0] ?? null
  const more = files.length - 1
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
      {file && <PasswordForm key={file.token} file={file} files={files} onSkip={onSkip} />}
      {more > 0 && <p className={styles.more}>{billsScreen.more(more)}</p>}
    </Dialog>
  )
}

interface PasswordFormProps extends PasswordDialogProps {
  file: ImportResult
}

function PasswordForm({ file, files, onSkip }: PasswordFormProps) {
  const { bills, billsScreen } = useWords()
  const { importTokens, busy } = useImport()
  const [password, setPassword] = useState('')
  const [isTried, setTried] = useState(false)
  const send = async () => {
    await importTokens(
      files.map(({ token }) => token),
      { [file.token]: password },
    )
    setTried(true)
  }
  return (
    <DialogForm
      cancel={billsScreen.skip}
      send={billsScreen.open}
      disabled={password.trim() === '' || busy}
      onCancel={() => onSkip(file.token)}
      onSend={() => void send()}
    >
      <Field
        label={billsScreen.password}
        type="text"
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={password}
        onChange={event => setPassword(event.target.value)}
        error={isTried && file.error?.code === 'wrong-password' ? billsScreen.passwordWrong : undefined}
        hint={bills.passwordKept}
      />
    </DialogForm>
  )
}
