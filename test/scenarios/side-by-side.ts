import { monthsAfter, shifted, someDay } from './days.ts'
import { lines, overlap } from './lines.ts'
import { words } from './parts.ts'
import { scenario, scenarioFrom, somePrice } from './story.ts'
import { renewal, unnamedRenewal } from './texts.ts'

const camera = { service: 'mi-home-camera' } as const
const cloud = { service: 'mi-cloud' } as const
const tv = { service: 'mi-tv' } as const
const kids = { service: 'mi-kids' } as const
/** Of one that came to its end. */
const over = <S extends object>(service: S) => ({ ...service, status: 'lapsed' as const, next: null })

export const sideBySide = [
  scenario('two cameras at one price, days apart', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random, 3)
    return lines(random, 14, [
      { from, count: 11, text, fen: 1000, truth: camera },
      { from: shifted(from, random.between(11, 16)), count: 10, text, fen: 1000, truth: camera },
    ])
  }),
  scenario('two cameras at one price, four days apart', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random, 3)
    return lines(random, 2, [
      { from, count: 12, text, fen: 1000, truth: camera },
      { from: shifted(from, 4), count: 12, text, fen: 1000, truth: camera },
    ])
  }),
  scenario('three cameras at one price', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random, 2)
    return lines(random, 1, [
      { from, count: 12, text, fen: 990, truth: camera },
      { from: shifted(monthsAfter(from, 2), 8), count: 10, text, fen: 990, truth: camera },
      { from: shifted(monthsAfter(from, 5), 17), count: 7, text, fen: 990, truth: camera },
    ])
  }),
  scenario('two cameras, one of them with a debit at the other one’s day', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random, 4)
    const story = lines(random, 2, [
      { from, count: 10, text, fen: 1000, truth: camera },
      { from: shifted(from, 7), count: 10, text, fen: 1000, truth: camera },
    ])
    const late = story.truth[0]!.rows[5]!
    late.at = `${shifted(late.at.slice(0, 10), 2)}${late.at.slice(10)}`
    return story
  }),
  scenario('two cameras, one missed a month', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random, 6)
    const story = lines(random, 2, [
      { from, count: 10, text, fen: 1000, truth: camera },
      { from: shifted(from, 4), count: 10, text, fen: 1000, truth: camera },
    ])
    const missed = story.truth[0]!.rows.splice(5, 1)[0]!
    story.rows.splice(story.rows.indexOf(missed), 1)
    return story
  }),
  scenario('the first camera ends, the second goes on', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random, 5)
    return lines(random, 2, [
      { from, count: 6, text, fen: 1800, truth: over(camera) },
      { from: shifted(monthsAfter(from, 2), 13), count: 12, text, fen: 1800, truth: camera },
    ])
  }),
  scenarioFrom('D35 two services at one price, a day apart', 15, (random, from) => {
    const fen = somePrice(random)
    return lines(random, 2, [
      { from, count: 9, text: renewal(random, 'mi-cloud'), fen, truth: cloud },
      { from: shifted(from, -1), count: 10, text: renewal(random, 'mi-tv'), fen, truth: tv },
    ])
  }),
  scenario('D36 one merchant, two prices, two days', random => {
    const text = unnamedRenewal(random, 'mi-home-camera')
    const from = someDay(random, 3)
    return lines(random, 2, [
      { from, count: 9, text, fen: 1800, truth: camera },
      { from: shifted(from, 12), count: 9, text, fen: 600, truth: camera },
    ])
  }),
  scenario('D36b one merchant, two prices, one day', random => {
    const text = unnamedRenewal(random, 'mi-home-camera')
    const from = someDay(random, 15)
    return lines(random, 2, [
      { from, count: 9, text, fen: 1800, truth: camera },
      { from, count: 9, text, fen: 600, truth: camera },
    ])
  }),
  scenario('D60 three prices of one payee on one day', random => {
    const text = unnamedRenewal(random, 'mi-home-camera')
    const from = someDay(random, 9)
    return lines(
      random,
      2,
      [600, 1200, 1800].map(fen => ({ from, count: 8, text, fen, truth: camera })),
    )
  }),
  scenario('D37 the same price on the same day in three cycles: two, ask', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random)
    const count = random.between(3, 9)
    const story = lines(random, 2, [
      { from, count, text, fen: 1000, truth: camera },
      { from, count, text, fen: 1000, truth: camera },
    ])
    for (const one of story.truth) one.reasons = ['twin']
    return story
  }),
  scenario('charged twice on one day in four of twelve months: two, ask', random => {
    const text = renewal(random, 'mi-home-camera')
    const from = someDay(random)
    const story = lines(random, 2, [
      { from, count: 12, text, fen: 1000, truth: camera },
      { from: monthsAfter(from, 4), count: 4, text, fen: 1000, truth: over(camera) },
    ])
    for (const one of story.truth) one.reasons = ['twin']
    return story
  }),
  scenario('D44 Alipay, then WeChat: two subscriptions', random => {
    const text = renewal(random, 'mi-cloud')
    const from = someDay(random)
    const fen = somePrice(random)
    return lines(random, 2, [
      { from, count: 6, text, fen, wallet: 'alipay', truth: over(cloud) },
      { from: monthsAfter(from, 6), count: 6, text, fen, wallet: 'wechat', truth: cloud },
    ])
  }),
  scenario('D45 both wallets at once: two plans of one service', random => {
    const text = renewal(random, 'mi-cloud')
    const from = someDay(random, 4)
    const fen = somePrice(random)
    return overlap(
      lines(random, 0, [
        { from, count: 12, text, fen, wallet: 'alipay', truth: cloud },
        { from: shifted(monthsAfter(from, 4), 6), count: 8, text, fen, wallet: 'wechat', truth: cloud },
      ]),
    )
  }),
  scenarioFrom('two sizes of the cloud at once', 4, (random, from) =>
    overlap(
      lines(random, 0, [
        { from, count: 12, text: words('小米云服务 50GB 连续包月'), fen: 600, truth: cloud },
        {
          from: shifted(monthsAfter(from, 3), 5),
          count: 9,
          text: words('小米云服务 200GB 连续包月'),
          fen: 2100,
          truth: cloud,
        },
      ]),
    ),
  ),
  scenario('two wallets one after the other: no overlap', random => {
    const text = renewal(random, 'mi-tv')
    const from = someDay(random)
    return lines(random, 2, [
      { from, count: 5, text, fen: 2500, wallet: 'wechat', truth: over(tv) },
      { from: monthsAfter(from, 5), count: 5, text, fen: 2500, wallet: 'alipay', truth: tv },
    ])
  }),
  scenarioFrom('D27 an upgrade that the text names, both charged in one month', 4, (random, from) =>
    lines(random, 2, [
      { from, count: 8, text: words('黄金会员连续包月(50GB)', '小米云服务'), fen: 600, truth: over(cloud) },
      {
        from: shifted(monthsAfter(from, 7), 8),
        count: 5,
        text: words('白金会员连续包月 200GB', '小米云服务'),
        fen: 2100,
        truth: cloud,
      },
    ]),
  ),
  scenarioFrom(
    'D28 a downgrade that the text names, at the next due day: the former has ended at once',
    null,
    (random, from) =>
      lines(random, 2, [
        { from, count: 7, text: words('小米云服务 200GB 连续包月'), fen: 2100, truth: over(cloud) },
        {
          from: monthsAfter(from, 7),
          count: 1,
          text: words('小米云服务 50GB 连续包月'),
          fen: 600,
          truth: { ...cloud, cadence: 'single' },
        },
      ]),
  ),
  scenarioFrom('D21 from monthly to yearly, as the text says', null, (random, from) =>
    lines(random, 2, [
      { from, count: 8, text: words('小米云服务会员连续包月'), fen: 600, truth: over(cloud) },
      {
        from: monthsAfter(from, 8),
        count: 1,
        months: 12,
        text: words('小米云服务会员连续包年'),
        fen: 5800,
        truth: { ...cloud, cadence: 'single' },
      },
    ]),
  ),
  scenarioFrom('monthly beside yearly of one service', 7, (random, from) =>
    lines(random, 2, [
      { from, count: 20, text: words('小米影视会员-连续包月', '小米电视'), fen: 2500, truth: tv },
      {
        from: shifted(monthsAfter(from, 2), 4),
        count: 2,
        months: 12,
        text: words('小米儿童会员连续包年', '小米电视'),
        fen: 19800,
        truth: kids,
      },
    ]),
  ),
  scenarioFrom('the goods name another service than the merchant', 7, (random, from) =>
    lines(random, 2, [
      { from, count: 6, text: words('小米儿童成长会员连续包月', '小米电视'), fen: 1800, truth: kids },
      { from: shifted(from, 3), count: 6, text: words('影视会员连续包月', '小米电视'), fen: 1800, truth: tv },
    ]),
  ),
  scenarioFrom('two storage times of cameras', 12, (random, from) =>
    lines(random, 2, [
      { from, count: 9, text: words('米家云存储-7天滚动存储-连续包月', '米家'), fen: 1000, truth: camera },
      {
        from: shifted(from, 1),
        count: 9,
        text: words('米家云存储-30天滚动存储-连续包月', '米家'),
        fen: 1800,
        truth: camera,
      },
    ]),
  ),
]
