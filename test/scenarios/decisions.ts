import type { Random } from '../fixture/random.ts'
import { dayOfRow, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { type Row, row, type Story, scenario, someWallet, storyOf } from './story.ts'
import { distractors, renewal, unspecific } from './texts.ts'

const key = ({ wallet, id }: Row) => ({ wallet, tradeNo: id })

function camera(random: Random, from: string, count: number, wallet: Story['rows'][number]['wallet']): Row[] {
  const text = { counterparty: '米家', goods: '米家云存储自动续费' }
  return monthDays(from, count).map(on => row(random, wallet, on, text, 1000))
}

/** What the person said comes before everything the detector would say. */
export const decisions = [
  scenario('D59 the person said that it does not recur', random => {
    const wallet = someWallet(random)
    const rows = camera(random, someDay(random), 8, wallet)
    return {
      ...storyOf(random, rows, 3, []),
      decisions: [{ kind: 'not-recurring', charges: rows.slice(0, 6).map(key) }],
    }
  }),
  scenario('the person said that it recurs', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const text = unspecific(random)
    const rows = monthDays(from, 2).map(on => row(random, wallet, on, text, 1800))
    return {
      ...storyOf(random, rows, 3, {
        service: 'mi-other',
        prices: [[from, 1800]],
        next: { date: monthsAfter(from, 2), fen: 1800 },
        rank: 'certain',
      }),
      decisions: [{ kind: 'recurring', charges: rows.map(key) }],
    }
  }),
  scenario('the person said when it was switched off', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 7)
    const rows = camera(random, from, 8, wallet)
    return {
      ...storyOf(random, rows, 3, {
        service: 'mi-home-camera',
        status: 'cancelled',
        findings: [{ kind: 'charge-after-cancellation', rows: rows.slice(6), fen: 2000 }],
      }),
      decisions: [
        {
          kind: 'cancelled',
          charges: rows.slice(0, 5).map(key),
          on: shifted(dayOfRow(rows[5]!), 4) as never,
        },
      ],
    }
  }),
  scenario('the person said that a charge belongs to another subscription', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 7)
    const rows = camera(random, from, 9, wallet)
    const text = { counterparty: '小米', goods: '小米电视会员自动续费' }
    const moved = rows[4]!
    Object.assign(moved, text)
    return {
      ...storyOf(random, rows, 3, {
        service: 'mi-home-camera',
        prices: [[from, 1000]],
        next: { date: monthsAfter(from, 9), fen: 1000 },
      }),
      decisions: [{ kind: 'belongs-to', charges: [key(moved)], target: key(rows[0]!) }],
    }
  }),
  scenario('a merchant that the person says is Xiaomi', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const text = { counterparty: '某某信息技术有限公司', goods: '会员自动续费' }
    const rows = monthDays(from, 6).map(on => row(random, wallet, on, text, 1800))
    return {
      ...storyOf(random, rows, 3, {
        prices: [[from, 1800]],
        next: { date: monthsAfter(from, 6), fen: 1800 },
      }),
      rules: [{ counterparty: text.counterparty, is: 'xiaomi', service: 'mi-cloud' }],
    }
  }),
  scenario('a merchant that the person says is not Xiaomi', random => {
    const wallet = someWallet(random)
    const rows = monthDays(someDay(random), 6).map(on =>
      row(random, wallet, on, { counterparty: '小米', goods: '自动续费' }, 1800),
    )
    return {
      ...storyOf(random, rows, 3, []),
      other: [],
      rules: [{ counterparty: '小米', is: 'not-xiaomi' }],
    }
  }),
  scenario('everything that only looks like Xiaomi, month by month', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const rows = distractors.flatMap(text => monthDays(from, 5).map(on => row(random, wallet, on, text, 600)))
    const asOf = shifted(from, 130)
    return {
      ...storyOf(random, rows, asOf, []),
      other: [],
    }
  }),
  scenario('a look-alike beside the real one on the same day and price', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const days = monthDays(from, 8)
    const rows = days.map(on => row(random, wallet, on, renewal(random, 'mi-cloud'), 600))
    const apple = days.map(on =>
      row(random, wallet, on, { counterparty: 'App Store & Apple Music', goods: 'iCloud+ 50GB 6.00' }, 600),
    )
    return storyOf(random, [...rows, ...apple], 3, {
      rows,
      prices: [[from, 600]],
      next: { date: monthsAfter(from, 8), fen: 600 },
    })
  }),
]
