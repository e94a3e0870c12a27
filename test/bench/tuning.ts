import { judgedFrom } from '../scenarios/lives/figures.ts'
import type { Judgement } from '../scenarios/lives/judge.ts'
import { someMixture } from '../scenarios/lives/mixture.ts'
import { somePerson } from '../scenarios/lives/person.ts'
import { tuning } from '../scenarios/lives/seeds.ts'

/**
 * Shows what is wrong in each life and hard mixture of the tuning seeds, a line for each; `-- 30` looks at the first 30
 * of either. The judging seeds are for `bench:detect` alone.
 */
const asked = Number(process.argv[2])
const first = (count: number) => (asked > 0 ? Math.min(asked, count) : count)

const lives = judgedFrom(somePerson, tuning.first, first(tuning.people))
const mixtures = judgedFrom(someMixture, tuning.first, first(tuning.mixtures))
for (const { seed, judgement } of lives) show('life', seed, judgement)
for (const { seed, judgement } of mixtures) show('mixture', seed, judgement)

function show(
  kind: string,
  seed: number,
  { mandates, habitsCalled, falseFindings, isExact }: Judgement,
): void {
  const wrong = [
    ...mandates.filter(one => !one.isExact).map(({ mandate }) => `not exact: ${mandate.name}`),
    ...habitsCalled.map(name => `habit: ${name}`),
    ...new Set(falseFindings.map(({ kind, merchant }) => `false ${kind}: ${merchant}`)),
  ]
  if (wrong.length === 0 && !isExact) wrong.push('made up beside what is there')
  if (wrong.length > 0) console.log(`${kind} ${seed}: ${wrong.join('; ')}`)
}
