import { counted } from '../base/lists.ts'
import type { Classification, Tier } from '../catalogue/classify.ts'
import { joinPlans } from '../catalogue/plan-text.ts'
import type { Stream } from './stream.ts'

const strongestFirst: readonly Tier[] = [
  'strong',
  'renewal',
  'membership',
  'unspecific',
  'stop',
  'possible',
  'none',
]

/** What the texts of a stream say together: the strongest tier, and every part of the plan that any of them names, the newest first. */
export function textOf({ items }: Stream): Classification {
  const texts = items
    .map(({ text }) => text)
    .reverse()
    .sort((a, b) => strongestFirst.indexOf(a.tier) - strongestFirst.indexOf(b.tier))
  const [best] = texts
  if (!best) throw new Error('a stream has charges')
  return {
    ...best,
    service: mostCommon(texts.filter(({ tier }) => tier === best.tier).map(({ service }) => service)),
    renews: texts.some(({ renews }) => renews),
    plan: texts.reduce((plan, text) => joinPlans(plan, text.plan), best.plan),
  }
}

function mostCommon<T>(values: readonly T[]): T {
  return [...counted(values)].reduce((a, b) => (b[1] > a[1] ? b : a))[0]
}
