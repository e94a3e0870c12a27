/** How the check ends: with nothing known, with a known hole in what ships, or with no answer. */
export const exits = { clean: 0, known: 1, unanswered: 2 }

/**
 * What `npm audit --json` says of the packages that ship, whether they are listed as dependencies or bundled.
 * `report` is undefined where npm printed no JSON; npm itself ends alike for a hole and for an answer it did not get.
 */
export function judge(report, shipped) {
  const found = report?.vulnerabilities
  if (typeof found !== 'object' || found === null) {
    const why = report?.error?.summary || report?.message || 'npm gave no answer'
    return { exit: exits.unanswered, lines: [`Not checked: ${withoutAddresses(why)}`] }
  }
  const names = new Set(shipped)
  const holes = Object.values(found).filter(({ name }) => names.has(name))
  const lines = holes.map(({ name, severity, range }) => `${name} ${range}: ${severity}`)
  if (holes.length > 0) return { exit: exits.known, lines: ['Known holes in what ships:', ...lines] }
  return { exit: exits.clean, lines: [`No known hole in the ${names.size} packages that ship.`] }
}

/** Where a registry is reached is the machine's business and belongs in no log. */
function withoutAddresses(text) {
  return text.replaceAll(/https?:\/\/\S+/g, 'the registry')
}
