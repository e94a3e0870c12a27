/** The pages of the window in the order of its sidebar; menu, keys and screens follow it. */
export const pages = ['charges', 'cancel', 'claim', 'bills', 'settings'] as const
export type Page = (typeof pages)[number]

/** What the system menu asks of the page. */
export const menuCommands = ['import', ...pages, 'shortcuts'] as const
export type MenuCommand = (typeof menuCommands)[number]

/** The keys of each, as Electron writes them. */
export const accelerators: Record<MenuCommand, string> = {
  import: 'CmdOrCtrl+O',
  ...(Object.fromEntries(pages.map((page, at) => [page, `CmdOrCtrl+${at + 1}`])) as Record<Page, string>),
  shortcuts: 'F1',
}
