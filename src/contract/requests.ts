import type { z } from 'zod'
import { accounts } from './accounts.ts'
import { app } from './app.ts'
import type { RequestDefinition, Side } from './area.ts'
import { bills } from './bills.ts'
import { cancellation } from './cancellation.ts'
import { claims } from './claims.ts'
import type { Concern } from './concerns.ts'
import { data } from './data.ts'
import { packs } from './packs.ts'
import { reminders } from './reminders.ts'
import type { Reply } from './reply.ts'
import { subscriptions } from './subscriptions.ts'
import { tables } from './tables.ts'

/** Every request of the app, area by area; all else that is known of them follows from this. */
export const requests = {
  ...app,
  ...bills,
  ...accounts,
  ...subscriptions,
  ...cancellation,
  ...claims,
  ...packs,
  ...reminders,
  ...tables,
  ...data,
}

type Requests = typeof requests
type NamesOn<S extends Side> = {
  [N in keyof Requests]: Requests[N]['side'] extends S ? N : never
}[keyof Requests]

export type RequestName = keyof Requests
export type EngineRequestName = NamesOn<'engine'>
export type MainRequestName = NamesOn<'main'>

export const requestNames = Object.keys(requests) as RequestName[]

export function isEngineRequest(name: RequestName): name is EngineRequestName {
  return requests[name].side === 'engine'
}

/** The requests whose answers show any of the concerns. */
export function requestsShowing(changed: readonly Concern[]): RequestName[] {
  return requestNames.filter(name => {
    const { shows = [] }: RequestDefinition = requests[name]
    return shows.some(concern => changed.includes(concern))
  })
}

/** The tokens in an input that stand for files. */
export function fileTokensIn(name: RequestName, input: unknown): readonly string[] {
  const { fileTokens }: RequestDefinition = requests[name]
  return fileTokens === undefined ? [] : (Reflect.get(input as object, fileTokens) as string[])
}

export type Input<N extends RequestName> = z.infer<Requests[N]['input']>
export type Output<N extends RequestName> = z.infer<Requests[N]['output']>

/** The paths behind the tokens of an input. */
export type FilePaths = ReadonlyMap<string, string>

/** What answers a set of requests, failures as values; where an input holds tokens, with the paths behind them. */
export type Handlers<N extends RequestName> = {
  [K in N]: (
    input: Input<K>,
    ...paths: Requests[K] extends { fileTokens: string } ? [FilePaths] : []
  ) => Promise<Reply<Output<K>>> | Reply<Output<K>>
}
export type EngineHandlers = Handlers<EngineRequestName>
export type MainHandlers = Handlers<MainRequestName>
/** Those of one area: `app` of `app.state`. */
export type MainHandlersOf<Area extends string> = Handlers<Extract<MainRequestName, `${Area}.${string}`>>
