import { readdirSync, readFileSync } from 'node:fs'

const FILTERED = 2

/** Linux: the processes started with `argument`, each with its kind and whether the kernel filters its calls. */
export function processesWith(argument) {
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      const command = read(`/proc/${pid}/cmdline`).split('\0').join(' ')
      if (!command.includes(argument) || /\/bin\/sh|xvfb-run|runuser/.test(command)) return []
      const status = read(`/proc/${pid}/status`)
      const [, kind = 'main'] = /--type=([a-z-]+)/.exec(command) ?? []
      const [, mode = '0'] = /^Seccomp:\s*(\d)/m.exec(status) ?? []
      const namespaces = /^NSpid:\s*(.*)$/m.exec(status)?.[1]?.split(/\s+/).length ?? 1
      return [{ pid: Number(pid), kind, command, filtered: Number(mode) === FILTERED, namespaces }]
    })
}

/** Ends them, whatever they are doing; others may have gone meanwhile. */
export function endProcessesWith(argument) {
  for (const { pid } of processesWith(argument)) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // It has ended meanwhile, or is someone else's.
    return ''
  }
}
