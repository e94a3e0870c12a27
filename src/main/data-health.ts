import type { AppState } from '../contract/app.ts'
import type { ProvenData } from '../contract/data.ts'
import { type Reply, reply } from '../contract/reply.ts'
import type { Day } from '../core/calendar.ts'
import { shanghaiNow } from '../engine/clock.ts'
import type { ProofResult } from '../engine/data/data-tasks.ts'
import type { DatabaseProblem } from '../engine/store/open.ts'
import { healthRecord } from './health-record.ts'
import type { ProblemLog } from './problem-log.ts'
import { quietSchedule } from './quiet-schedule.ts'

/** Knows how the last run ended, and has the data read from end to end when it is time. */
export interface DataHealth {
  /** What a person is told once, on whatever page they are. */
  told(): AppState['told']
  proven(): ProvenData
  /** Whether the database was found unsound and must be read whole before it is used again. */
  isSuspect(): boolean
  /** To be called whenever the engine has opened the data, or could not. */
  opened(problem: DatabaseProblem | null): void
  /** To be called when a person is at work: it waits until they are not. */
  changed(): void
  prove(): Promise<Reply<ProvenData>>
  /** To be called on every orderly way out. */
  ended(): void
}

interface DataHealthPorts {
  /** Where the record of it lies. */
  folder: string
  prove: () => Promise<Reply<unknown>>
  problems: ProblemLog
  /** Called when there is something new to tell. */
  tell: () => void
  today?: () => Day
}

export function dataHealth({
  folder,
  prove: ask,
  problems,
  tell,
  today = () => shanghaiNow().slice(0, 10) as Day,
}: DataHealthPorts): DataHealth {
  const record = healthRecord(folder)
  let told: AppState['told'] = null
  let isOpen = false
  const schedule = quietSchedule(async () => {
    if (record.isDue(today())) await proveUnasked()
  })
  const proven = (): ProvenData => {
    const { provenOn, changedFiles } = record.get()
    return { on: provenOn, changedFiles }
  }

  async function prove(): Promise<Reply<ProofResult>> {
    const proof = (await ask()) as Reply<ProofResult>
    if (proof.ok) {
      const { mended, changedFiles } = proof.value
      record.set({ provenOn: today(), changedFiles, suspect: false })
      if (mended) problems.add('data.prove', 'index-mended')
      if (changedFiles > 0) problems.add('data.prove', 'files-changed')
    } else if (proof.failure.code === 'database-damaged') record.set({ suspect: true })
    return proof
  }

  async function proveUnasked(): Promise<void> {
    const proof = await prove()
    if (!proof.ok) problems.add('data.prove', proof.failure.code)
    else if (proof.value.mended) told = 'mended'
    else if (proof.value.changedFiles > 0) told = 'files-changed'
    tell()
  }

  return {
    told: () => told,
    proven,
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
      void proveUnasked()
    },
    changed: schedule.changed,
    async prove() {
      const proof = await prove()
      return proof.ok ? reply(proven()) : proof
    },
    ended() {
      schedule.stop()
      if (isOpen) record.set({ running: false })
    },
  }
}
