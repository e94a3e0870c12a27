import { useCallback, useState } from 'react'
import { accelerators, pages } from '../../contract/menu.ts'
import type { Notice } from '../../contract/notices.ts'
import { useNotice } from '../app/bridge.ts'
import { useRoute } from '../app/route.tsx'
import { toastKey } from '../app/toast.tsx'
import { useImport } from '../features/bills/import-context.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/words-context.tsx'
import styles from './shortcuts.module.css'

/** Does what the system menu asks for, and shows the keys of everything on request. */
export function Shortcuts() {
  const { go } = useRoute()
  const { busy, chooseFiles } = useImport()
  const [shown, show] = useState(false)
  useNotice(
    'menu.chosen',
    useCallback(
      ({ command }: Notice<'menu.chosen'>) => {
        if (command === 'shortcuts') return show(true)
        show(false)
        if (command !== 'import') return go({ page: command })
        if (!busy) void chooseFiles()
      },
      [go, busy, chooseFiles],
    ),
  )
  return <KeysDialog open={shown} onClose={() => show(false)} />
}

function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { window } = useWords()
  const { shortcuts } = window
  const rows = [
    ...pages.map(page => ({ keys: [keyName(accelerators[page])], does: shortcuts.open(window.pages[page]) })),
    { keys: [keyName(accelerators.import)], does: shortcuts.import },
    { keys: ['Tab', keyName('Shift+Tab')], does: shortcuts.next },
    { keys: ['Enter'], does: shortcuts.choose },
    { keys: ['↑', '↓', '←', '→'], does: shortcuts.arrows },
    { keys: ['Esc'], does: shortcuts.escape },
    { keys: [toastKey], does: shortcuts.message },
    { keys: ['+', '-', '0'].map(key => keyName(`CmdOrCtrl+${key}`)), does: shortcuts.zoom },
    { keys: [keyName(accelerators.shortcuts)], does: shortcuts.this },
  ]
  return (
    <Dialog open={open} onClose={onClose} title={shortcuts.title} description={shortcuts.text}>
      <DataTable
        caption={shortcuts.caption}
        rows={rows}
        rowKey={({ does }) => does}
        columns={[
          { id: 'does', header: shortcuts.does, cell: ({ does }) => does },
          {
            id: 'keys',
            header: shortcuts.keys,
            cell: ({ keys }) => (
              <span className={styles.keys}>
                {keys.map(key => (
                  <kbd key={key} className={styles.key}>
                    {key}
                  </kbd>
                ))}
              </span>
            ),
          },
        ]}
      />
    </Dialog>
  )
}

/** `Ctrl+1`, on a Mac `⌘1`. */
function keyName(accelerator: string): string {
  if (!navigator.platform.startsWith('Mac')) return accelerator.replace('CmdOrCtrl', 'Ctrl')
  return accelerator.replace('CmdOrCtrl+', '⌘').replace('Shift+', '⇧')
}
