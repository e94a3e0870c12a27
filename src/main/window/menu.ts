import type { MenuItemConstructorOptions } from 'electron'
import { accelerators, type MenuCommand, pages } from '../../contract/menu.ts'
import type { Words } from '../../i18n/words.ts'
import type { TextSizeChange } from './text-size.ts'

interface MenuPorts {
  choose: (command: MenuCommand) => void
  resize: (change: TextSizeChange) => void
}

/** The system menu in the app's language; editing roles keep copy and paste working by keyboard everywhere. */
export function menuTemplate(
  { menu, window }: Words,
  { choose, resize }: MenuPorts,
  platform: NodeJS.Platform = process.platform,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const item = (id: MenuCommand, label: string): MenuItemConstructorOptions => ({
    id,
    label,
    accelerator: accelerators[id],
    click: () => choose(id),
  })
  return [
    ...(isMac ? [macMenu(menu)] : []),
    {
      label: menu.file,
      submenu: [
        item('import', menu.import),
        { type: 'separator' },
        { role: isMac ? 'close' : 'quit', label: isMac ? menu.closeWindow : menu.quit },
      ],
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
        ...pages.map(page => item(page, window.pages[page])),
        { type: 'separator' },
        { label: menu.actualSize, accelerator: 'CmdOrCtrl+0', click: () => resize('normal') },
        { label: menu.larger, accelerator: 'CmdOrCtrl+Plus', click: () => resize('larger') },
        { label: menu.smaller, accelerator: 'CmdOrCtrl+-', click: () => resize('smaller') },
        { type: 'separator' },
        { role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
    ...(isMac ? [macWindows(menu)] : []),
    { label: menu.help, role: 'help', submenu: [item('shortcuts', menu.shortcuts)] },
  ]
}

/** What every Mac app has; Electron's own would be in English whatever the language. */
function macMenu(menu: Words['menu']): MenuItemConstructorOptions {
  return {
    label: menu.appName,
    submenu: [
      { role: 'about', label: menu.about },
      { type: 'separator' },
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.showAll },
      { type: 'separator' },
      { role: 'quit', label: menu.quit },
    ],
  }
}

function macWindows(menu: Words['menu']): MenuItemConstructorOptions {
  return {
    label: menu.windows,
    submenu: [
      { role: 'minimize', label: menu.minimize },
      { role: 'zoom', label: menu.zoom },
      { type: 'separator' },
      { role: 'front', label: menu.front },
    ],
  }
}
