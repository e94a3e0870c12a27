import type { Random } from '../fixture/random.ts'
import { monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { type Row, row, type Story, scenario, someWallet, storyOf, sumOf, type TrueFinding } from './story.ts'
import { renewal, unnamedRenewal } from './texts.ts'

interface Priced {
  /** The first charge was a trial, and all others came of it. */
  isTrial?: boolean
  /** From which charge on money is in question for a rise, and above what price. */
  risen?: [at: number, base: number]
  /** Where it is not the newest price. */
  nextFen?: number
  months?: number
}

/** One subscription with a price for each cycle; `steps` are the charges from which another price holds. */
function priced(random: Random, prices: number[], steps: number[], told: Priced = {}): Story {
  const { isTrial = false, risen, nextFen = prices.at(-1)!, months = 1 } = told
  const wallet = someWallet(random)
  const from = someDay(random)
  const text = months === 1 ? renewal(random, 'mi-cloud') : unnamedRenewal(random, 'mi-cloud')
  const days = monthDays(from, prices.length, months)
  const rows = days.map((on, index) => row(random, wallet, on, text, prices[index]!))
  return storyOf(random, rows, random.between(0, 6), {
    cadence: months === 1 ? 'monthly' : 'annual',
    next: { date: monthsAfter(from, months * prices.length), fen: nextFen },
    prices: steps.map(at => [days[at]!, prices[at]!]),
    findings: [
      ...(isTrial ? [conversion(rows.slice(1))] : []),
      ...(risen ? [rise(rows.slice(risen[0]), risen[1])] : []),
    ],
  })
}

function rise(rows: Row[], base: number): TrueFinding {
  return { kind: 'price-increase', rows, fen: sumOf(rows) - base * rows.length }
}

function conversion(rows: Row[]): TrueFinding {
  return { kind: 'trial-conversion', rows, fen: sumOf(rows) }
}

const times = (count: number, fen: number) => Array.from({ length: count }, () => fen)

export const prices = [
  scenario('D22 a first month at ¥1, then the full price', random =>
    priced(random, [100, ...times(random.between(4, 9), 1800)], [1], { isTrial: true }),
  ),
  scenario('D22b a first month at ¥1 and two full ones so far', random =>
    priced(random, [100, 600, 600], [1], { isTrial: true }),
  ),
  scenario('a first month at exactly half', random =>
    priced(random, [900, ...times(5, 1800)], [1], { isTrial: true }),
  ),
  scenario('a first month at more than half: a discount, no trial', random =>
    priced(random, [1200, ...times(6, 1800)], [1]),
  ),
  scenario('a first month whose text says 首月, at more than half', random => {
    const story = priced(random, [1500, ...times(5, 1800)], [1], { isTrial: true })
    Object.assign(story.rows[0]!, { counterparty: '小米云服务', goods: '小米云服务首月优惠连续包月' })
    return story
  }),
  scenario('D24 a trial of seven days at ¥0.01, then the full price', random => {
    const wallet = someWallet(random)
    const from = someDay(random, random.between(8, 20))
    const text = renewal(random, 'mi-home-camera')
    const full = monthDays(from, random.between(2, 8)).map(on => row(random, wallet, on, text, 1800))
    const trial = row(random, wallet, shifted(from, -random.pick([3, 7, 10])), text, 1)
    return storyOf(random, [trial, ...full], 2, {
      service: 'mi-home-camera',
      prices: [[from, 1800]],
      next: { date: monthsAfter(from, full.length), fen: 1800 },
      findings: [conversion(full)],
    })
  }),
  scenario('D24b ¥0.01, then one full price a month later', random =>
    priced(random, [1, 600], [1], { isTrial: true }),
  ),
  scenario('three cheap months, then the full price: a rise, no trial', random =>
    priced(random, [...times(3, 300), ...times(4, 600)], [0, 3], { risen: [3, 300] }),
  ),
  scenario('D25 a rise two charges ago', random =>
    priced(random, [...times(8, 600), 800, 800], [0, 8], { risen: [8, 600] }),
  ),
  scenario('D26 two rises', random =>
    priced(random, [...times(3, 600), ...times(4, 800), ...times(3, 1000)], [0, 3, 7], { risen: [3, 600] }),
  ),
  scenario('a rise as the newest charge alone', random =>
    priced(random, [...times(7, 1800), 2100], [0, 7], { risen: [7, 1800] }),
  ),
  scenario('a fall that holds', random => priced(random, [...times(5, 2100), ...times(3, 1800)], [0, 5])),
  scenario('a fall, then back up', random =>
    priced(random, [...times(4, 1000), ...times(3, 800), ...times(3, 1000)], [0, 4, 7], { risen: [7, 800] }),
  ),
  scenario('D29 small discounts now and then', random =>
    priced(random, [600, 588, 600, 570, 600, 599, 580], [0], { nextFen: 600 }),
  ),
  scenario('one discounted month', random =>
    priced(random, [...times(5, 1800), 900, ...times(4, 1800)], [0]),
  ),
  scenario('D28b a lasting change of price where the text names no plan', random => {
    const story = priced(random, [...times(6, 600), ...times(5, 2100)], [0, 6], { risen: [6, 600] })
    const text = { counterparty: '小米云服务', goods: '小米云服务会员自动续费' }
    for (const one of story.rows) Object.assign(one, text)
    return story
  }),
  scenario('a trial, then a rise', random =>
    priced(random, [100, ...times(5, 1800), ...times(3, 2100)], [1, 6], { isTrial: true, risen: [6, 1800] }),
  ),
  scenario('a year plan that got dearer', random =>
    priced(random, [...times(2, 7200), 9800], [0, 2], { risen: [2, 7200], months: 12 }),
  ),
  scenario('a refund of a charge above the base changes nothing of the rise', random => {
    const story = priced(random, [...times(6, 1000), ...times(4, 1200)], [0, 6], { risen: [6, 1000] })
    story.rows[7]!.refunded = { fen: 1200, daysLater: 2 }
    return story
  }),
]
