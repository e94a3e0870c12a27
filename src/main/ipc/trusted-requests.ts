import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { z } from 'zod'
import type { RequestDefinition } from '../../contract/area.ts'
import { fileTokenChannel, requestChannel } from '../../contract/bridge.ts'
import { fileToken } from '../../contract/file-token.ts'
import { fail, ok, type Reply, replyOf } from '../../contract/reply.ts'
import { type RequestName, requestNames, requests } from '../../contract/requests.ts'
import { failureOf } from '../../engine/errors.ts'
import { isOwnPage } from '../boot/page-address.ts'
import { codeOf, codesIn, type ProblemLog } from '../boot/problem-log.ts'
import type { PathTokens } from './path-tokens.ts'

/** Whether a message comes from the main frame of a window of ours, showing our own page. */
export function isTrusted(
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  windows: ReadonlySet<number>,
): boolean {
  const frame = event.senderFrame
  if (!frame || !windows.has(event.sender.id)) return false
  return frame === event.sender.mainFrame && isOwnPage(frame.url)
}

export type Answer = (name: RequestName, input: unknown) => Promise<Reply<unknown>>

export interface TrustedPorts {
  /** The windows of ours, by the id of their contents. */
  windows: ReadonlySet<number>
  answer: Answer
  tokens: PathTokens
  problems: ProblemLog
}

/**
 * Listens to every request of the contract and to dropped files, and to nothing else. A foreign sender or a malformed
 * input is refused by throwing: neither can come from our own page.
 */
export function listen({ windows, answer, tokens, problems }: TrustedPorts): void {
  function handle<I>(
    channel: string,
    name: string,
    { input: inputSchema, output }: { input: z.ZodType<I>; output: z.ZodType },
    work: (input: I) => Promise<Reply<unknown>>,
  ): void {
    const outputSchema = replyOf(output)
    ipcMain.handle(channel, async (event, input: unknown) => {
      if (!isTrusted(event, windows)) throw new Error('refused: not from the app’s own page')
      const parsed = inputSchema.safeParse(input)
      if (!parsed.success) throw new Error(`refused: malformed ${name}`)
      return answerTo(name, async () => outputSchema.parse(await work(parsed.data)), problems)
    })
  }

  for (const name of requestNames) {
    const definition: RequestDefinition = requests[name]
    handle(requestChannel(name), name, definition, input => answer(name, input))
  }
  handle(fileTokenChannel, fileTokenChannel, fileToken, async ({ path }) => ok(tokens.issue(path)))
}

/** What went wrong goes into the problem log; what the machine lacks or refuses is an answer, anything else a bug. */
async function answerTo(
  name: string,
  answer: () => Promise<Reply<unknown>>,
  problems: ProblemLog,
): Promise<Reply<unknown>> {
  try {
    const answered = await answer()
    for (const code of codesIn(name, answered)) problems.add(name, code)
    return answered
  } catch (error) {
    const failure = failureOf(error)
    problems.add(name, failure ?? codeOf(error))
    if (failure) return fail(failure)
    throw error
  }
}
