import { describe, expect, it } from 'vitest'
import type { Period } from '../../../src/core/base/calendar.ts'
import { classify } from '../../../src/core/catalogue/classify.ts'
import { confidenceOf } from '../../../src/core/subscriptions/describe/confidence.ts'
import { findingsOf } from '../../../src/core/subscriptions/describe/findings.ts'
import { paidCharges } from '../../../src/core/subscriptions/fit.ts'
import { type Item, itemOf } from '../../../src/core/subscriptions/item.ts'
import { otherItem } from '../../../src/core/subscriptions/other-item.ts'
import { pricesOf } from '../../../src/core/subscriptions/prices.ts'
import { type Search, streamsOf } from '../../../src/core/subscriptions/stream.ts'
import { seeded } from '../../fixture/random.ts'
import { rounds } from '../../rounds.ts'
import { monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { mixture } from '../../scenarios/mixtures.ts'
import { row, type Story, type Wallet } from '../../scenarios/story.ts'

/** Searches that end long before anything is proven, and just before. */
const cuts = [5_000, 20_000, 60_000, 200_000]
const mixtures = rounds(25)

function itemsOf({ rows }: Story, wallet: Wallet): Item[] {
  return rows
    .filter(row => row.wallet === wallet)
    .map((row, at) => itemOf(chargeOf(row, at), classify(row, [])))
}

/** Charges in question and why, as they would be told. */
function toldIn({ streams }: Search): Set<string> {
  return new Set(
    streams.flatMap(({ items, fit, questions }) => {
      const charges = items.map(({ charge }) => charge)
      const prices = pricesOf(fit ? paidCharges(fit) : charges, () => false)
      return findingsOf(charges, fit, prices, null, questions)
        .filter(({ kind }) => kind === 'duplicate-charge' || kind === 'off-schedule-charge')
        .flatMap(({ charges: some }) => some.map(({ charge }) => charge.tradeNo))
    }),
  )
}

describe('a search that ends early', () => {
  it('puts money in question only where the whole search does: the rest it asks about', () => {
    const wrong: string[] = []
    let cutShort = 0
    for (let seed = 1; seed <= mixtures; seed += 1) {
      const story = mixture(seeded(seed))
      for (const wallet of ['alipay', 'wechat'] as const) {
        const items = itemsOf(story, wallet)
        if (items.length === 0) continue
        const covered = story.coverage[wallet] as Period[]
        const whole = toldIn(streamsOf(items, covered))
        for (const allowed of cuts) {
          const search = streamsOf(items, covered, allowed)
          if (search.isCutShort) cutShort += 1
          for (const trade of toldIn(search))
            if (!whole.has(trade)) wrong.push(`${seed} after ${allowed}: ${trade}`)
        }
      }
    }
    expect(wrong).toEqual([])
    expect(cutShort).toBeGreaterThan(mixtures)
  })

  it('is as sure of what comes to the day for years, whatever else was bought there', () => {
    const random = seeded(3)
    const text = { counterparty: 'App Store & Apple Music', goods: 'App Store & Apple Music: 购买' }
    const paid = (on: string, fen: number) => row(random, 'alipay', on, text, fen)
    const steady = monthDays('2019-01-31', 70).map(on => paid(on, 2500))
    const others = Array.from({ length: 60 }, () =>
      paid(shifted('2019-01-31', random.between(0, 2100)), random.pick([600, 1200, 3000])),
    )
    const input = { rules: [] }
    const items = [...steady, ...others].map((one, at) => otherItem(chargeOf(one, at), input))
    const { streams, isCutShort } = streamsOf(
      items,
      [{ from: '2018-12-01', to: '2024-12-01' }] as never,
      100_000,
    )
    expect(isCutShort).toBe(true)
    const longest = streams.find(one => one.items.length > 60)
    expect(longest && confidenceOf(longest)).toBeGreaterThan(0.9)
  })
})
