/** The end of a channel between two processes of Node. */
interface Port {
  on(event: 'message', listener: (message: Message) => void): unknown
  send?(message: Message, done: () => void): unknown
}

type Message =
  | { kind: 'question'; id: number; name: string; args: unknown[] }
  | { kind: 'answer'; id: number; value?: unknown; error?: string }

/** Whoever has ended needs no answer any more. */
const nobodyThere = () => {}

export type Ask = (name: string, ...args: unknown[]) => Promise<unknown>

/** Answers what the other process asks by name, and asks it; what goes wrong there is an error here. */
export function talk(port: Port, answers: Record<string, (...args: never[]) => unknown>): Ask {
  const open = new Map<number, (message: Message & { kind: 'answer' }) => void>()
  let lastId = 0
  port.on('message', async message => {
    if (message.kind === 'answer') {
      open.get(message.id)?.(message)
      open.delete(message.id)
      return
    }
    const { id, name, args } = message
    try {
      port.send?.({ kind: 'answer', id, value: await answers[name]?.(...(args as never[])) }, nobodyThere)
    } catch (error) {
      port.send?.(
        { kind: 'answer', id, error: error instanceof Error ? error.message : String(error) },
        nobodyThere,
      )
    }
  })
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      lastId += 1
      open.set(lastId, ({ value, error }) =>
        error === undefined ? resolve(value) : reject(new Error(error)),
      )
      port.send?.({ kind: 'question', id: lastId, name, args }, nobodyThere)
    })
}
