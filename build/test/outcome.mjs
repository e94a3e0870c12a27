/**
 * What a stage came to.
 * @typedef {{ name: string, alone: string }} Failure what failed, and the command that runs it alone
 * @typedef {{ name: string, reason: string }} Skip
 * @typedef {{ passed: number, failures: Failure[], skips: Skip[] }} Outcome
 */

/**
 * A check that either holds or doesn't, with the command that runs it alone.
 * @returns {Outcome}
 */
export function outcomeOfCheck(name, holds, alone) {
  return { passed: holds ? 1 : 0, failures: holds ? [] : [{ name, alone }], skips: [] }
}

/**
 * The sum of several.
 * @param {Outcome[]} outcomes
 * @returns {Outcome}
 */
export function sumOf(outcomes) {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failures: outcomes.flatMap(({ failures }) => failures),
    skips: outcomes.flatMap(({ skips }) => skips),
  }
}

/**
 * The last lines of a run: what was skipped and why, what failed and how to run it alone, and the counts.
 * @param {Outcome} outcome
 */
export function closingLines({ passed, failures, skips }) {
  const times = new Map()
  for (const { reason } of skips) times.set(reason, (times.get(reason) ?? 0) + 1)
  return [
    ...(skips.length > 0 ? [`${skips.length} skipped:`] : []),
    ...[...times].map(([reason, count]) => `  ${count} × ${reason}`),
    ...(failures.length > 0 ? ['Failed, and how to run it alone:'] : []),
    ...failures.flatMap(({ name, alone }) => [`  ✗ ${name}`, `    ${alone}`]),
    `${passed} passed, ${failures.length} failed`,
  ]
}
