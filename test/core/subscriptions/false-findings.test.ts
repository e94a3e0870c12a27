import { describe, expect, it } from 'vitest'
import { detect } from '../../../src/core/subscriptions/detect.ts'
import { seeded } from '../../fixture/random.ts'
import { monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { findIn } from '../../scenarios/lives/found.ts'
import { judgeHistory } from '../../scenarios/lives/judge.ts'
import { someMixture } from '../../scenarios/lives/mixture.ts'
import { somePerson } from '../../scenarios/lives/person.ts'
import { row } from '../../scenarios/story.ts'

/** Seeds of the tuning range in which money was once put in question that never was, each of its kind. */
describe('no money is in question in hard mixtures', () => {
  it.each([
    [3_000_117, 'where a yearly plan is debited on the days of a monthly one'],
    [3_000_969, 'where two charges a year apart lie beside a monthly plan'],
    [3_002_283, 'where two charges a year apart lie beside a quarterly plan'],
    [3_000_479, 'where prices of two plans cross, so that one seems to have risen'],
    [3_001_039, 'where a late debit comes after the double of another plan'],
    [3_001_753, 'where a late debit comes after a stray of another plan'],
    [3_001_045, 'where charges that keep no rhythm are of several prices'],
    [3_002_685, 'where a wallet takes the same off three times in a row'],
  ])('%i: %s', seed => {
    const history = someMixture(seeded(seed))
    expect(judgeHistory(history, findIn(history)).falseFindings).toEqual([])
  })
})

describe('no money is in question in lives', () => {
  it.each([
    [3_000_103, 'where two yearly plans are debited nine days apart'],
    [1_000_074, 'where two purchases come in one month of a renewal without a word'],
  ])('%i: %s', seed => {
    const history = somePerson(seeded(seed))
    expect(judgeHistory(history, findIn(history)).falseFindings).toEqual([])
  })
})

describe('a second camera that has just begun', () => {
  it.each([10, 11, 13, 16])(
    '%i days before the next charge of the first one puts no money in question',
    days => {
      const random = seeded(days)
      const first = monthDays('2023-01-23', 14)
      const second = monthDays(shifted(first.at(-1)!, -days), 2)
      const camera = { counterparty: '小米', goods: '米家云存储自动续费' }
      const charges = [...first, ...second].map(on => row(random, 'alipay', on, camera, 1900)).map(chargeOf)
      const asOf = shifted(second[1]!, 3) as never
      const coverage = { alipay: [{ from: '2022-12-01', to: asOf }], wechat: [] } as never
      const { subscriptions } = detect({
        charges,
        coverage,
        asOf,
        decisions: [],
        cancellations: [],
        rules: [],
      })
      expect(subscriptions.flatMap(({ findings }) => findings)).toEqual([])
      expect(subscriptions.flatMap(one => one.charges)).toHaveLength(charges.length)
    },
  )
})
