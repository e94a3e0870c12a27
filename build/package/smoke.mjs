import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { _electron } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { run } from '../bootstrap/child.mjs'
import { continueOnPinnedNode, requireMachineNode } from '../bootstrap/node-runtime.mjs'
import { inProject } from '../bootstrap/places.mjs'
import { ask } from '../bootstrap/screen-shooter.mjs'
import { runScript, Stop, step } from '../bootstrap/steps.mjs'
import { answerAll, startCase } from '../bootstrap/window-actions.mjs'
import { unpackedFolder } from './configuration.mjs'
import { endProcessesWith, processesWith } from './processes.mjs'
import { asOrdinaryUser } from './smoke-user.mjs'

const START_LIMIT_MS = 60_000
const IMPORT_LIMIT_MS = 30_000
const QUIT_LIMIT_MS = 15_000
const POLL_MS = 250
const PACK_FORMS = ['folder', 'zip']

/** `npm run dist:smoke`, Linux: the unpacked build in the hands of an ordinary user, the system's sandbox on. */
async function smoke() {
  requireMachineNode()
  const elsewhere = await continueOnPinnedNode(import.meta.url)
  if (elsewhere !== undefined) return elsewhere
  const built = unpackedFolder(inProject('dist'))
  if (!existsSync(path.join(built, 'xucha'))) throw new Stop('Nothing is packed: npm run dist -- --dir')
  const folder = mkdtempSync(path.join(tmpdir(), 'xucha-smoke-'))
  try {
    const bills = samplesIn(folder)
    await step('As packed: no Node, no other app, bills are imported', () => asPacked(built, folder, bills))
    await step('With its debugger let in: a claim, a pack, and quit', () =>
      withDebugger(built, folder, bills),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return 0
}

function samplesIn(folder) {
  const samples = inProject('resources', 'samples')
  mkdirSync(path.join(folder, 'bills'))
  return readdirSync(samples)
    .filter(name => /\.(?:csv|xlsx)$/.test(name))
    .map(name => {
      cpSync(path.join(samples, name), path.join(folder, 'bills', name))
      return path.join(folder, 'bills', name)
    })
}

async function asPacked(built, folder, bills) {
  const packed = path.join(folder, 'packed')
  cpSync(built, packed, { recursive: true })
  // Another app in the place of ours must not be started.
  mkdirSync(path.join(packed, 'resources', 'app'))
  writeFileSync(path.join(packed, 'resources', 'app', 'package.json'), '{"main":"main.js"}')
  writeFileSync(
    path.join(packed, 'resources', 'app', 'main.js'),
    "console.error('another app'); process.exit(7)",
  )
  const starter = await asOrdinaryUser(path.join(packed, 'xucha'), folder)
  const asNode = await run(starter, ['-e', "console.error('node runs')", '--version'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    timeoutMs: 5_000,
  })
  must(
    !asNode.output.includes('node runs') && !asNode.output.includes('another app'),
    'it ran as something else',
  )
  const data = path.join(folder, 'data-1')
  const app = spawn(starter, [`--user-data-dir=${data}`, '--inspect=0', ...bills], { stdio: 'pipe' })
  let printed = ''
  for (const stream of [app.stdout, app.stderr])
    stream.on('data', piece => {
      printed += piece
    })
  const gone = new Promise(resolve => app.once('exit', resolve))
  try {
    await until(
      () => rowsIn(path.join(data, 'data', 'xucha.db')) > 0,
      IMPORT_LIMIT_MS,
      () => `no rows; it printed:\n${printed}`,
    )
    const all = processesWith(data)
    const pages = all.filter(({ kind }) => kind === 'renderer')
    must(pages.length > 0, 'there is no page')
    must(
      all.every(({ command }) => !command.includes('--no-sandbox')),
      'a process runs without the sandbox',
    )
    must(
      pages.every(({ filtered, namespaces }) => filtered && namespaces > 1),
      'a page is not in the sandbox',
    )
    must(!/Debugger listening|another app/.test(printed), 'the debugger was let in')
    const [main] = all.filter(({ kind }) => kind === 'main')
    process.kill(main.pid, 'SIGTERM')
    must(await Promise.race([gone.then(() => true), after(QUIT_LIMIT_MS)]), 'it did not quit')
    return {
      note: `${pages.length} page in the sandbox, ${rowsIn(path.join(data, 'data', 'xucha.db'))} rows`,
    }
  } finally {
    endProcessesWith(data)
  }
}

/** The same files with one fuse turned, so that the claim can be gone through and the folder be chosen. */
async function withDebugger(built, folder, bills) {
  const copy = path.join(folder, 'debugged')
  cpSync(built, copy, { recursive: true })
  await flipFuses(path.join(copy, 'xucha'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  const packs = path.join(folder, 'packs')
  mkdirSync(packs)
  const starter = await asOrdinaryUser(path.join(copy, 'xucha'), folder)
  const app = await _electron.launch({
    executablePath: starter,
    args: [`--user-data-dir=${path.join(folder, 'data-2')}`, '--lang=zh-CN', ...bills],
    chromiumSandbox: true,
    timeout: START_LIMIT_MS,
  })
  try {
    const page = await app.firstWindow({ timeout: START_LIMIT_MS })
    await until(
      async () => (await ask(page, 'subscriptions.overview', {})).transactions > 0,
      IMPORT_LIMIT_MS,
      () => 'no charges',
    )
    const id = await startCase(page)
    await answerAll(page, id)
    await app.evaluate(({ dialog }, into) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [into] })
    }, packs)
    for (const form of PACK_FORMS) {
      const { name } = await ask(page, 'packs.write', { id, form })
      const checked = await run(process.execPath, [inProject('src/cli/verify.ts'), path.join(packs, name)])
      must(checked.status === 0, `the ${form} is not sound:\n${checked.output}`)
    }
    await page.close()
    must(
      await Promise.race([app.waitForEvent('close').then(() => true), after(QUIT_LIMIT_MS)]),
      'it did not quit',
    )
    return { note: `${PACK_FORMS.length} packs written and sound` }
  } finally {
    endProcessesWith(folder)
  }
}

function rowsIn(file) {
  try {
    const db = new Sqlite(file, { readonly: true })
    try {
      return Number(db.prepare('SELECT count(*) FROM row').pluck().get())
    } finally {
      db.close()
    }
  } catch {
    return 0
  }
}

function must(holds, otherwise) {
  if (!holds) throw new Stop(otherwise)
}

async function until(holds, limitMs, otherwise) {
  const end = Date.now() + limitMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Stop(otherwise())
    await new Promise(resolve => setTimeout(resolve, POLL_MS))
  }
}

function after(ms) {
  return new Promise(resolve => setTimeout(resolve, ms, false).unref())
}

await runScript(smoke)
