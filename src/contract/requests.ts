import type { z } from 'zod'
import { alerts } from './alerts.ts'
import { app } from './app.ts'
import { bills } from './bills.ts'
import { cancel } from './cancel.ts'
import { cases } from './cases.ts'
import { charges } from './charges.ts'
import { checkUp } from './check-up.ts'
import { data } from './data.ts'
import { limits } from './limits.ts'
import type { EngineRequestName, MainRequestName, RequestName } from './names.ts'
import type { Reply } from './reply.ts'
import { rules } from './rules.ts'
import { search } from './search.ts'
import { tables } from './tables.ts'

/** Every request once: what goes in and what comes out. */
export const requests = {
  ...app,
  ...bills,
  ...charges,
  ...rules,
  ...cancel,
  ...checkUp,
  ...alerts,
  ...limits,
  ...cases,
  ...data,
  ...search,
  ...tables,
} satisfies Record<RequestName, { input: z.ZodType; output: z.ZodType }>

export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>

/** What answers a set of requests, failures as values. */
export type Handlers<N extends RequestName> = {
  [K in N]: (input: Input<K>) => Promise<Reply<Output<K>>> | Reply<Output<K>>
}
export type EngineHandlers = Handlers<EngineRequestName>
export type MainHandlers = Handlers<MainRequestName>
