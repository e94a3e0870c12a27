import type { AppState } from '../../contract/app.ts'
import type { IntegrityCheck } from '../../contract/data.ts'
import { type DatabaseProblem, ok, type Reply } from '../../contract/reply.ts'
import type { Day } from '../../core/base/calendar.ts'
import { shanghaiNow } from '../../engine/clock.ts'
import type { IntegrityResult } from '../../engine/protocol.ts'
import type { AppContext } from '../boot/app-context.ts'
import type { ProblemLog } from '../boot/problem-log.ts'
import type { EngineHost } from '../ipc/engine-host.ts'
import type { HealthRecord } from './health-record.ts'
import { quietSchedule } from './quiet-schedule.ts'

/** Knows how the last run ended, and has the data read from end to end when it is time. */
export interface DataHealth {
  /** What a person is told once, on whatever page they are. */
  notice(): AppState['healthNotice']
  integrity(): IntegrityCheck
  /** To be called whenever the engine has opened the data, or could not. */
  opened(problem: DatabaseProblem | null): void
  /** To be called when a person is at work: it waits until they are not. */
  changed(): void
  check(): Promise<Reply<IntegrityCheck>>
  /** To be called on every orderly way out. */
  ended(): void
}

interface DataHealthPorts {
  record: HealthRecord
  check: () => Promise<Reply<IntegrityResult>>
  problems: ProblemLog
  /** Called when there is something new to tell. */
  tell: () => void
  today?: () => Day
}

export function dataHealth({
  record,
  check: ask,
  problems,
  tell,
  today = () => shanghaiNow().slice(0, 10) as Day,
}: DataHealthPorts): DataHealth {
  let notice: AppState['healthNotice'] = null
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
    else if (result.value.mended) notice = 'mended'
    else if (result.value.changedFiles > 0) notice = 'files-changed'
    tell()
  }

  return {
    notice: () => notice,
    integrity,
    opened(problem) {
      if (problem !== null) return
      const endedUncleanly = !isOpen && record.get().running
      if (!isOpen || record.get().suspect) record.set({ running: true, suspect: false })
      isOpen = true
      if (!endedUncleanly) return schedule.changed()
      problems.add('app', 'unclean-end')
      notice = 'unclean-end'
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

/** Has the data read whenever the person is not at work and it is time. */
export function setupHealth(
  { problems, events }: AppContext,
  engine: EngineHost,
  record: HealthRecord,
): DataHealth {
  const health = dataHealth({
    record,
    problems,
    check: () => engine.task({ name: 'check-integrity' }),
    tell() {
      events.emit('state')
      events.emit('outdated', ['data'])
    },
  })
  events.on('stored', health.changed)
  events.on('ending', health.ended)
  return health
}
