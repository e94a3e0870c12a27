import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** The descriptor on which the X server tells the number of the display it has found free. */
const numberDescriptor = 3
const screen = ['-screen', '0', '1440x900x24']

/** Whether each worker can have a virtual display of its own; elsewhere all windows share the one there is. */
export function hasOwnDisplays(): boolean {
  return process.platform === 'linux' && spawnSync('which', ['Xvfb']).status === 0
}

/** Starts a virtual display and makes it that of this process; the function given ends it. */
export async function startOwnDisplay(): Promise<() => void> {
  const server = spawn('Xvfb', ['-displayfd', String(numberDescriptor), ...screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const numbers = server.stdio[numberDescriptor] as Readable
  const [number] = (await Promise.race([
    once(numbers, 'data'),
    once(server, 'exit').then(([status]) => Promise.reject(new Error(`Xvfb ended with status ${status}`))),
  ])) as [Buffer]
  process.env.DISPLAY = `:${String(number).trim()}`
  delete process.env.WAYLAND_DISPLAY
  delete process.env.XAUTHORITY
  return () => void server.kill()
}
