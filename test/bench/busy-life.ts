import { household } from '../fixture/household.ts'
import type { FixtureTrade } from '../fixture/trade.ts'
import { writeBill } from '../fixture/write-bill.ts'

const years = Array.from({ length: 10 }, (_, index) => 2016 + index)
const months = Array.from({ length: 12 }, (_, index) => index + 1)
/** Holder and login as bills have them: each is an account of its own. */
const people = [
  ['林小满', 'lin***@example.com'],
  ['林建国', '138****2001'],
  ['周雪梅', '139****2002'],
  ['林一诺', 'nuo***@example.com'],
] as const
const xiaomi = [
  ['小米云服务', '小米云服务会员-200GB'],
  ['米家云存储', '米家摄像机云存储-7天循环'],
  ['小米电视', '小米影视会员'],
] as const
const otherNames =
  '星河视频 松果音乐 晴空网盘 鹿鸣读书 一苇健身 半夏外语 千帆地图 拾光相册 青禾新闻 云雀电台 竹影漫画 小满菜谱 知远课堂 拂晓天气 南山游戏 北野代驾 微澜冥想 白桦文档 玉兰育儿 长风加速 初雪滤镜 石桥棋牌 远山骑行 归燕家政'
const others = otherNames.split(' ').map(name => [name, `${name}会员`] as const)
/** Of other merchants, for each person: each merchant has two people. */
const othersEach = (others.length * 2) / people.length
const tradesPerMonth = 28
const lastDay = 28

/** Ten years of four people: 20,000 transactions, and 60 renewals of 25 merchants. */
export function busyLife(): { name: string; bytes: Uint8Array }[] {
  return people.flatMap(([owner, account], person) =>
    years.map(year => {
      const period = { from: `${year}-01-01`, to: `${year}-12-31` }
      const seed = year * people.length + person
      const life = household({ wallet: 'alipay', ...period, seed, perMonth: tradesPerMonth })
      // Order numbers are made of the second: people who share some have one account.
      const trades = [...life, ...renewals(person, year)].map(one => ({
        ...one,
        at: one.at.replace(/\d$/, String(person)),
      }))
      return {
        name: `支付宝交易明细(${year}0101-${year}1231)-${person + 1}.csv`,
        bytes: writeBill({ format: 'A4', trades, period, owner, account }),
      }
    }),
  )
}

/** Each on a day of its own and at a price of its own. */
function renewals(person: number, year: number): FixtureTrade[] {
  const pad = (value: number) => String(value).padStart(2, '0')
  const own = Array.from(
    { length: othersEach },
    (_, at) => others[(person * othersEach + at) % others.length]!,
  )
  return [...xiaomi, ...own].flatMap(([counterparty, goods], at) =>
    months.map(month => ({
      at: `${year}-${pad(month)}-${pad(((at * 5 + person) % lastDay) + 1)} 0${at % 10}:12:08`,
      counterparty,
      goods: `${goods}连续包月`,
      fen: 600 + at * 100,
    })),
  )
}
