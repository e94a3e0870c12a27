import type { Reply } from '../contract/reply.ts'
import type { EngineHandlers, EngineRequestName, FilePaths } from '../contract/requests.ts'
import { accountHandlers } from './accounts/accounts.ts'
import { cancellationUseCases } from './cancellation/cancellation.ts'
import { attachmentHandlers } from './claims/attachments.ts'
import { caseHandlers } from './claims/cases.ts'
import { openCasesAt } from './claims/open-cases.ts'
import type { EngineContext } from './context.ts'
import { answered, isLocked } from './errors.ts'
import { billUseCases } from './import/bills.ts'
import type { Print } from './packs/pack-report.ts'
import { type PackWanted, type WrittenPack, writePack } from './packs/packs.ts'
import { caseDayHandlers } from './reminders/case-days.ts'
import { reminderUseCases } from './reminders/reminders.ts'
import { chargeHandlers } from './subscriptions/charges.ts'
import { ruleHandlers } from './subscriptions/rules.ts'
import { searchHandlers } from './subscriptions/search.ts'
import { createSnapshots } from './subscriptions/snapshots.ts'

/** The app without a face: every use case over one store. */
export interface Engine {
  /** `paths` stand behind the tokens of the input. */
  handle(name: EngineRequestName, input: unknown, paths: FilePaths): Promise<Reply<unknown>>
  writePack(wanted: PackWanted, print: Print): Promise<Reply<WrittenPack>>
}

export function createEngine(ctx: EngineContext): Engine {
  const getSnapshot = createSnapshots(ctx)
  const bills = billUseCases(ctx)
  const cases = caseHandlers(ctx, getSnapshot)
  const handlers: EngineHandlers = {
    ...bills,
    ...accountHandlers(ctx, getSnapshot),
    ...chargeHandlers(ctx, getSnapshot, openCasesAt(ctx)),
    ...ruleHandlers(ctx),
    ...searchHandlers(ctx, getSnapshot),
    ...cancellationUseCases(ctx, getSnapshot),
    ...caseDayHandlers(ctx, getSnapshot),
    ...reminderUseCases(ctx, getSnapshot),
    ...cases,
    ...attachmentHandlers(ctx, cases['claims.open']),
  }

  return {
    handle(name, input, paths) {
      const handler = handlers[name] as (input: unknown, paths: FilePaths) => Promise<Reply<unknown>>
      return answered(async () => {
        for (;;) {
          try {
            return await handler(input, paths)
          } catch (error) {
            if (!isLocked(error) || !bills.isImporting()) throw error
            // An import leaves everything else to read but not to write: it is asked again afterwards.
            await bills.afterImport()
          }
        }
      })
    },
    writePack: (wanted, print) => answered(() => writePack(ctx, getSnapshot, wanted, print)),
  }
}
