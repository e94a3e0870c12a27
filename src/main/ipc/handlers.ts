import { fileTokensIn, isEngineRequest, type MainHandlers } from '../../contract/requests.ts'
import type { EngineHost } from './engine-host.ts'
import type { PathTokens } from './path-tokens.ts'
import type { Answer } from './trusted-requests.ts'

/** Answers what main answers itself, and hands the rest to the engine with the paths behind its tokens. */
export function answerWith(own: MainHandlers, engine: EngineHost, tokens: PathTokens): Answer {
  return async (name, input) => {
    if (isEngineRequest(name)) {
      return engine.request(name, input as never, pathsBehind(fileTokensIn(name, input), tokens))
    }
    const handler = own[name] as (input: unknown) => ReturnType<Answer> | Awaited<ReturnType<Answer>>
    return handler(input)
  }
}

function pathsBehind(found: readonly string[], tokens: PathTokens): Record<string, string> {
  return Object.fromEntries(
    found.flatMap(token => {
      const path = tokens.pathOf(token)
      return path === null ? [] : [[token, path]]
    }),
  )
}
