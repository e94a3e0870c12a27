import type { MenuItemConstructorOptions } from 'electron'
import type { Words } from '../core/words/words.ts'
import type { TextSizeChange } from './text-size.ts'

/** The system menu in the app's language; editing roles keep copy and paste working by keyboard everywhere. */
export function menuTemplate(
  { menu }: Words,
  resize: (change: TextSizeChange) => void,
): MenuItemConstructorOptions[] {
  const isMac = process.platform === 'darwin'
  return [
    ...(isMac ? [{ role: 'appMenu', label: menu.appName } as const] : []),
    {
      label: menu.file,
      submenu: [{ role: isMac ? 'close' : 'quit', label: isMac ? menu.closeWindow : menu.quit }],
    },
    {
      label: menu.edit,
      submenu: [
        { role: 'undo', label: menu.undo },
        { role: 'redo', label: menu.redo },
        { type: 'separator' },
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
      ],
    },
    {
      label: menu.view,
      submenu: [
        { label: menu.actualSize, accelerator: 'CmdOrCtrl+0', click: () => resize('normal') },
        { label: menu.larger, accelerator: 'CmdOrCtrl+Plus', click: () => resize('larger') },
        { label: menu.smaller, accelerator: 'CmdOrCtrl+-', click: () => resize('smaller') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
  ]
}
