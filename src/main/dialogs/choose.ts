import { dirname, join } from 'node:path'
import { type BrowserWindow, dialog } from 'electron'

/**
 * The system's dialogs, over the window where there is one. Each begins where the last one of its title ended: by
 * itself, since Electron 43, it would begin among the downloads every time.
 */
const lastFolders = new Map<string, string>()

/** Null where the person called it off. */
export async function chooseOne(
  window: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<string | null> {
  const [path] = await chooseSome(window, options)
  return path ?? null
}

/** None where the person called it off. */
export async function chooseSome(
  window: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<string[]> {
  const begun = beginning(options)
  const { filePaths } = await (window ? dialog.showOpenDialog(window, begun) : dialog.showOpenDialog(begun))
  const [path] = filePaths
  const isFolder = options.properties?.includes('openDirectory')
  if (path !== undefined) remember(options, isFolder ? path : dirname(path))
  return filePaths
}

/** Null where the person called it off. */
export async function chooseNewFile(
  window: BrowserWindow | null,
  options: Electron.SaveDialogOptions,
): Promise<string | null> {
  const begun = beginning(options)
  const { filePath } = await (window ? dialog.showSaveDialog(window, begun) : dialog.showSaveDialog(begun))
  if (filePath) remember(options, dirname(filePath))
  return filePath || null
}

function beginning<T extends { title?: string; defaultPath?: string }>(options: T): T {
  const folder = lastFolders.get(options.title ?? '')
  return folder === undefined ? options : { ...options, defaultPath: join(folder, options.defaultPath ?? '') }
}

function remember({ title = '' }: { title?: string }, folder: string): void {
  lastFolders.set(title, folder)
}
