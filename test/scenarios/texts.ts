import type { ServiceId } from '../../src/core/catalogue/service.ts'
import type { Random } from '../fixture/random.ts'
import type { Text } from './story.ts'

export type Rhythm = 'weekly' | 'monthly' | 'quarterly' | 'semiannual' | 'annual'

const periodWords: Record<Rhythm, string> = {
  weekly: '自动续费',
  monthly: '连续包月',
  quarterly: '连续包季',
  semiannual: '连续包半年',
  annual: '连续包年',
}

const text = (counterparty: string, goods: string): Text => ({ counterparty, goods })

const renewing: Partial<Record<ServiceId, (period: string) => Text[]>> = {
  'mi-cloud': period => [
    text('小米科技有限责任公司', `小米云服务-${period}`),
    text('北京小米移动软件有限公司', '小米云服务会员自动续费'),
    text('小米', '小米云服务微信自动续费'),
    text('小米', '小米 云服务 会员(自动续费)'),
    text('小米', 'MiCloud会员-自动续费'),
    text('小米科技有限责任公司', `云空间升级-${period}`),
    text('小米云服务', `小米云服务会员${period}`),
  ],
  'mi-home-camera': period => [
    text('米家', '米家云存储自动续费'),
    text('小米', `小米智能摄像机云存储${period}`),
    text('米家App', `云存储-${period}`),
    text('米家', '云存储自动续费'),
  ],
  'mi-tv': period => [
    text('小米', `小米电视会员${period}`),
    text('小米电视', `小米影视会员-${period}`),
    text('小米电视', `影视会员${period}`),
  ],
  'mi-kids': period => [text('小米', `小米儿童成长会员${period}`), text('小米电视', '小米儿童会员自动续费')],
  'mi-music': period => [text('小米音乐', `小米音乐会员${period}`), text('小米', '小米音乐会员自动续费')],
  'mi-reading': period => [text('多看阅读', `多看VIP${period}`), text('小米阅读', '小米阅读会员自动续费')],
  'mi-video': period => [
    text('北京小米移动软件有限公司', '小米视频会员自动续费'),
    text('小米视频', `视频VIP${period}`),
  ],
}

/** A text of the service that says it renews. */
export function renewal(random: Random, service: ServiceId, rhythm: Rhythm = 'monthly'): Text {
  return random.pick(renewing[service]!(periodWords[rhythm]))
}

/** Texts that say it renews and name neither a period nor anything else of the plan. */
export function unnamedRenewal(random: Random, service: ServiceId): Text {
  return random.pick(renewing[service]!('自动续费'))
}

/** Texts of 小米云服务 that name the service, but not that it renews. */
export function cloudWithoutRenewal(random: Random): Text {
  return random.pick([
    text('小米云服务', `小米云服务-${random.between(10 ** 14, 10 ** 15)}`),
    text('北京小米移动软件有限公司', '小米云服务会员免密支付'),
    text('小米', '小米云服务会员充值'),
    text('小米', '小米云相册会员'),
  ])
}

/** A membership at a listed merchant that may be bought by hand. */
export function membership(random: Random): Text & { service: ServiceId } {
  return random.pick([
    { ...text('小米', '云服务空间月卡'), service: 'mi-cloud' as const },
    { ...text('米家', '米家电话通知服务包月'), service: 'mi-home-notice' as const },
    { ...text('小米汽车', '车载网络服务包31天'), service: 'mi-car' as const },
    { ...text('北京小米移动软件有限公司', 'Xiaomi MiMo Token Plan Pro'), service: 'mi-ai' as const },
    { ...text('小米电视', '影视会员月卡'), service: 'mi-tv' as const },
  ])
}

/** A text that says nothing. */
export function unspecific(random: Random): Text {
  const number = () => `2024${random.between(10 ** 9, 10 ** 10)}`
  return random.pick([
    text('北京小米移动软件有限公司', '/'),
    text('小米', `小米-${number()}`),
    text('小米科技有限责任公司', '商品'),
    text('支付宝-北京小米移动软件有限公司', ''),
    text('财付通-小米科技有限责任公司', ''),
  ])
}

/** The same company, another form of its name. */
export function asWritten(random: Random, { counterparty, goods }: Text): Text {
  const wide = (value: string) =>
    value.replaceAll(/[A-Za-z0-9()]/g, one => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
  return random.pick([
    text(counterparty, goods),
    text(`${counterparty} `, goods),
    text(counterparty, ` ${goods}`),
    text(wide(counterparty), wide(goods)),
    text(counterparty.split('').join(' '), goods),
  ])
}

/** Rows of Xiaomi that never are a renewal. */
export function shopping(random: Random): Text {
  return random.pick([
    text('小米商城', '小米手机14'),
    text('小米之家', 'REDMI K80 12GB+256GB'),
    text('小米科技有限责任公司', '小米商城订单 小米15 Pro'),
    text('小米商城', '小米智能摄像机云台版2K'),
    text('小米', '100米币充值'),
    text('小米移动', '话费充值'),
    text('小米汽车', '充电费-小米超充站'),
    text('北京瓦力网络科技有限公司', '原神-创世结晶x60'),
    text('小米公交', '地铁卡充值'),
  ])
}

/** Rows that only look like Xiaomi. */
export const distractors: readonly Text[] = [
  text('小米姑娘深圳宝安店', '消费'),
  text('小米妈妈母婴生活馆', '会员充值自动续费'),
  text('小米粒亲子乐园', '会员月卡 连续包月'),
  text('张三的粥铺', '南瓜小米粥'),
  text('一米家', '扫码付款'),
  text('老米家大雨泡馍', '餐费'),
  text('虾米音乐', '虾米音乐会员连续包月'),
  text('上海米哈游天命科技有限公司', '原神-空月祝福'),
  text('App Store & Apple Music', 'iCloud+ 50GB 6.00'),
  text('华为软件技术有限公司', '华为云空间50GB连续包月'),
  text('OPPO', 'OPPO云服务会员连续包月'),
  text('某公司', '轻羽云服务会员（月付）'),
  text('萤石网络', '萤石云存储连续包月'),
  text('Keep', 'Keep会员包月自动续费'),
  text('MiniMax', 'MiniMax Token Plan 自动续费'),
  text('深圳市腾讯计算机系统有限公司', '腾讯视频VIP连续包月(小米应用商店渠道)'),
  text('米家人小店', '云存储U盘'),
]
