import { addDays, addMonths, type Day } from '../../../src/core/base/calendar.ts'
import type { Random } from '../../fixture/random.ts'
import { row, someWallet } from '../story.ts'
import { goodsOn } from './plan.ts'
import type { Habit } from './truth.ts'

interface HabitText {
  counterparty: string
  goods: string
  category: string
  /** Prices in fen; two of them far apart are the ends of a range where `isRange`. */
  fens: readonly number[]
  isRange?: boolean
  days: (random: Random, from: Day, to: Day) => Day[]
}

/** Some days after the last, at random. */
const every = (least: number, most: number) => (random: Random, from: Day, to: Day) => {
  const days: Day[] = []
  for (
    let on = addDays(from, random.between(0, most));
    on <= to;
    on = addDays(on, random.between(least, most))
  )
    days.push(on)
  return days
}

/** On one day of each month. */
const monthlyOn =
  (date: number, spread = 0) =>
  (random: Random, from: Day, to: Day) => {
    const days: Day[] = []
    for (let month = addMonths(from, 0, 1); month <= to; month = addMonths(month, 1, 1)) {
      const on = addDays(addMonths(month, 0, date), random.between(0, spread))
      if (on >= from && on <= to) days.push(on)
    }
    return days
  }

/** To work and back on most working days of a year or so. */
const commute = (random: Random, from: Day, to: Day) => {
  const days: Day[] = []
  const until = [addDays(from, random.between(200, 400)), to].sort()[0]!
  for (let at = 0, on = from; on <= until; at += 1, on = addDays(from, at))
    if (at % 7 < 5 && random.next() < 0.8) days.push(on, on)
  return days
}

const habit = (
  counterparty: string,
  goods: string,
  category: string,
  fens: readonly number[],
  days: HabitText['days'],
  isRange = false,
): HabitText => ({ counterparty, goods, category, fens, days, isRange })

const food = '餐饮美食'
const travel = '交通出行'

/**
 * What comes again and again and renews nothing, much of it collected automatically. A salary and repayments that a
 * wallet files under 不计收支 are no charges and so never reach the detector.
 */
const texts: readonly HabitText[] = [
  habit('北京地铁', '地铁代扣', travel, [300, 400, 500], commute),
  habit('上海申通地铁', '地铁代扣', travel, [400], commute),
  habit('公交集团', '公交乘车码自动扣款', travel, [200], every(1, 9)),
  habit('ETC', '高速通行费代扣', travel, [1500, 2300], every(4, 20)),
  habit('贵州高速ETC', '高速通行费代扣', travel, [1200], every(20, 40)),
  habit('捷顺停车', '停车费无感支付', travel, [500, 1000, 1500], every(2, 12)),
  habit('小区停车场', '停车费自动扣费', travel, [1000], every(5, 15)),
  habit('瑞幸咖啡', '生椰拿铁', food, [990, 1290, 1690], every(1, 8)),
  habit('半山咖啡馆', '拿铁(大杯)', food, [2800], every(5, 11)),
  habit('阿杰理发店', '剪发', '生活服务', [5800], every(26, 38)),
  habit('丝域美发', '洗剪吹', '生活服务', [6800], monthlyOn(3, 3)),
  habit('张记小馆', '午餐', food, [1800, 2200], every(1, 4)),
  habit('兰州拉面', '收款方备注:二维码收款', food, [1500], every(2, 9)),
  habit('自如', '房租', '住房物业', [350000], monthlyOn(1)),
  habit('林女士', '转账备注:房租', '转账红包', [280000], monthlyOn(5)),
  habit('妈妈', '转账', '转账红包', [50000, 100000], monthlyOn(15)),
  habit('天天基金', '基金定投-沪深300', '投资理财', [50000], monthlyOn(8)),
  habit('盒马', '盒马鲜生订单', '日用百货', [3000, 26000], every(3, 9), true),
  habit('叮咚买菜', '叮咚买菜-{number}', '日用百货', [2500, 11000], every(3, 8), true),
  habit('美团', '美团外卖订单-{number}', food, [1800, 6500], every(2, 7), true),
  habit('拼多多平台商户', '拼多多订单免密支付', '日用百货', [990, 1990, 2990], every(6, 30)),
  habit('滴滴出行', '先乘后付', travel, [1200, 5500], every(3, 15), true),
  habit('哈啰', '哈啰单车骑行', travel, [150, 250], every(2, 12)),
  habit('中国移动', '话费充值', '充值缴费', [5000, 10000], every(25, 50)),
  habit('交通卡', '公交卡充值', '充值缴费', [5000], every(20, 50)),
  habit('中国石化', '加油', '爱车养车', [30000], every(12, 25)),
  habit('粥师傅', '南瓜小米粥', food, [800], every(1, 10)),
  habit('Apple', '查询购买记录：reportaproblem.apple.com', '数码电器', [600, 1200, 3000], every(20, 90)),
  habit('京东', '京东商城订单-{number}', '日用百货', [2000, 30000], every(7, 30), true),
]

/** What Xiaomi's merchants sell without any renewal. */
const xiaomiTexts: readonly HabitText[] = [
  habit('小米商城', '小米商城分期付款', '数码电器', [33325], monthlyOn(12)),
  habit('小米移动', '吃到饱套餐 14.9元 充值', '充值缴费', [1490], every(28, 34)),
  habit('小米公交', '地铁卡充值', '充值缴费', [5000], every(20, 45)),
  habit('北京瓦力网络科技有限公司', '原神-创世结晶x60', '文化休闲', [600, 3000], every(9, 60)),
  habit('小米汽车', '充电费-小米超充站', '爱车养车', [3500, 8000], every(4, 12), true),
  habit('小米之家', '手机配件', '数码电器', [4900, 19900], every(60, 200), true),
  habit('小米', '100米币充值', '充值缴费', [10000], every(30, 90)),
]

/** Some of a person's habits, each in one wallet, over part of the years. */
export function someHabits(random: Random, from: Day, to: Day): Habit[] {
  const chosen = [
    ...pickSome(random, texts, random.between(8, 11)),
    ...pickSome(random, xiaomiTexts, random.between(1, 3)),
  ]
  return chosen.map(text => {
    const wallet = someWallet(random)
    const begin = addDays(from, random.between(0, 700))
    const end = addDays(to, -random.between(0, 400))
    const rows = text.days(random, begin, end).map(on => {
      const fen = text.isRange ? random.between(text.fens[0]!, text.fens[1]!) : random.pick(text.fens)
      const goods = goodsOn(random, text.goods, on)
      const category = wallet === 'alipay' ? text.category : '商户消费'
      return { ...row(random, wallet, on, { counterparty: text.counterparty, goods }, fen), category }
    })
    return { name: `${text.counterparty} ${text.goods}`, rows }
  })
}

/** Some of a list, each at most once. */
export function pickSome<T>(random: Random, from: readonly T[], count: number): T[] {
  const left = [...from]
  const chosen: T[] = []
  while (chosen.length < count && left.length > 0)
    chosen.push(...left.splice(random.between(0, left.length - 1), 1))
  return chosen
}
