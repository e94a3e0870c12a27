import type { AppState } from '../../contract/app.ts'
import type { IntegrityCheck } from '../../contract/data.ts'
import { type DatabaseProblem, ok, type Reply } from '../../contract/reply.ts'
import type { Day } from '../../core/base/calendar.ts'
import { shanghaiNow } from '../../engine/clock.ts'
import type { IntegrityResult } from '../../engine/protocol.ts'
import type { ProblemLog } from '../boot/problem-log.ts'
import { healthRecord } from './health-record.ts'
import { quietSchedule } from './quiet-schedule.ts'

/** Knows how the last run ended, and has the data read from end to end when it is time. */
export interface DataHealth {
  /** What a person is told once, on whatever page they are. */
  told(): AppState['told']
  integrity(): IntegrityCheck
  /** Whether the database was found unsound and must be read whole before it is used again. */
  isSuspect(): boolean
  /** To be called whenever the engine has opened the data, or could not. */
  opened(problem: DatabaseProblem | null): void
  /** To be called when a person is at work: it waits until they are not. */
  changed(): void
  check(): Promise<Reply<IntegrityCheck>>
  /** To be called on every orderly way out. */
  ended(): void
}

interface DataHealthPorts {
  /** Where the record of it lies. */
  folder: string
  check: () => Promise<Reply<IntegrityResult>>
  problems: ProblemLog
  /** Called when there is something new to tell. */
  tell: () => void
  today?: () => Day
}

export function dataHealth({
  folder,
  check: ask,
  problems,
  tell,
  today = () => shanghaiNow().slice(0, 10) as Day,
}: DataHealthPorts): DataHealth {
  const record = healthRecord(folder)
  let told: AppState['told'] = null
  let isOpen = false
  const schedule = quietSchedule(async () => {
    if (record.isDue(today())) await checkUnasked()
  })
  const integrity = (): IntegrityCheck => {
    const { checkedOn, changedFiles } = record.get()
    return { on: checkedOn, changedFiles }
  }

  async function check(): Promise<Reply<IntegrityResult>> {
    const result = await ask()
    if (result.ok) {
      const { mended, changedFiles } = result.value
      record.set({ checkedOn: today(), changedFiles, suspect: false })
      if (mended) problems.add('data.checkIntegrity', 'index-mended')
      if (changedFiles > 0) problems.add('data.checkIntegrity', 'files-changed')
    } else if (result.failure.code === 'database-damaged') record.set({ suspect: true })
    return result
  }

  async function checkUnasked(): Promise<void> {
    const result = await check()
    if (!result.ok) problems.add('data.checkIntegrity', result.failure.code)
    else if (result.value.mended) told = 'mended'
    else if (result.value.changedFiles > 0) told = 'files-changed'
    tell()
  }

  return {
    told: () => told,
    integrity,
    isSuspect: () => record.get().suspect,
    opened(problem) {
      if (problem !== null) return
      const endedUncleanly = !isOpen && record.get().running
      if (!isOpen || record.get().suspect) record.set({ running: true, suspect: false })
      isOpen = true
      if (!endedUncleanly) return schedule.changed()
      problems.add('app', 'unclean-end')
      told = 'unclean-end'
      tell()
      void checkUnasked()
    },
    changed: schedule.changed,
    async check() {
      const result = await check()
      return result.ok ? ok(integrity()) : result
    },
    ended() {
      schedule.stop()
      if (isOpen) record.set({ running: false })
    },
  }
}
