import type { z } from 'zod'
import type { Concern } from './concerns.ts'

/** One request of the page: what goes in, what comes out, and who answers it. */
export interface RequestDefinition {
  input: z.ZodType
  output: z.ZodType
  /** The field of the input whose texts stand for files; whoever answers gets the paths behind them. */
  fileTokens?: string
  /** What the answer shows: once any of it changed, a page that shows the answer asks again. */
  shows?: readonly Concern[]
}

export type Side = 'engine' | 'main'

type Area = Record<string, RequestDefinition>
type On<S extends Side, A extends Area> = { [N in keyof A]: A[N] & { side: S } }

/** Requests about what is stored: the engine answers them in its own process. */
export function onEngine<const A extends Area>(area: A): On<'engine', A> {
  return withSide('engine', area)
}

/** Requests that need a window, the system or paths: main answers them, with the engine's help where it takes data. */
export function onMain<const A extends Area>(area: A): On<'main', A> {
  return withSide('main', area)
}

function withSide<S extends Side, A extends Area>(side: S, area: A): On<S, A> {
  return Object.fromEntries(
    Object.entries(area).map(([name, request]) => [name, { ...request, side }]),
  ) as On<S, A>
}
