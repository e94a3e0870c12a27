import type { EngineContext } from '../context.ts'

/** What was last computed of a store, by what it was computed from. */
interface Remembered {
  from: string
  answer: unknown
}

const remembered = new WeakMap<EngineContext, Map<string, Remembered>>()

/**
 * Computes an answer anew only where what it stands on has changed since it was last asked for under this name; the
 * answer must be left as it is. `from` has to tell everything that could change it.
 */
export function unlessKnown<T>(ctx: EngineContext, name: string, from: unknown, compute: () => T): T {
  const text = JSON.stringify(from)
  const answers = remembered.get(ctx) ?? new Map<string, Remembered>()
  remembered.set(ctx, answers)
  const known = answers.get(name)
  if (known?.from === text) return known.answer as T
  const answer = compute()
  answers.set(name, { from: text, answer })
  return answer
}
