import { seeded } from '../fixture/random.ts'
import { scenarios, seeds } from '../scenarios/all.ts'
import { judge, type Wrong } from '../scenarios/judge.ts'
import { missedBars, tableOf } from '../scenarios/lives/bars.ts'
import { figuresOf } from '../scenarios/lives/figures.ts'
import { judging, tuning } from '../scenarios/lives/seeds.ts'

/**
 * Tells every scenario from every seed and prints what was found, missed and wrong. `--more N` tells N further seeds;
 * `--all` shows each mistake. Ends with 1 where anything differs from the truth. Then come lives and hard mixtures, from
 * the tuning and the judging seeds, beside their bars; a judging figure that misses its bar ends with 1 as well.
 */
const more = Number(process.argv[process.argv.indexOf('--more') + 1] ?? 0) || 0
const told = [...seeds, ...Array.from({ length: more }, (_, index) => 1000 + index)]

/** How many of each there are to find. */
const asked: Record<Wrong['aspect'], number> = {
  subscription: 0,
  charges: 0,
  service: 0,
  cadence: 0,
  status: 0,
  prices: 0,
  next: 0,
  findings: 0,
  rank: 0,
  other: 0,
}
const missed = new Map<string, number>()
const wrong = new Map<string, number>()
const count = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
let wrongScenarios = 0

for (const scenario of scenarios) {
  const mistakes = told.flatMap(seed => {
    for (const truth of scenario.tell(seeded(seed)).truth) {
      asked.subscription += 1
      asked.charges += truth.rows.length
      for (const aspect of ['service', 'cadence', 'status'] as const) asked[aspect] += 1
      asked.prices += truth.prices ? 1 : 0
      asked.next += truth.next === undefined ? 0 : 1
      asked.findings += truth.findings.length
      asked.rank += truth.rank || truth.reasons ? 1 : 0
    }
    asked.other += 1
    return judge(scenario, seed).map(one => ({ seed, ...one }))
  })
  for (const { aspect, text } of mistakes) count(text.startsWith('missed') ? missed : wrong, aspect)
  if (mistakes.length === 0) continue
  wrongScenarios += 1
  console.log(`✗ ${scenario.name}: ${new Set(mistakes.map(({ seed }) => seed)).size} of ${told.length} seeds`)
  for (const { seed, text } of process.argv.includes('--all') ? mistakes : mistakes.slice(0, 2)) {
    console.log(`    seed ${seed}: ${text}`)
  }
}

console.log(`${scenarios.length} scenarios × ${told.length} seeds; ${wrongScenarios} with mistakes\n`)
const cell = (value: number | string) => String(value).padStart(9)
console.log(`${'asked for'.padEnd(16)}${['there are', 'found', 'missed', 'wrong'].map(cell).join('')}`)
for (const [aspect, total] of Object.entries(asked)) {
  const [less, off] = [missed.get(aspect) ?? 0, wrong.get(aspect) ?? 0]
  console.log(`${aspect.padEnd(16)}${[total, Math.max(0, total - less - off), less, off].map(cell).join('')}`)
}

const judged = figuresOf(judging)
console.log(`\n${tableOf(figuresOf(tuning), judged).join('\n')}`)
const missedLabels = missedBars(judged)
if (missedLabels.length > 0) console.log(`judging has not reached its bar: ${missedLabels.join(', ')}`)
process.exitCode = wrongScenarios === 0 && missedLabels.length === 0 ? 0 : 1
