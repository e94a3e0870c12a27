import { type BrowserWindow, dialog } from 'electron'

/** The system's dialogs, over the window where there is one. Each answers null where the person calls it off. */

export async function chooseOne(
  window: BrowserWindow | null,
  options: Electron.OpenDialogOptions,
): Promise<string | null> {
  const chosen = await (window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options))
  return chosen.filePaths[0] ?? null
}

export async function chooseNewFile(
  window: BrowserWindow | null,
  options: Electron.SaveDialogOptions,
): Promise<string | null> {
  const { filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  return filePath || null
}
