import type { CheckedBackup, DataOverview } from '../../../contract/data.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'

interface ConfirmRestoreProps {
  checked: CheckedBackup
  overview: DataOverview
  onClose: () => void
  onConfirm: () => void
}

/** What a checked backup holds and what it would replace, before it does. */
export function ConfirmRestore({ checked, overview, onClose, onConfirm }: ConfirmRestoreProps) {
  const { window, dataScreen: words } = useWords()
  const holds = words.holds(checked.counts)
  const present = overview.counts ? words.holds(overview.counts) : ''
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.restoreTitle(`${window.day(checked.createdAt)} ${checked.createdAt.slice(11, 16)}`)}
      description={holds === '' ? words.restoreEmpty : words.restoreHolds(holds)}
      answer={
        <Button kind="primary" onClick={onConfirm}>
          {words.restoreNow}
        </Button>
      }
    >
      {present !== '' && (
        <>
          <p>{words.restoreReplaces(present)}</p>
          <p className={texts.faint}>
            {overview.backups.keep === 0 ? words.restoreNoSafety : words.restoreSafety}
          </p>
        </>
      )}
    </Dialog>
  )
}
