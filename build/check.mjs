import { run } from './bootstrap/child.mjs'
import { inProject } from './bootstrap/places.mjs'

/** Each with a settings file of its own, so that none knows more of a platform than it may. */
const LAYERS = ['core', 'i18n', 'contract', 'engine', 'cli', 'main', 'preload', 'renderer']
const PROJECTS = [...LAYERS.map(layer => `src/${layer}`), 'build', 'test']
const script = (...parts) => inProject('node_modules', ...parts)

/** What is checked, by name: one command after the other, until one finds something. */
const CHECKS = {
  types: PROJECTS.map(project => [script('typescript', 'bin', 'tsc'), '-p', project]),
  style: [[script('@biomejs', 'biome', 'bin', 'biome'), 'check', '.']],
  unused: [[script('knip', 'bin', 'knip.js')]],
  advisories: [[inProject('build', 'advisories', 'check.mjs')]],
}
/** `advisories` asks npm, which a machine without a network can't: it is run by its name alone. */
const USUAL = ['types', 'style', 'unused']

/** `npm run check`, or `npm run check -- NAME …`. */
for (const name of process.argv.length > 2 ? process.argv.slice(2) : USUAL) {
  const commands = CHECKS[name]
  if (!commands) throw new Error(`no check is called ${name}: ${Object.keys(CHECKS).join(', ')}`)
  for (const command of commands) {
    const { status } = await run(process.execPath, command, { live: true, cwd: inProject() })
    process.exitCode ||= status ?? 1
    if (status !== 0) break
  }
}
