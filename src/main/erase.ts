import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { automaticBackups, removeAutomaticBackups } from '../engine/automatic-backups.ts'
import { removeData } from '../engine/remove-data.ts'
import type { DataLocation } from './data-location.ts'
import type { EngineHost } from './engine-host.ts'

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
  for (const window of BrowserWindow.getAllWindows()) window.destroy()
  // Left alone, it would write down what it has in mind once this process is gone.
  for (const { pid, name } of app.getAppMetrics())
    if (name === 'Network Service') process.kill(pid, 'SIGKILL')
  const folder = app.getPath('userData')
  const stays = automaticBackups(backupFolder).length > 0 ? backupFolder : null
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (path !== stays) rmSync(path, { recursive: true, force: true, maxRetries: 3 })
  }
  process.kill(process.pid, 'SIGKILL')
}
