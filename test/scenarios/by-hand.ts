import type { Random } from '../fixture/random.ts'
import { dayOfRow, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import { type Row, row, type Story, scenario, someWallet, storyOf, type Truth, type Wallet } from './story.ts'

const key = ({ wallet, id }: Row) => ({ wallet, tradeNo: id })
const cloud = (size: string) => ({ counterparty: '小米', goods: `小米云服务 ${size} 连续包月` })
const camera = { counterparty: '米家', goods: '米家云存储自动续费' }

function plan(random: Random, wallet: Wallet, from: string, count: number, text = camera, fen = 1000): Row[] {
  return monthDays(from, count).map(on => row(random, wallet, on, text, fen))
}

/** Of one account, half a month apart. */
function twoPlans(random: Random): [Row[], Row[]] {
  const wallet = someWallet(random)
  const from = someDay(random, 3)
  return [plan(random, wallet, from, 6), plan(random, wallet, shifted(from, 14), 6)]
}

function running(rows: Row[], more: Partial<Truth> = {}): Truth {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  return {
    rows,
    service: 'mi-home-camera',
    cadence: 'monthly',
    status: 'active',
    prices: [[dayOfRow(first), last.fen]],
    next: { date: monthsAfter(dayOfRow(last), 1), fen: last.fen },
    findings: [],
    rank: 'certain',
    ...more,
  }
}

function told(random: Random, rows: Row[], story: Pick<Story, 'truth'> & Partial<Story>): Story {
  return {
    ...storyOf(random, rows, 2, story.truth),
    ...story,
  }
}

/** Subscriptions put together and taken apart by the person. */
export const byHand = [
  scenario('the person put two subscriptions together', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 4)
    const first = plan(random, wallet, from, 6)
    const tv = { counterparty: '小米', goods: '小米电视会员自动续费' }
    const second = plan(random, wallet, monthsAfter(from, 6), 6, tv)
    const rows = [...first, ...second]
    return told(random, rows, {
      // Said of five of the six: the sixth came later and goes with them.
      decisions: [{ kind: 'belongs-to', charges: second.slice(0, 5).map(key), target: key(first[0]!) }],
      truth: [running(rows)],
    })
  }),
  scenario('two plans that the person says are one: a price that rose', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const small = plan(random, wallet, from, 5, cloud('50GB'), 600)
    const large = plan(random, wallet, monthsAfter(from, 5), 4, cloud('200GB'), 2100)
    const rows = [...small, ...large]
    return told(random, rows, {
      decisions: [{ kind: 'belongs-to', charges: large.map(key), target: key(small[0]!) }],
      truth: [
        running(rows, {
          service: 'mi-cloud',
          prices: [
            [from, 600],
            [dayOfRow(large[0]!), 2100],
          ],
          findings: [{ kind: 'price-increase', rows: large, fen: 6000 }],
          reasons: ['joined'],
        }),
      ],
    })
  }),
  scenario('doubles that the person says are a second device', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 6)
    const own = plan(random, wallet, from, 8)
    const second = plan(random, wallet, shifted(monthsAfter(from, 6), 4), 2)
    return told(random, [...own, ...second], {
      decisions: [{ kind: 'apart', charges: second.map(key) }],
      truth: [running(own), running(second, { reasons: ['apart'] })],
    })
  }),
  scenario('a charge that came since goes with those that the person took apart', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 6)
    const own = plan(random, wallet, from, 9)
    const second = plan(random, wallet, shifted(monthsAfter(from, 6), 4), 3)
    return told(random, [...own, ...second], {
      decisions: [{ kind: 'apart', charges: second.slice(0, 2).map(key) }],
      truth: [running(own), running(second, { reasons: ['apart'] })],
    })
  }),
  scenario('confirmed as one, then taken apart', random => {
    const [one, two] = twoPlans(random)
    return told(random, [...one, ...two], {
      decisions: [
        { kind: 'recurring', charges: [...one, ...two].map(key) },
        { kind: 'apart', charges: two.map(key) },
      ],
      truth: [running(one), running(two, { reasons: ['apart'] })],
    })
  }),
  scenario('joined, then taken apart again', random => {
    const [one, two] = twoPlans(random)
    return told(random, [...one, ...two], {
      decisions: [
        { kind: 'belongs-to', charges: two.map(key), target: key(one[0]!) },
        { kind: 'apart', charges: two.map(key) },
      ],
      truth: [running(one), running(two, { reasons: ['apart'] })],
    })
  }),
  scenario('taken apart, and then said to be no renewal', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 6)
    const own = plan(random, wallet, from, 8)
    const second = plan(random, wallet, shifted(monthsAfter(from, 6), 4), 2)
    return told(random, [...own, ...second], {
      decisions: [
        { kind: 'apart', charges: second.map(key) },
        { kind: 'not-recurring', charges: second.map(key) },
      ],
      truth: [running(own, { rank: undefined as never })],
      other: second,
    })
  }),
  scenario('two cameras that the person says are one are charged twice a month', random => {
    const wallet = someWallet(random)
    const from = someDay(random, 3)
    const one = plan(random, wallet, from, 6)
    const two = plan(random, wallet, shifted(from, 5), 6)
    const rows = [...one, ...two]
    return told(random, rows, {
      decisions: [{ kind: 'belongs-to', charges: two.map(key), target: key(one[0]!) }],
      truth: [
        running(one, {
          rows,
          findings: two.map(double => ({ kind: 'duplicate-charge' as const, rows: [double], fen: 1000 })),
          reasons: ['joined'],
        }),
      ],
    })
  }),
  scenario('what a ruled-out merchant charged belongs to it all the same, if the person says so', random => {
    const wallet = someWallet(random)
    const from = someDay(random)
    const rows = plan(random, wallet, from, 7)
    Object.assign(rows[3]!, { counterparty: '小米', goods: '云存储' })
    return told(random, rows, {
      rules: [{ counterparty: '小米', is: 'not-xiaomi' }],
      decisions: [{ kind: 'belongs-to', charges: [key(rows[3]!)], target: key(rows[0]!) }],
      truth: [running(rows)],
    })
  }),
]
