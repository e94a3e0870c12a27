import type { Random } from '../fixture/random.ts'
import { dayOfRow, monthDays, monthsAfter, shifted, someDay } from './days.ts'
import {
  type Row,
  row,
  type Story,
  scenario,
  someWallet,
  storyOf,
  sumOf,
  type Text,
  type Truth,
} from './story.ts'
import { renewal, shopping, unnamedRenewal } from './texts.ts'

/** A steady monthly subscription, for something odd to happen to it. */
function steady(random: Random, date: number, count: number, text?: Text): Story {
  const wallet = someWallet(random)
  const fen = random.pick([600, 1000, 1800, 2100])
  const from = someDay(random, date)
  const said = text ?? renewal(random, 'mi-cloud')
  const rows = monthDays(from, count).map(on => row(random, wallet, on, said, fen))
  const next = { date: monthsAfter(from, count), fen }
  return {
    ...storyOf(random, rows, 8, { prices: [[from, fen]], next }),
    rows: [...rows],
  }
}

/** A further charge like the one at `index`, some days later, in the subscription it copies. */
function further(random: Random, story: Story, index: number, days: number, fen?: number): Row {
  const like = story.truth[0]!.rows[index]!
  const extra = row(random, like.wallet, shifted(dayOfRow(like), days), like, fen ?? like.fen)
  if (days === 0) extra.at = `${dayOfRow(like)} 22:10:00`
  story.rows.push(extra)
  const { rows } = story.truth[0]!
  rows.push(extra)
  rows.sort((a, b) => (a.at < b.at ? -1 : 1))
  return extra
}

function found(story: Story, kind: Truth['findings'][number]['kind'], ...rows: Row[]): Story {
  story.truth[0]!.findings.push({ kind, rows, fen: sumOf(rows) })
  return story
}

export const oddities = [
  scenario('D32 charged twice on one day', random => {
    const story = steady(random, random.between(1, 28), 9)
    return found(story, 'duplicate-charge', further(random, story, random.between(2, 7), 0))
  }),
  scenario('D34 charged again two days later', random => {
    const story = steady(random, random.between(1, 26), 9)
    return found(story, 'duplicate-charge', further(random, story, random.between(1, 7), 2))
  }),
  scenario('charged three times in one cycle: one finding', random => {
    const story = steady(random, 10, 8)
    const index = random.between(2, 6)
    const extra = [further(random, story, index, 1), further(random, story, index, 3)]
    return found(story, 'duplicate-charge', ...extra)
  }),
  scenario('doubles in two cycles in a row are doubles', random => {
    const story = steady(random, 10, 10)
    const rows = [...story.truth[0]!.rows]
    const first = further(random, story, story.truth[0]!.rows.indexOf(rows[3]!), 0)
    const second = further(random, story, story.truth[0]!.rows.indexOf(rows[4]!), 0)
    found(story, 'duplicate-charge', first)
    return found(story, 'duplicate-charge', second)
  }),
  scenario('doubles in three cycles that are not in a row are doubles', random => {
    const story = steady(random, 10, 12)
    const rows = [...story.truth[0]!.rows]
    for (const index of [2, 5, 9]) {
      found(story, 'duplicate-charge', further(random, story, story.truth[0]!.rows.indexOf(rows[index]!), 0))
    }
    return story
  }),
  scenario('a refunded double is still found', random => {
    const story = steady(random, 12, 9)
    const extra = further(random, story, 4, 1)
    extra.refunded = { fen: extra.fen, daysLater: 3 }
    return found(story, 'duplicate-charge', extra)
  }),
  scenario('the double is the newest charge', random => {
    const story = steady(random, 12, 9)
    return found(story, 'duplicate-charge', further(random, story, 8, 3))
  }),
  scenario('a charge in no cycle’s window', random => {
    const story = steady(random, 5, 10)
    return found(
      story,
      'off-schedule-charge',
      further(random, story, random.between(1, 8), random.between(11, 18)),
    )
  }),
  scenario('two charges in no cycle’s window, months apart', random => {
    const story = steady(random, 5, 12)
    const rows = [...story.truth[0]!.rows]
    const first = further(random, story, 2, 12)
    const second = further(random, story, story.truth[0]!.rows.indexOf(rows[8]!), 18)
    found(story, 'off-schedule-charge', first)
    return found(story, 'off-schedule-charge', second)
  }),
  scenario('the newest charge lies in no cycle’s window', random => {
    const story = steady(random, 5, 10)
    const extra = further(random, story, 9, 13)
    story.asOf = shifted(dayOfRow(extra), 3)
    for (const wallet of ['alipay', 'wechat'] as const)
      for (const period of story.coverage[wallet]) period.to = story.asOf
    return found(story, 'off-schedule-charge', extra)
  }),
  scenario('a double and a stray in one history', random => {
    const story = steady(random, 5, 12)
    const rows = [...story.truth[0]!.rows]
    const stray = further(random, story, 2, 14)
    const double = further(random, story, story.truth[0]!.rows.indexOf(rows[7]!), 1)
    found(story, 'off-schedule-charge', stray)
    return found(story, 'duplicate-charge', double)
  }),
  scenario('D38 one month fully refunded', random => {
    const story = steady(random, random.between(1, 28), 8)
    const one = story.rows[random.between(1, 6)]!
    one.refunded = { fen: one.fen, daysLater: random.between(0, 9) }
    return story
  }),
  scenario('D39 one month partly refunded', random => {
    const story = steady(random, random.between(1, 28), 8)
    story.rows[random.between(1, 6)]!.refunded = { fen: 350, daysLater: 4 }
    return story
  }),
  scenario('the newest charge refunded in full, and charged again the day after', random => {
    const story = steady(random, 14, 7)
    const last = story.rows.at(-1)!
    last.refunded = { fen: last.fen, daysLater: 0 }
    return found(story, 'duplicate-charge', further(random, story, 6, 1))
  }),
  scenario('D41 closed trades beside the charges are nothing', random => {
    const story = steady(random, 14, 8)
    const like = story.rows[3]!
    for (const days of [-2, -1]) {
      story.rows.push(
        row(random, like.wallet, shifted(dayOfRow(like), days), like, like.fen, { unpaid: true }),
      )
    }
    return story
  }),
  scenario('charged after it was switched off', random => {
    const story = steady(random, random.between(4, 25), 10)
    const [truth] = story.truth
    const on = shifted(dayOfRow(truth!.rows[6]!), 3)
    story.cancellations = [{ of: 'mi-cloud', on }]
    truth!.status = 'cancelled'
    truth!.next = null
    return found(story, 'charge-after-cancellation', ...truth!.rows.slice(7))
  }),
  scenario('a charge on the day of switching off is no finding', random => {
    const story = steady(random, random.between(4, 25), 7)
    const [truth] = story.truth
    story.cancellations = [{ of: 'mi-cloud', on: dayOfRow(truth!.rows.at(-1)!) }]
    truth!.status = 'cancelled'
    truth!.next = null
    return story
  }),
  scenario('switched off before it began: another subscription', random => {
    const story = steady(random, random.between(4, 25), 7)
    story.cancellations = [{ of: 'mi-cloud', on: shifted(dayOfRow(story.rows[0]!), -1) }]
    return story
  }),
  scenario('D31 a phone from the same payee on the charge day', random => {
    const text = { counterparty: '小米科技有限责任公司', goods: '小米云服务-连续包月' }
    const story = steady(random, 9, 8, text)
    const phone = row(
      random,
      story.rows[0]!.wallet,
      dayOfRow(story.rows[4]!),
      { counterparty: text.counterparty, goods: '小米商城订单 小米15 Pro' },
      199900,
    )
    story.rows.push(phone)
    story.other.push(phone)
    return story
  }),
  scenario('shopping at Xiaomi all around', random => {
    const story = steady(random, random.between(1, 28), 10)
    const first = dayOfRow(story.rows[0]!)
    for (let index = 0; index < 12; index += 1) {
      const bought = row(
        random,
        story.rows[0]!.wallet,
        shifted(first, random.between(0, 270)),
        shopping(random),
        random.between(900, 399900),
      )
      story.rows.push(bought)
      story.other.push(bought)
    }
    return story
  }),
  scenario('two renewing charges that fit no cycle', random => {
    const wallet = someWallet(random)
    const text = unnamedRenewal(random, 'mi-music')
    const from = someDay(random)
    const days = [from, shifted(from, random.between(47, 52))]
    const rows = days.map(on => row(random, wallet, on, text, 1200))
    return storyOf(random, rows, 20, { service: 'mi-music', cadence: 'irregular' })
  }),
  scenario('five renewing charges without any rhythm', random => {
    const wallet = someWallet(random)
    const text = unnamedRenewal(random, 'mi-reading')
    const from = someDay(random)
    const days = [0, 12, 64, 81, 142].map(days => shifted(from, days))
    const rows = days.map(on => row(random, wallet, on, text, 1200))
    return storyOf(random, rows, 10, { service: 'mi-reading', cadence: 'irregular' })
  }),
]
