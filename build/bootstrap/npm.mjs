import { existsSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { run } from './child.mjs'
import { inProject } from './places.mjs'
import { Stop } from './steps.mjs'

/** Runs npm through the Node it was installed with: no shell, no npm.cmd. Options as for `run`. */
export function npm(args, options) {
  return run(machineNode(), [npmCli(), ...args], options)
}

/** The path of node-gyp's script, which every npm carries. */
export function nodeGypScript() {
  return createRequire(npmCli()).resolve('node-gyp/bin/node-gyp.js')
}

// The pinned Node lies in node_modules, which `npm ci` empties while it runs: prefer the machine's own.
function machineNode() {
  const given = process.env.npm_node_execpath
  if (given && existsSync(given) && !given.startsWith(inProject('node_modules'))) return given
  return nodesOnPath().find(file => !file.startsWith(inProject('node_modules'))) ?? process.execPath
}

function npmCli() {
  const given = process.env.npm_execpath
  if (given && path.basename(given) === 'npm-cli.js' && existsSync(given)) return realpathSync(given)
  // The Node that runs this may be the one that `npm ci` has just removed.
  const runners = [machineNode(), process.execPath].filter(file => existsSync(file))
  const beside = runners.map(file => path.dirname(realpathSync(file)))
  const places = beside.flatMap(folder => [
    path.join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(folder, '..', 'share', 'nodejs', 'npm', 'bin', 'npm-cli.js'),
  ])
  const found = places.find(place => existsSync(place))
  if (!found)
    throw new Stop('npm was not found. Install Node.js 20 or newer with npm, then run this through npm.')
  return realpathSync(found)
}

function nodesOnPath() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  return folders.map(folder => path.join(folder, name)).filter(file => existsSync(file))
}
