import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { detectOthers } from '../../../src/core/subscriptions/others.ts'
import { seeded } from '../../fixture/random.ts'
import { isShortRun } from '../../rounds.ts'
import { scenarios, seeds } from '../../scenarios/all.ts'
import { compare, judge } from '../../scenarios/judge.ts'
import { inputFromBills, layouts } from '../../scenarios/written.ts'

describe('histories with known truth', () => {
  it.each(scenarios.map((scenario, at) => [scenario.name, scenario, at] as const))(
    '%s',
    (_name, scenario, at) => {
      for (const seed of isShortRun ? [seeds[at % seeds.length]!] : seeds)
        expect(judge(scenario, seed), `seed ${seed}`).toEqual([])
    },
  )

  it('there are at least 80 of them, each named once', () => {
    const names = new Set(scenarios.map(({ name }) => name))
    expect(names.size).toBe(scenarios.length)
    expect(names.size).toBeGreaterThanOrEqual(80)
  })
})

describe('the same histories as bills, in every layout', () => {
  it.each(scenarios.map((scenario, at) => [scenario.name, scenario, at] as const))(
    '%s',
    async (_name, scenario, at) => {
      // In the short run each layout has its share of the stories.
      const turns = layouts.alipay.map((_, turn) => turn)
      for (const turn of isShortRun ? [at % turns.length] : turns) {
        const format = { alipay: layouts.alipay[turn]!, wechat: layouts.wechat[turn]! }
        const seed = seeds[(at + turn) % seeds.length]!
        const story = scenario.tell(seeded(seed))
        const input = await inputFromBills(story, format, seed)
        const { subscriptions, otherCharges } = detect(input)
        const wrong = story.others
          ? compare(story, detectOthers(input), [])
          : compare(story, subscriptions, otherCharges)
        expect(wrong, `${format.alipay} ${format.wechat} seed ${seed}`).toEqual([])
      }
    },
  )
})
