import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { visible } from '../core/pack/html.ts'
import { words } from '../core/words/words.ts'
import { verifyPackFolder } from '../engine/verify-pack.ts'

const sound = 0
const unsound = 1
const wrongUsage = 2

/** `npm run -s verify -- PACK`: names every file of a pack that was changed, is missing or was added. */
function run(): number {
  const { cli } = words('zh')
  const [pack, ...rest] = process.argv.slice(2)
  const folder = pack === undefined ? '' : resolve(process.env.INIT_CWD ?? process.cwd(), pack)
  if (pack === undefined || rest.length > 0 || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    process.stderr.write(`${cli.verifyUsage}\n`)
    return wrongUsage
  }
  const result = verifyPackFolder(folder)
  const lines = [
    // Names come from whoever made the folder; nothing in them may steer the terminal.
    ...result.changed.map(visible).map(cli.changed),
    ...result.missing.map(visible).map(cli.missing),
    ...result.added.map(visible).map(cli.added),
    result.sound ? cli.sound(result.checked) : result.listReadable ? cli.unsound : cli.noList,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  return result.sound ? sound : unsound
}

process.exitCode = run()
