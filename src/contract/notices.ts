import { z } from 'zod'
import { AppState } from './app.ts'
import { concerns } from './concerns.ts'
import { menuCommands } from './menu.ts'

/** What main tells the page without being asked. */
export const notices = {
  'import.progress': z.object({
    name: z.string(),
    /** Files done and files in all. */
    file: z.number().int(),
    files: z.number().int(),
    rows: z.number().int(),
    /** As the part of the file that was read lets expect; null until some of it was. */
    totalRows: z.number().int().nullable(),
    /** Of this file; null until the pace is known. */
    secondsLeft: z.number().int().nullable(),
  }),
  /** From the engine to main alone, which tells the page whose answers are out of date. */
  'store.changed': z.object({ concerns: z.array(z.enum(concerns)) }),
  /** Requests whose answers show something that changed. */
  'answers.outdated': z.object({ requests: z.array(z.string()) }),
  'engine.restarted': z.object({}),
  /** Files came by "open with": the page fetches them by `app.waitingFiles`. */
  'files.opened': z.object({}),
  'app.changed': AppState,
  /** A notification was clicked: the plan of a renewal or all plans, the check-up, a case or all cases. */
  'alert.opened': z.discriminatedUnion('page', [
    z.object({
      page: z.literal('cancel'),
      view: z.enum(['plans', 'check-up']),
      subject: z.string().optional(),
    }),
    z.object({ page: z.literal('claim'), subject: z.string().optional() }),
  ]),
  'menu.chosen': z.object({ command: z.enum(menuCommands) }),
}

export type NoticeName = keyof typeof notices
export type Notice<N extends NoticeName> = z.infer<(typeof notices)[N]>
