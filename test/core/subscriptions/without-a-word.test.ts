import { describe, expect, it } from 'vitest'
import { merchantGroups, othersIn, renewalsOf } from '../../../src/core/subscriptions/others.ts'
import { type Random, seeded } from '../../fixture/random.ts'
import { everyDays, monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row } from '../../scenarios/story.ts'

type Paid = readonly [on: string, fen: number]

/** What is found of payments whose text says nothing, as days and prices, and the work it took. */
function foundIn(counterparty: string, paid: readonly Paid[], goods = '支付订单') {
  const random = seeded(5)
  const days = paid.map(([on]) => on).sort()
  const asOf = shifted(days.at(-1)!, 3)
  const input = {
    charges: paid.map(([on, fen], at) =>
      chargeOf(row(random, 'alipay', on, { counterparty, goods }, fen), at),
    ),
    coverage: { alipay: [{ from: shifted(days[0]!, -40), to: asOf }], wechat: [] } as never,
    asOf: asOf as never,
    rules: [],
  }
  const renewals = renewalsOf(merchantGroups(input), input)
  const found = othersIn([renewals], { decisions: [], cancellations: [] })
  const told = found.map(({ charges }) =>
    charges.map(({ charge }) => [charge.paidAt.slice(0, 10), charge.fen]),
  )
  return { told, steps: renewals.steps, found }
}

/** Ten years of paying by hand, every eleven days or so, never knowing how much. */
const byHand = (random: Random): Paid[] =>
  everyDays('2015-01-03', 320, 11).map(on => [
    shifted(on, random.between(0, 8)),
    random.between(60, 320) * 100,
  ])

/** A tenth of what a history may take. */
const fewSteps = 2_000_000

it.each([1, 2, 3])(
  'who pays another sum nearly each time has no renewal, and that is soon clear (%i)',
  seed => {
    const { told, steps } = foundIn('白鹿商行', byHand(seeded(seed)))
    expect(told).toEqual([])
    expect(steps).toBeLessThan(fewSteps)
  },
)

it('what costs another sum each time is a habit, which takes no search at all', () => {
  const random = seeded(3)
  const all = byHand(random).map(([on]): Paid => [on, random.between(6000, 32000)])
  const { told, steps } = foundIn('市供电公司', all, '电费缴纳')
  expect(told).toEqual([])
  expect(steps).toBeLessThan(fewSteps / 50)
})

describe.each([1, 100])('bills collected on any day, of other sums each time, in %i fen', unit => {
  const random = seeded(1)
  const bills = everyDays('2015-01-03', 300, 12).map((on): Paid => {
    return [shifted(on, random.between(0, 30)), random.between(6000 / unit, 32000 / unit) * unit]
  })

  it('are one habit, and that is soon clear', () => {
    const { told, steps } = foundIn('市供电公司', bills, '电费自动缴费')
    expect(told).toEqual([])
    expect(steps).toBeLessThan(fewSteps)
  })

  it('hide no plan that is collected by the month', () => {
    const plan = monthDays('2019-05-17', 24).map((on): Paid => [on, 3900])
    expect(foundIn('市供电公司', [...bills, ...plan], '电费自动缴费').told).toEqual([plan])
  })
})

it('a price that rose lately is still the same renewal', () => {
  const all = monthDays('2023-03-12', 14).map((on, at): Paid => [on, at < 12 ? 2500 : 2800])
  expect(foundIn('青竹优选', all).told).toEqual([all])
})

it('a renewal is found among sums paid at the same merchant', () => {
  const card = monthDays('2016-03-12', 40).map((on): Paid => [on, 1510])
  const others = byHand(seeded(4)).filter(([, fen]) => fen !== 1510)
  expect(foundIn('白鹿商行', [...card, ...others]).told).toEqual([card])
})

it('a price that drifts by some fen from month to month is still the same renewal', () => {
  const prices = [6812, 6845, 6812, 6790, 6830, 6812, 6800, 6821, 6812, 6795, 6838, 6809]
  const all = monthDays('2024-03-12', prices.length).map((on, at): Paid => [on, prices[at]!])
  expect(foundIn('远山云', all).told).toEqual([all])
})

/** Each seventh day, but for about one in `skipped`. */
const everyWeek = (random: Random, count: number, skipped: number): Paid[] =>
  everyDays('2023-03-05', count, 7)
    .filter(() => random.between(1, skipped) > 1)
    .map(on => [on, 20000])

it.each([40, 70, 150, 300])(
  'a lesson on Sundays, now and then without one, is no renewal (%i weeks)',
  count => {
    for (const skipped of [5, 8, 14])
      expect(foundIn('星海琴行', everyWeek(seeded(count), count, skipped), '钢琴课').told).toEqual([])
  },
)

/** What twenty dollars come to on the same day of each month. */
const inDollars = [14479, 14521, 14390, 14402, 14533, 14610, 14588, 14492, 14405, 14551, 14618, 14534]

describe('a price in another currency, which is another one each month', () => {
  const all = monthDays('2024-03-31', inDollars.length).map((on, at): Paid => [on, inDollars[at]!])

  it('is one renewal, at the newest price and without a rise', () => {
    const { told, found } = foundIn('OpenAI', all, 'ChatGPT Plus')
    expect(told).toEqual([all])
    const [one] = found
    expect(one!.confidence).toBeGreaterThan(0.5)
    expect(one!.next?.fen).toBe(14534)
    expect(one!.prices).toEqual([{ from: all.at(-1)![0], fen: 14534 }])
    expect(one!.findings).toEqual([])
  })

  it('needs less where the text says that it is subscribed to', () => {
    expect(foundIn('OPENAI', all.slice(0, 3), 'OPENAI *CHATGPT SUBSCR').told).toEqual([all.slice(0, 3)])
    expect(foundIn('OpenAI', all.slice(0, 3), 'ChatGPT Plus').told).toEqual([])
  })
})

describe('a membership that is paid once a year', () => {
  const yearly = (count: number, off: readonly number[]) =>
    monthDays('2017-05-12', count, 12).map((on, at): Paid => [shifted(on, off[at % off.length]!), 8800])

  it.each([
    [3, [0]],
    [4, [0, 1]],
    [5, [0, 1, -1]],
  ])('is likely one that renews after %i years near its day (%j)', (count, off) => {
    const { found } = foundIn('青竹优选', yearly(count, off), '年度会员')
    expect(found[0]?.charges).toHaveLength(count)
    expect(found[0]?.confidence).toBeGreaterThanOrEqual(0.5)
  })

  it.each([
    [2, [0]],
    [3, [0, 9, -4]],
  ])('is asked about after %i years, or far from its day (%j)', (count, off) => {
    for (const { confidence } of foundIn('青竹优选', yearly(count, off), '年度会员').found)
      expect(confidence).toBeLessThan(0.5)
  })
})
