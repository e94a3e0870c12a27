import { scenarios, seeds } from '../scenarios/all.ts'
import { judge, type Wrong } from '../scenarios/judge.ts'

/**
 * Tells every scenario from every seed and prints what was found, missed and wrong. `--more N` tells N further seeds;
 * `--all` shows each mistake. Ends with 1 where anything differs from the truth.
 */
const more = Number(process.argv[process.argv.indexOf('--more') + 1] ?? 0) || 0
const told = [...seeds, ...Array.from({ length: more }, (_, index) => 1000 + index)]
const byAspect = new Map<Wrong['aspect'], number>()
let wrongScenarios = 0
let stories = 0
for (const scenario of scenarios) {
  const mistakes = told.flatMap(seed => judge(scenario, seed).map(wrong => ({ seed, ...wrong })))
  stories += told.length
  for (const { aspect } of mistakes) byAspect.set(aspect, (byAspect.get(aspect) ?? 0) + 1)
  if (mistakes.length === 0) continue
  wrongScenarios += 1
  const seedsWrong = new Set(mistakes.map(({ seed }) => seed)).size
  console.log(`✗ ${scenario.name}: ${seedsWrong} of ${told.length} seeds`)
  for (const { seed, text } of process.argv.includes('--all') ? mistakes : mistakes.slice(0, 2)) {
    console.log(`    seed ${seed}: ${text}`)
  }
}
console.log(
  `${scenarios.length} scenarios, ${told.length} seeds, ${stories} stories; ${wrongScenarios} scenarios with mistakes`,
)
for (const [aspect, count] of byAspect) console.log(`  ${aspect}: ${count} wrong`)
process.exitCode = wrongScenarios === 0 ? 0 : 1
