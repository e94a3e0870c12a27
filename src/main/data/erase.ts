import { existsSync, readdirSync, rmdirSync } from 'node:fs'
import { app, BrowserWindow, session } from 'electron'
import { automaticBackups, removeAutomaticBackups } from '../../engine/data/automatic-backups.ts'
import { removeData } from '../../engine/data/remove-data.ts'
import { emptyNow } from '../../engine/files/file-moves.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import type { DataLocation } from './data-location.ts'

interface ErasePorts {
  engine: EngineHost
  location: DataLocation
  backupFolder: string
  /** Whether automatic backups go too. */
  backups: boolean
}

/**
 * Removes everything the app ever kept, what the browser engine keeps for itself included, and ends the app at once:
 * on its usual way out it would write some of that again.
 */
export async function eraseEverything({
  engine,
  location,
  backupFolder,
  backups,
}: ErasePorts): Promise<void> {
  await engine.end()
  for (const folder of [location.dataFolder(), location.leftover()]) if (folder !== null) removeData(folder)
  if (backups) {
    removeAutomaticBackups(backupFolder)
    if (existsSync(backupFolder) && readdirSync(backupFolder).length === 0) rmdirSync(backupFolder)
  }
  const own = session.defaultSession
  await Promise.all([own.clearStorageData(), own.clearCache(), own.clearCodeCaches({})])
  // The last window would end the app, and it would write on its way out.
  app.removeAllListeners('window-all-closed')
  app.on('window-all-closed', () => {})
  for (const window of BrowserWindow.getAllWindows()) window.destroy()
  const stays = automaticBackups(backupFolder).length > 0 ? backupFolder : null
  await emptyOut(app.getPath('userData'), stays)
  endUtilities()
  // Without a turn of the loop in between: nothing is started again, and nothing more is written.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, roundMs)
  emptyNow(app.getPath('userData'), stays)
  process.kill(process.pid, 'SIGKILL')
}

/** The browser engine may be writing still while its files are removed: so often there must be nothing left to take. */
const quietRounds = 3
const mostRounds = 30
const roundMs = 100

async function emptyOut(folder: string, stays: string | null): Promise<void> {
  let quiet = 0
  for (let round = 0; round < mostRounds && quiet < quietRounds; round += 1) {
    quiet = emptyNow(folder, stays) === 0 ? quiet + 1 : 0
    await new Promise(resolve => setTimeout(resolve, roundMs))
  }
}

/**
 * The network service outlives the app by a moment, in which it writes down what it knows of networks: nothing here.
 * On Windows files go only once whoever has them open has ended.
 */
function endUtilities(): void {
  for (const { type, pid } of app.getAppMetrics()) {
    if (type !== 'Utility' && type !== 'GPU') continue
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Gone by itself.
    }
  }
}
