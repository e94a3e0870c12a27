import { realpathSync } from 'node:fs'
import { posix, relative, sep, win32 } from 'node:path'

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

/** Whether `path` is the folder or lies in it, by whatever link or other spelling of its name. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(trueName(folder), trueName(path))
  return way !== '..' && !way.startsWith(`..${sep}`) && !/^([A-Za-z]:|[\\/])/.test(way)
}

function trueName(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}
