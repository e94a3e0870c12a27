import { npm } from '../bootstrap/npm.mjs'
import { projectFolder } from '../bootstrap/places.mjs'
import { shippedLicences } from '../licences/shipped.mjs'
import { judge } from './judge.mjs'

const timeoutMs = 60_000

const { output } = await npm(['audit', '--json'], { timeoutMs })
const { exit, lines } = judge(
  reportIn(output),
  shippedLicences(projectFolder).map(({ name }) => name),
)
console.log(lines.join('\n'))
process.exitCode = exit

/** npm's warnings stand around its answer. */
function reportIn(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('{\n'), text.lastIndexOf('\n}') + 2))
  } catch {
    return undefined
  }
}
