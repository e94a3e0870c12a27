import { addDays, type Day } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'
import { someDay } from '../days.ts'
import { someWallet } from '../story.ts'
import { isAmbiguous } from './ambiguous.ts'
import { someCoverage } from './coverage.ts'
import { mandateOf, type Signed } from './mandate.ts'
import { signAnother, twinOf, type UnlabelledText } from './mixed-mandate.ts'
import { overlapping } from './overlap.ts'
import { raised } from './some-course.ts'
import type { History } from './truth.ts'

const text = (
  service: string,
  counterparty: string,
  goods: string,
  wording: UnlabelledText['wording'] = 'renewal',
  group: UnlabelledText['group'] = 'xiaomi',
): UnlabelledText => ({ group, service, counterparties: [counterparty], goods, wording })

/** Texts that name no plan, so that only days and amounts tell one mandate from another. */
const texts: readonly UnlabelledText[] = [
  text('mi-home-camera', '米家', '米家云存储自动续费'),
  text('mi-home-camera', '小米', '云存储自动续费'),
  text('mi-home-camera', '小米', '米家摄像机云存储', 'membership'),
  text('mi-other', '小米', '自动续费'),
  text('mi-other', '小米科技有限责任公司', '商品', 'none'),
  text('mi-other', '小米', '小米-{number}', 'none'),
  text('Apple', 'App Store & Apple Music', 'App Store & Apple Music: {day}购买', 'none', 'other'),
  text('腾讯', '深圳市腾讯计算机系统有限公司', '支付订单', 'none', 'other'),
  text('Keep', 'Keep', 'Keep会员自动续费', 'renewal', 'other'),
]

const fens = [600, 990, 1000, 1200, 1500, 1800, 1900, 2500, 3000, 6800]

/** How often the first mandate is cancelled and signed again. */
const PAUSE_CHANCE = 0.12
/** How often a further mandate runs on the very days of the first. */
const TWIN_CHANCE = 0.12

/** Two to five mandates of one account at one merchant, side by side. */
export function someMixture(random: Random): History {
  for (;;) {
    const history = drawn(random)
    if (!isAmbiguous(history.mandates)) return history
  }
}

function drawn(random: Random): History {
  const wallet = someWallet(random)
  const from = someDay(random) as Day
  const months = random.between(14, 48)
  const asOf = addDays(from, Math.floor(months * 30.44))
  const covered = someCoverage(random, from, asOf, 0.3)
  const common = random.pick(texts)
  const fen = random.pick(fens)
  const prices = somePrices(random, fen, random.pick([2, 2, 3, 3, 4, 5]))
  const signed: Signed[] = []
  for (const price of prices) {
    const mayPause = signed.length === 0 && common.wording === 'renewal' && random.next() < PAUSE_CHANCE
    const isTwin = signed.length > 0 && price === fen && random.next() < TWIN_CHANCE
    signed.push(
      isTwin ? twinOf(signed[0]!) : signAnother(random, { mayPause, common, wallet, from, asOf, fen: price }),
    )
  }
  const mandates = signed.map(one => mandateOf(random, one, covered))
  return {
    rows: mandates
      .flatMap(({ charges, extras }) => [...charges, ...extras].map(({ row }) => row))
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    coverage: { alipay: [], wechat: [], [wallet]: covered },
    asOf,
    mandates: overlapping(mandates),
    habits: [],
    lookAlikes: new Set(),
  }
}

/** All equal, or some of them another price, near the first or not. */
function somePrices(random: Random, fen: number, count: number): number[] {
  const kind = random.pick(['equal', 'near', 'mixed'] as const)
  return Array.from({ length: count }, (_, index) => {
    if (kind === 'equal' || index === 0) return fen
    return kind === 'near' ? raised(random, fen) : random.pick([fen, raised(random, fen), random.pick(fens)])
  })
}
