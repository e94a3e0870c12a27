import { resolve } from 'node:path'
import type { Failure } from '../contract/reply.ts'
import { visible } from '../core/base/text.ts'
import { isLeftBySystem } from '../core/packs/verify.ts'
import { verifyPackAt } from '../engine/packs/read-pack.ts'
import { words } from '../i18n/words.ts'
import { print } from './output.ts'

const sound = 0
const unsound = 1
const wrongUsage = 2

/** `npm run -s verify -- PACK`: names every file of a pack, folder or zip, that was changed, is missing or was added. */
async function run(): Promise<number> {
  const texts = words('zh')
  const { cli, window } = texts
  const [pack, ...rest] = process.argv.slice(2)
  const path = pack === undefined ? null : resolve(process.env.INIT_CWD ?? process.cwd(), pack)
  const verified = path === null || rest.length > 0 ? null : await verifyPackAt(path)
  if (!verified || (!verified.ok && wrongPaths.includes(verified.failure.code))) {
    process.stderr.write(`${cli.verifyUsage}\n`)
    return wrongUsage
  }
  if (!verified.ok) {
    const { code, detail } = verified.failure
    const text = cli.unreadable(window.failures[code].title, detail ? visible(detail) : null)
    return print(`${text}\n`, unsound, texts)
  }
  const result = verified.value
  const lines = [
    // Names come from whoever made the pack; nothing in them may steer the terminal.
    ...result.changed.map(visible).map(cli.changed),
    ...result.missing.map(visible).map(cli.missing),
    ...result.added.map(name => (isLeftBySystem(name) ? cli.leftBySystem : cli.added)(visible(name))),
    result.sound ? cli.sound(result.checked) : result.listReadable ? cli.unsound : cli.noList,
  ]
  return print(`${lines.join('\n')}\n`, result.sound ? sound : unsound, texts)
}

/** Nothing there, or something that never was a pack. */
const wrongPaths: readonly Failure['code'][] = ['not-found', 'pack-unknown']

process.exitCode = await run()
