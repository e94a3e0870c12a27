/** What the system menu asks of the page. */
export const menuCommands = [
  'import',
  'bills',
  'charges',
  'cancel',
  'claim',
  'settings',
  'shortcuts',
] as const
export type MenuCommand = (typeof menuCommands)[number]

/** The keys of each, as Electron writes them. */
export const accelerators: Record<MenuCommand, string> = {
  import: 'CmdOrCtrl+O',
  bills: 'CmdOrCtrl+1',
  charges: 'CmdOrCtrl+2',
  cancel: 'CmdOrCtrl+3',
  claim: 'CmdOrCtrl+4',
  settings: 'CmdOrCtrl+5',
  shortcuts: 'F1',
}
