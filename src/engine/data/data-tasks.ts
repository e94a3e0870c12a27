import { type DatabaseProblem, fail, ok, type Reply } from '../../contract/reply.ts'
import type { EngineContext } from '../context.ts'
import { answered } from '../errors.ts'
import { verifyPackAt } from '../packs/read-pack.ts'
import type { DataTask, IntegrityResult, TaskResult } from '../protocol.ts'
import { countsOf } from '../store/counts.ts'
import { checkpoint } from '../store/open.ts'
import { backUpAutomatically, type DataToBackUp, needsBackup, writeBackup } from './backup.ts'
import { checkBackupFile } from './backup-file.ts'
import { copyData } from './copy-data.ts'
import { checkIntegrityBeside } from './integrity-thread.ts'
import { stageKeptBills } from './rebuild.ts'
import { dropStaged, stageBackup, swapIn } from './restore.ts'

/** The store as the process has it at the moment: open, or closed for a reason. */
export interface OpenData {
  data: DataToBackUp | null
  problem: DatabaseProblem | null
}

export interface DataTaskPorts {
  dataFolder: string
  current: () => OpenData
  /** What reads the kept bills anew. */
  shared: Omit<EngineContext, 'db' | 'dataFolder' | 'notify'>
  /** Runs beside other requests, and never while one has the data to itself. */
  among: <T>(work: () => Promise<T>) => Promise<T>
  /** Keeps every other request waiting while `work` has the data to itself. */
  alone: <T>(work: () => Promise<T>) => Promise<T>
  close: () => void
  /**
   * Opens the store again and tells whether it can be used; `thorough` as in `openStore`. Gives true where what was put
   * in place did not open, and what was there before is in use.
   */
  open: (thorough?: boolean) => Promise<boolean>
}

/** Does one piece of work on the data as a whole; what the machine lacks or refuses is an answer. */
export function runDataTask(ports: DataTaskPorts, task: DataTask): Promise<Reply<TaskResult<DataTask>>> {
  return answered(() => run(ports, task))
}

async function run(ports: DataTaskPorts, task: DataTask): Promise<Reply<TaskResult<DataTask>>> {
  if (task.name === 'check-backup') {
    const checked = await checkBackupFile(task.path)
    if (!checked.ok) return fail(checked.code)
    const { createdAt, app, counts } = checked.manifest
    return ok({ createdAt, app, counts })
  }
  if (task.name === 'verify-pack') return verifyPackAt(task.path)
  if (task.name === 'check-integrity') return checkIntegrity(ports)
  if (task.name === 'rebuild') return ports.alone(() => rebuild(ports))
  if (task.name === 'restore') return ports.alone(() => restore(ports, task))
  const turn = task.name === 'copy-data' ? ports.alone : ports.among
  return turn<Reply<TaskResult<DataTask>>>(async () => {
    const { data, problem } = ports.current()
    if (!data) return unusable(problem)
    if (task.name === 'counts') return ok(countsOf(data.db))
    if (task.name === 'copy-data') {
      const copied = copyData(data.db, ports.dataFolder, task.to)
      if (copied.ok) ports.close()
      return copied
    }
    if (task.name === 'back-up') await writeBackup(data, task.path)
    else if (await needsBackup(data, task.folder)) await backUpAutomatically(data, task)
    return ok(null)
  })
}

/** Without a problem the data is somewhere else by now, and another engine is started there. */
function unusable(problem: DatabaseProblem | null) {
  return fail(problem === null ? 'engine-died' : `database-${problem}`)
}

async function checkIntegrity(ports: DataTaskPorts): Promise<Reply<IntegrityResult>> {
  const found = await ports.among(async () => {
    // What keeps a second reader out is another program's doing, and passes.
    return ports.current().data ? checkIntegrityBeside(ports.dataFolder).catch(() => null) : null
  })
  if (found?.databaseSound === false) {
    await ports.alone(async () => {
      ports.close()
      await ports.open(true)
    })
  }
  const { problem } = ports.current()
  if (!found || problem !== null) return fail(`database-${problem ?? 'locked'}`)
  return ok({ mended: !found.databaseSound, changedFiles: found.changedFiles })
}

/** Refused with not-found where the database can be read: then there is nothing to gain by it. */
async function rebuild(ports: DataTaskPorts): Promise<Reply<{ bills: number }>> {
  const { problem } = ports.current()
  if (problem === null || !unreadable.includes(problem)) return fail('not-found')
  const staged = await stageKeptBills(ports.shared, ports.dataFolder)
  if (!staged.ok) return staged
  try {
    swapIn(ports.dataFolder, false)
  } finally {
    await ports.open()
  }
  const now = ports.current().problem
  return now === null ? ok({ bills: staged.value }) : unusable(now)
}

async function restore(
  ports: DataTaskPorts,
  { path, safety }: Extract<DataTask, { name: 'restore' }>,
): Promise<Reply<null>> {
  const { data, problem } = ports.current()
  const isReplaceable = data !== null || (problem !== null && replaceable.includes(problem))
  if (!isReplaceable) return unusable(problem)
  const staged = await stageBackup(path, ports.dataFolder)
  if (!staged.ok) return staged
  if (data && safety && (await needsBackup(data, safety.folder))) await backUpAutomatically(data, safety)
  // What another program keeps from being settled would be in neither the old database nor the new one.
  if (data && !checkpoint(data.db)) {
    dropStaged(ports.dataFolder)
    return fail('file-in-use')
  }
  ports.close()
  let tookBack = false
  try {
    swapIn(ports.dataFolder, data !== null)
  } finally {
    tookBack = await ports.open()
  }
  const now = ports.current().problem
  if (now !== null) return unusable(now)
  // It opened a moment before, beside the data: the disk has made something else of it.
  return tookBack ? fail('disk-failed') : ok(null)
}

const unreadable: readonly DatabaseProblem[] = ['damaged', 'disk-failed', 'unopenable']
const replaceable: readonly DatabaseProblem[] = [...unreadable, 'newer']
