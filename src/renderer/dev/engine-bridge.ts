import type { AppState } from '../../contract/app.ts'
import type { Bridge } from '../../contract/bridge.ts'
import type { Notice, NoticeName } from '../../contract/notices.ts'
import { fail, ok, type Reply } from '../../contract/reply.ts'
import {
  isEngineRequest,
  type MainHandlers,
  type MainRequestName,
  requestsShowing,
} from '../../contract/requests.ts'

/** What state of affairs the page finds; `build/dev/serve.mjs` brings the bills of each. */
export const scenes = ['empty', 'few', 'many', 'trouble', 'broken', 'slow'] as const
export type Scene = (typeof scenes)[number]

/** Has the engine behind the page's server answer; what main answers in the app is made up here, or called off. */
export function engineBridge(scene: Scene, state: AppState): Bridge {
  const socket = import.meta.hot
  if (!socket) throw new Error('the page is to be served by `npm run dev:page`')
  const listeners = new Map<NoticeName, Set<(notice: never) => void>>()
  const waiting = new Map<number, (reply: Reply<never>) => void>()
  let lastId = 0

  function tell<N extends NoticeName>(name: N, notice: Notice<N>): void {
    for (const listener of listeners.get(name) ?? []) listener(notice as never)
  }
  function ask(name: string, input: unknown): Promise<Reply<never>> {
    lastId += 1
    socket?.send('xucha:ask', { id: lastId, scene, language: state.language, name, input })
    return new Promise(resolve => waiting.set(lastId, resolve))
  }
  socket.on('xucha:reply', ({ id, reply }) => {
    waiting.get(id)?.(reply)
    waiting.delete(id)
  })
  socket.on('xucha:notice', ({ name, notice }) => {
    if (name === 'store.changed') tell('answers.outdated', { requests: requestsShowing(notice.concerns) })
    else tell(name, notice)
  })

  const answers: Partial<MainHandlers> = {
    'app.state': () => ok(state),
    'app.configure': ({ languageChoice, ...change }) => {
      Object.assign(state, change, languageChoice && { languageChoice })
      if (languageChoice && languageChoice !== 'system') state.language = languageChoice
      tell('app.changed', { ...state })
      return ok(state)
    },
    'app.chooseFiles': () => ok([]),
    'app.waitingFiles': () => ask('app.waitingFiles', {}),
    'app.copyText': () => ok(null),
    'app.problems': () => ok([]),
    'app.clearProblems': () => ok(null),
    'app.licences': () => ok([]),
    'reminders.tryAlert': () => ok({ shown: false }),
    'data.overview': () =>
      ok({
        folder: state.dataFolder,
        counts: null,
        integrity: { on: null, changedFiles: 0 },
        backups: { folder: '~/xucha/backups', keep: 7, list: [], failure: null },
      }),
  }
  return {
    async request(name, input) {
      if (!isEngineRequest(name)) {
        const answer = answers[name as MainRequestName] as ((input: unknown) => Reply<never>) | undefined
        return answer?.(input) ?? fail('cancelled')
      }
      return scene === 'slow' ? new Promise(() => {}) : ask(name, input)
    },
    on(name, listener) {
      const set = listeners.get(name) ?? new Set()
      listeners.set(name, set.add(listener as never))
      return () => void set.delete(listener as never)
    },
    tokenFor: async () => fail('not-found'),
  }
}
