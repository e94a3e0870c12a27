/** Requests run side by side; now and then one has to be alone. */
export interface Turns {
  among<T>(work: () => Promise<T>): Promise<T>
  /** Waits until what is under way has come to an end, and keeps what comes later waiting. */
  alone<T>(work: () => Promise<T>): Promise<T>
}

export function createTurns(): Turns {
  const running = new Set<Promise<unknown>>()
  let gate: Promise<unknown> = Promise.resolve()

  return {
    async among(work) {
      await gate
      const run = work()
      const ended = run.catch(() => {}).finally(() => running.delete(ended))
      running.add(ended)
      return run
    },
    alone(work) {
      const turn = gate.then(() => Promise.all(running)).then(work)
      gate = turn.catch(() => {})
      return turn
    },
  }
}
