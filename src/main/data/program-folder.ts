import { posix, win32 } from 'node:path'
import { isInside } from './move-data.ts'

/** The folder the program itself lies in. An update of it, or its removal, takes all that is in there. */
export function programFolder(executable = process.execPath, platform = process.platform): string {
  const { dirname } = platform === 'win32' ? win32 : posix
  // On macOS it is the whole bundle: Xucha.app/Contents/MacOS/Xucha.
  return platform === 'darwin' ? dirname(dirname(dirname(executable))) : dirname(executable)
}

/** Whether what is put there would go with the program. */
export function isInProgram(path: string): boolean {
  return isInside(programFolder(), path)
}
