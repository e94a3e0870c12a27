import { z } from 'zod'
import { alertDaysBefore } from '../core/reminders/charge-note.ts'
import { languages } from '../i18n/language.ts'
import { onMain } from './area.ts'
import { languageChoices, longestText, textSizes, themes } from './choices.ts'
import { FileToken } from './file-token.ts'
import { databaseProblems } from './reply.ts'

/** What the computer says by itself before a charge; `on` is null until the person was asked. */
const Alerts = z.strictObject({
  on: z.boolean().nullable(),
  daysBefore: z.literal(alertDaysBefore),
  /** Whether names and money may stand in it. */
  named: z.boolean(),
})

export const AppState = z.object({
  language: z.enum(languages),
  languageChoice: z.enum(languageChoices),
  theme: z.enum(themes),
  textSize: z.enum(textSizes),
  alerts: Alerts,
  /** The system did not let the app show the last one. */
  alertsRefused: z.boolean(),
  version: z.string(),
  /** Name and version of the runtime; `fallback` where the official one could not be had. */
  runtime: z.object({ name: z.string(), version: z.string(), fallback: z.boolean() }),
  dataFolder: z.string(),
  /** Why the database can't be used, if so. */
  databaseProblem: z.enum(databaseProblems).nullable(),
  /**
   * What was noticed unasked: the last run did not end by itself, indexes had to be made anew, kept files are gone or
   * changed, or the page had crashed and was loaded again.
   */
  healthNotice: z.enum(['unclean-end', 'mended', 'files-changed', 'page-crashed']).nullable(),
})
export type AppState = z.infer<typeof AppState>

/** Something that went wrong: what was asked, and a code; never a text that came from a bill, a name or a path. */
export const Problem = z.object({ at: z.string(), request: z.string(), code: z.string() })
export type Problem = z.infer<typeof Problem>

export const Licence = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  text: z.string(),
})
export type Licence = z.infer<typeof Licence>

export const app = onMain({
  'app.state': { input: z.strictObject({}), output: AppState },
  'app.configure': {
    input: AppState.pick({ languageChoice: true, theme: true, textSize: true })
      .extend({ alerts: Alerts.extend({ on: z.boolean() }) })
      .partial()
      .strict(),
    output: AppState,
  },
  /** Opens the system's file dialog; tokens stand for the chosen paths. */
  'app.chooseFiles': {
    /** `any` offers every kind of file, otherwise bills come first. */
    input: z.strictObject({ any: z.boolean().optional() }),
    output: z.array(FileToken),
  },
  /** Bills given by "open with" since the last time this was asked; each is told once. */
  'app.waitingFiles': { input: z.strictObject({}), output: z.array(FileToken) },
  'app.copyText': { input: z.strictObject({ text: z.string().max(longestText) }), output: z.null() },
  /** Newest first. */
  'app.problems': { input: z.strictObject({}), output: z.array(Problem) },
  'app.clearProblems': { input: z.strictObject({}), output: z.null() },
  /** Of everything that ships with the app. */
  'app.licences': { input: z.strictObject({}), output: z.array(Licence) },
})
