import { availableParallelism } from 'node:os'
import { run } from './bootstrap/child.mjs'
import { inProject } from './bootstrap/places.mjs'

/** Each with a settings file of its own, so that none knows more of a platform than it may. */
const LAYERS = ['core', 'i18n', 'contract', 'engine', 'cli', 'main', 'preload', 'renderer']
/** The longest first, so that no core is left without work at the end. */
const PROJECTS = ['test', ...LAYERS.map(layer => `src/${layer}`), 'build']
const script = (...parts) => inProject('node_modules', ...parts)

/** What is checked, by name. */
const CHECKS = {
  types: PROJECTS.map(project => [script('typescript', 'bin', 'tsc'), '-p', project]),
  style: [[script('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']],
  unused: [[script('knip', 'bin', 'knip.js')]],
  advisories: [[inProject('build', 'advisories', 'check.mjs')]],
}
/** `advisories` asks npm, which a machine without a network can't: it is run by its name alone. */
const USUAL = ['types', 'style', 'unused']

/** `npm run check`, or `npm run check -- NAME …`: all of each, on all cores. */
for (const name of process.argv.length > 2 ? process.argv.slice(2) : USUAL) {
  const commands = CHECKS[name]
  if (!commands) throw new Error(`no check is called ${name}: ${Object.keys(CHECKS).join(', ')}`)
  const left = [...commands]
  await Promise.all(Array.from({ length: availableParallelism() }, () => workOn(left)))
}

async function workOn(left) {
  for (let command = left.shift(); command; command = left.shift()) {
    const { status, output } = await run(process.execPath, command, { cwd: inProject() })
    process.stdout.write(output)
    process.exitCode ||= status ?? 1
  }
}
