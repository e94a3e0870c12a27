import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A desktop of its own that shows notifications, as far as a program behind DBus can tell. */
export interface Desktop {
  /** For the programs that are to find it. */
  env: Record<string, string>
  /** How many notifications stand on the screen. */
  shown(): number
  /** Clicks the one shown last. */
  click(): void
  /** Takes all from the screen; what was on it since the start, the newest first. */
  read(): { title: string; body: string }[]
  stop(): void
}

/** Programs of Debian's dunst, dbus-bin and dbus-daemon. */
const needed = ['dunst', 'dunstctl', 'dbus-daemon', 'dbus-send']

/** What the test of notifications lacks here, as a sentence; null where it can run. */
export function desktopLack(): string | null {
  if (process.platform !== 'linux') return 'a notification daemon of its own can be run on Linux only'
  const missing = needed.filter(name => spawnSync('which', [name]).status !== 0)
  return missing.length === 0 ? null : `not installed: ${missing.join(', ')} (dunst, dbus)`
}

/** They stay until they are clicked, and a click does what the notification is for. */
const settings = `[global]
mouse_left_click = do_action, close_current
idle_threshold = 0
font = Noto Sans CJK SC 11
width = 420
[urgency_normal]
timeout = 0
[urgency_low]
timeout = 0
`

export async function startDesktop(): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), 'xucha-desktop-'))
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [address] = (await once(bus.stdout, 'data')) as [Buffer]
  const env = { DBUS_SESSION_BUS_ADDRESS: String(address).trim() }
  const file = join(folder, 'dunstrc')
  writeFileSync(file, settings)
  const daemon = spawn('dunst', ['-config', file], { env: { ...process.env, ...env }, stdio: 'ignore' })
  const control = (...args: string[]) =>
    spawnSync('dunstctl', args, { env: { ...process.env, ...env }, encoding: 'utf8' }).stdout.trim()
  return {
    env,
    shown: () => Number(control('count', 'displayed')),
    click: () => void control('action', '0'),
    read() {
      control('close-all')
      const { data } = JSON.parse(control('history')) as { data: HistoryEntry[][] }
      return data.flat().map(({ summary, body }) => ({ title: summary.data, body: body.data }))
    },
    stop() {
      for (const child of [daemon, bus]) end(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

interface HistoryEntry {
  summary: { data: string }
  body: { data: string }
}

function end(child: ChildProcess): void {
  if (child.exitCode === null) child.kill()
}
