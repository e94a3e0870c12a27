import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { run } from '../bootstrap/child.mjs'
import { Stop } from '../bootstrap/steps.mjs'

const USER = 'xucha-smoke'

/**
 * A program that starts `executable` the way an ordinary person would, on a display of its own, with the arguments
 * it is given: as root by way of a user made for it, since Chromium's sandbox is for everyone but root.
 */
export async function asOrdinaryUser(executable, folder) {
  const asRoot = process.getuid?.() === 0
  if (asRoot) await ensureUser(folder)
  const starter = path.join(folder, 'start.sh')
  const display = process.platform === 'linux' ? "xvfb-run -a -s '-screen 0 1440x900x24 -nolisten tcp'" : ''
  const user = asRoot ? `runuser -u ${USER} -- env HOME="${folder}" LANG=C.UTF-8` : ''
  // xvfb-run sends errors where output goes; the debugger's address is looked for among the errors.
  writeFileSync(starter, `#!/bin/sh\nexec ${user} ${display} "${executable}" "$@" 1>&2\n`)
  chmodSync(starter, 0o755)
  return starter
}

async function ensureUser(folder) {
  if ((await run('id', [USER])).status !== 0) await must('useradd', ['--system', '--no-create-home', USER])
  await must('chown', ['-R', USER, folder])
}

async function must(file, args) {
  const { status, output } = await run(file, args)
  if (status !== 0) throw new Stop(`${file} failed:\n${output.trim()}`)
}
