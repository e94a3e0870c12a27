import { join } from 'node:path'
import type { Failure, Reply } from '../../contract/reply.ts'
import type { DataTask } from '../../engine/protocol.ts'
import type { AppContext } from '../boot/app-context.ts'
import type { ProblemLog } from '../boot/problem-log.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import { type QuietSchedule, quietSchedule } from './quiet-schedule.ts'

/** Backups that nobody asks for each time: one that fails must not go unnoticed for months. */
export interface AutomaticBackup extends QuietSchedule {
  /** Why the last one could not be made; null where it was. */
  failure(): Failure['code'] | null
}

interface AutomaticBackupPorts {
  task: (task: Extract<DataTask, { name: 'back-up-automatically' }>) => Promise<Reply<null>>
  folder: () => string
  /** How many are kept; with none, none is made. */
  keep: () => number
  problems: ProblemLog
  /** Called when there is something else to tell than before. */
  tell: () => void
}

export function automaticBackup({
  task,
  folder,
  keep,
  problems,
  tell,
}: AutomaticBackupPorts): AutomaticBackup {
  let failure: Failure['code'] | null = null
  const schedule = quietSchedule(async () => {
    if (keep() === 0) return
    const made = await task({ name: 'back-up-automatically', folder: folder(), keep: keep() })
    const before = failure
    failure = made.ok ? null : made.failure.code
    if (failure) problems.add('automatic-backup', failure)
    if (failure !== before) tell()
  })
  return { ...schedule, failure: () => failure }
}

/** Where automatic backups go, and why the last one could not be made. */
export interface Backups {
  folder(): string
  failure(): Failure['code'] | null
}

/** Backs up after changes, once the person is not at work. */
export function setupBackups(
  { folder, preferences, problems, events }: AppContext,
  engine: EngineHost,
): Backups {
  const backupFolder = () => preferences.get().backupFolder ?? join(folder, 'backups')
  const backups = automaticBackup({
    task: task => engine.task(task),
    folder: backupFolder,
    keep: () => preferences.get().backupsToKeep,
    problems,
    tell: () => events.emit('outdated', ['data']),
  })
  events.on('stored', backups.changed)
  events.on('ending', backups.stop)
  return { folder: backupFolder, failure: backups.failure }
}
