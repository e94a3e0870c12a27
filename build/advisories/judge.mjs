/** How the check ends: with nothing known, with a known hole in what ships, or with no answer. */
const exits = { clean: 0, known: 1, unanswered: 2 }

/** Holes in parts of a package that the app does not have; each with the test that would fail if it had them. */
const absent = [
  {
    name: 'fflate',
    part: /unzip/i,
    why: 'its unzip is not in the app (test/security/window/bundle.exploit.test.ts)',
  },
]

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
  const told = Object.values(found).filter(({ name }) => names.has(name))
  const line = ({ name, severity, range }) => `${name} ${range}: ${severity}`
  const holes = told.filter(one => !reasonOf(one, found))
  const weighed = told.filter(one => !holes.includes(one)).map(one => `${line(one)}; ${reasonOf(one, found)}`)
  if (holes.length > 0)
    return { exit: exits.known, lines: ['Known holes in what ships:', ...holes.map(line), ...weighed] }
  return { exit: exits.clean, lines: [`No known hole in the ${names.size} packages that ship.`, ...weighed] }
}

/** Why nothing known of a package is a hole here; `via` has advisories, and names of packages that have some. */
function reasonOf({ name, via }, found) {
  const reasons = (via ?? []).map(one => {
    if (typeof one === 'string') return one !== name && found[one] && reasonOf(found[one], {})
    return absent.find(({ name: of, part }) => of === one.name && part.test(one.title))?.why
  })
  return reasons.length > 0 && reasons.every(Boolean) ? reasons[0] : undefined
}

/** Where a registry is reached is the machine's business and belongs in no log. */
function withoutAddresses(text) {
  return text.replaceAll(/https?:\/\/\S+/g, 'the registry')
}
