import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { FromEngine, ToEngine } from '../../engine/protocol.ts'

/** The engine's process, as whoever keeps it sees it. */
export interface EngineProcess {
  send(message: ToEngine): void
  onMessage(listener: (message: FromEngine) => void): void
  onExit(listener: () => void): void
  /** Asks it to end. */
  end(): void
  /** Ends it, whatever it is doing and even where it has been stopped. */
  kill(): void
}

export function forkEngine(args: string[]): EngineProcess {
  const child = utilityProcess.fork(join(import.meta.dirname, 'engine-process.js'), args, {
    serviceName: 'xucha-engine',
    stdio: 'inherit',
  })
  return {
    send: message => child.postMessage(message),
    onMessage: listener => void child.on('message', listener),
    onExit: listener => void child.on('exit', listener),
    end: () => void child.kill(),
    kill() {
      try {
        if (child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
      } catch {
        // Gone by itself.
      }
    },
  }
}
