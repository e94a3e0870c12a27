import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { engineRequestNames, mainRequestNames, type RequestName } from '../../contract/names.ts'
import { fail, type Reply, replyOf } from '../../contract/reply.ts'
import { requests } from '../../contract/requests.ts'
import { diskFailure } from '../../engine/files/durable-file.ts'
import { isOwnPage } from '../boot/page-address.ts'
import { codeOf, codesIn, type ProblemLog } from '../boot/problem-log.ts'

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

/**
 * Listens to every request of the contract, and to nothing else. A foreign sender or a malformed input is refused by
 * throwing: neither can come from our own page.
 */
export function listen(windows: ReadonlySet<number>, answer: Answer, problems: ProblemLog): void {
  for (const name of [...mainRequestNames, ...engineRequestNames]) {
    const { input: inputSchema, output } = requests[name]
    const outputSchema = replyOf(output)
    ipcMain.handle(name, async (event, input: unknown) => {
      if (!isTrusted(event, windows)) throw new Error('refused: not from the app’s own page')
      const parsed = inputSchema.safeParse(input)
      if (!parsed.success) throw new Error(`refused: malformed ${name}`)
      return answerTo(name, async () => outputSchema.parse(await answer(name, parsed.data)), problems)
    })
  }
}

/** What went wrong goes into the problem log; a disk that can't be written to is an answer, anything else a bug. */
async function answerTo(
  name: RequestName,
  answer: () => Promise<Reply<unknown>>,
  problems: ProblemLog,
): Promise<Reply<unknown>> {
  try {
    const answered = await answer()
    for (const code of codesIn(name, answered)) problems.add(name, code)
    return answered
  } catch (error) {
    const failure = diskFailure(error)
    problems.add(name, failure ?? codeOf(error))
    if (failure) return fail(failure)
    throw error
  }
}
