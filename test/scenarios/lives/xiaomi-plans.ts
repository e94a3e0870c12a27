import type { Plan, Wording } from './plan.ts'
import { type Cycle, cycles } from './schedule.ts'

const company = ['小米科技有限责任公司', '北京小米移动软件有限公司', '小米']
const { month, quarter, year } = cycles

function plan(
  service: string,
  counterparties: readonly string[],
  goods: string,
  fens: readonly number[],
  cycle: Cycle = month,
  wording: Wording = 'renewal',
): Plan {
  const wallet = goods.includes('微信') ? 'wechat' : undefined
  return {
    name: goods,
    group: 'xiaomi',
    service,
    counterparties,
    goods,
    wording,
    cycle,
    fens,
    category: '数码电器',
    wallet,
  }
}

/** 小米云服务: the plan of a size or tier, or one that the text doesn't name. */
export const cloudPlans: readonly Plan[] = [
  plan('mi-cloud', company, '小米云服务-连续包月', [600, 2100]),
  plan('mi-cloud', company, '小米云服务会员自动续费', [600, 2100]),
  plan('mi-cloud', company, '小米云服务微信自动续费', [600, 2100]),
  plan('mi-cloud', ['小米云服务'], '黄金会员连续包月(50GB)', [600]),
  plan('mi-cloud', company, '小米云空间50GB月卡自动续费', [600]),
  plan('mi-cloud', company, '小米云服务50GB会员-连续包月', [600]),
  plan('mi-cloud', company, '云空间升级-连续包月', [2100]),
  plan('mi-cloud', ['小米', '小米云服务'], '小米云服务空间月卡', [600], month, 'membership'),
  plan('mi-cloud', ['小米云服务'], '小米云服务-{number}', [600, 2100], month, 'membership'),
  plan('mi-cloud', company, '小米云服务会员免密支付', [600, 2100], month, 'membership'),
  plan('mi-cloud', company, '小米云服务续期交易付款', [2100]),
]

/** Only a text that names what it sells makes another text another plan. */
export function namesPlan({ goods }: Plan): boolean {
  return goods.includes('50GB')
}

/** What a person changes to: another tier or another period. */
export const largerCloudPlans: readonly Plan[] = [
  plan('mi-cloud', ['小米云服务'], '白金会员连续包年 200GB', [25200], year),
  plan('mi-cloud', ['小米云服务'], '钻石会员连续包季', [20400], quarter),
  plan('mi-cloud', ['小米云服务'], '白金会员连续包月(200GB)', [2100]),
]

export const cameraPlans: readonly Plan[] = [
  plan('mi-home-camera', ['米家', '小米'], '米家云存储自动续费', [600, 1000, 1800]),
  plan('mi-home-camera', ['米家'], '米家云存储-7天滚动存储-连续包月', [600, 1000]),
  plan('mi-home-camera', ['小米'], '小米智能摄像机云存储7天循环包月', [1000, 1800], month, 'membership'),
  plan('mi-home-camera', ['米家App'], '云存储-7天滚动存储-连续包月', [600, 1000]),
  plan('mi-home-camera', ['米家', '小米'], '云存储自动续费', [600, 1800]),
  plan('mi-home-camera', ['小米'], '米家云存储30天滚动存储连续包年', [12700], year),
  plan('mi-home-camera', ['小米'], '小米智能门铃云存储连续包月', [1000]),
  plan('mi-home-camera', ['米家', '小米'], '米家摄像机云存储', [1000, 1800], month, 'membership'),
]

export const furtherXiaomiPlans: readonly Plan[] = [
  plan('mi-home-notice', ['小米', '米家'], '米家短信通知套餐连续包月', [300, 500]),
  plan('mi-home-notice', ['米家'], '米家电话通知服务包月', [500], month, 'membership'),
  plan('mi-tv', ['小米', '小米电视'], '小米电视会员连续包月', [1900, 2500]),
  plan('mi-tv', ['小米电视'], '小米影视会员-连续包月', [2500, 3000]),
  plan('mi-tv', ['小米电视'], '影视会员连续包季', [6800], quarter),
  plan('mi-kids', ['小米', '小米电视'], '小米儿童成长会员连续包月', [1500, 1800]),
  plan('mi-kids', ['小米电视'], '小米儿童会员自动续费', [1500]),
  plan('mi-video', ['北京小米移动软件有限公司'], '小米视频会员自动续费', [1200, 1500]),
  plan('mi-music', ['小米音乐'], '小米音乐会员连续包月', [800, 1200]),
  plan('mi-reading', ['多看阅读'], '多看VIP连续包月', [900, 1200]),
  plan('mi-reading', ['小米阅读'], '小米阅读会员自动续费', [1000]),
  plan('mi-themes', ['小米'], '小米主题会员连续包月', [500, 1000]),
  plan('mi-games', ['北京瓦力网络科技有限公司'], '小米游戏会员连续包月', [1000, 1500]),
  plan('mi-ai', ['小米'], '小爱同学会员连续包月', [900]),
  plan('mi-ai', ['北京小米移动软件有限公司', 'Xiaomi MiMo'], 'Token Plan Standard 连续包月', [9900, 25333]),
  plan('mi-other', ['小米商城'], '小米商城会员年卡自动续费', [9900], year),
  plan('mi-other', ['小米有品'], '有品会员自动续费', [990]),
  plan('mi-wallet', ['小米钱包'], '小米钱包会员自动续费', [590]),
  plan('mi-car', ['小米汽车'], '车载网络服务包 连续包月', [1990]),
  plan('mi-car', ['小米汽车'], '车载网络服务包31天', [1990], cycles.thirtyOneDays, 'membership'),
  plan('mi-other', ['小米科技有限责任公司'], '商品', [600, 1200, 1500], month, 'none'),
  plan('mi-other', ['小米'], '小米-{number}', [990, 1500], month, 'none'),
  plan('mi-other', ['北京小米移动软件有限公司'], '/', [1200, 1800], month, 'none'),
]
