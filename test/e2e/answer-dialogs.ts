import type { ElectronApplication } from '@playwright/test'

/** What the system's dialogs answer from now on. */
export function answerDialogs(
  app: ElectronApplication,
  answers: { save?: string; open?: string },
): Promise<void> {
  return app.evaluate(({ dialog }, { save, open }) => {
    dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' })
    dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: open ? [open] : [] })
  }, answers)
}
