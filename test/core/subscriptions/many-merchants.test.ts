import { expect, it } from 'vitest'
import { detectOthers } from '../../../src/core/subscriptions/others.ts'
import { seeded } from '../../fixture/random.ts'
import { monthDays, shifted } from '../../scenarios/days.ts'
import { chargeOf } from '../../scenarios/judge.ts'
import { row } from '../../scenarios/story.ts'

/** Merchants that are paid once a month on any of some days take long to be told. */
const unsteady = 6
const years = 8

it('what is bought at other merchants leaves the search of a renewal its steps', () => {
  const random = seeded(7)
  const days = monthDays('2016-03-15', years * 12)
  const paid = (counterparty: string, goods: string, fen: number, on: string) =>
    row(random, 'alipay', on, { counterparty, goods }, fen)
  const beside = Array.from({ length: unsteady }, (_, at) =>
    days.map(on =>
      paid(`青竹${at}号`, '鲜奶月订', 16800, shifted(on, random.pick([0, 0, 0, 0, 0, 1, 1, 2, 3, 5]))),
    ),
  )
  const renewal = [...days, shifted(days.at(-1)!, 30)].map((on, at) =>
    paid('知乎', '盐选会员连续包月', at < 15 ? 1900 : 2500, shifted(on, at % 11 === 9 ? 5 : 0)),
  )
  const asOf = shifted(renewal.at(-1)!.at.slice(0, 10), 3)
  const [found] = detectOthers({
    charges: [...beside.flat(), ...renewal].map(chargeOf),
    coverage: { alipay: [{ from: shifted(days[0]!, -40), to: asOf }], wechat: [] } as never,
    asOf: asOf as never,
    decisions: [],
    cancellations: [],
    rules: [],
  }).filter(({ counterparty }) => counterparty === '知乎')
  expect(found?.charges).toHaveLength(renewal.length)
  expect(found?.confidence).toBeGreaterThan(0.9)
})
