import type { Plan, Wording } from './plan.ts'
import { type Cycle, cycles } from './schedule.ts'
import type { MandateGroup } from './truth.ts'

const { month, quarter, halfYear, year } = cycles

function plan(
  service: string,
  counterparties: readonly string[],
  goods: string,
  fens: readonly number[],
  cycle: Cycle = month,
  wording: Wording = 'renewal',
): Plan {
  const wallet = goods.includes('微信') ? 'wechat' : undefined
  const name = `${service} ${goods}`
  return {
    name,
    group: 'other',
    service,
    counterparties,
    goods,
    wording,
    cycle,
    fens,
    category: '文化休闲',
    wallet,
  }
}

/** Memberships with the texts of real bills where one is known, else in the form that such bills have. */
export const memberships: readonly Plan[] = [
  plan('腾讯视频', ['腾讯视频'], '腾讯视频VIP会员连续包月', [2000, 2500, 3000]),
  plan('爱奇艺', ['爱奇艺', '北京爱奇艺科技有限公司'], '爱奇艺VIP会员1个月自动续费', [1500, 1900, 2500]),
  plan('百度网盘', ['百度', '百度网盘'], '百度网盘超级会员(1个月-自动续费)', [2500, 3000]),
  plan('百度网盘', ['百度'], '百度网盘超级会员(12个月-自动续费)', [26300], year),
  plan('夸克', ['广州市动景计算机科技有限公司', '夸克'], '连续包月(网盘SVIP会员)', [1990, 2000]),
  plan('哔哩哔哩', ['上海宽娱数码科技有限公司', '哔哩哔哩'], '购买大会员连续包月', [1500]),
  plan('哔哩哔哩充电', ['上海宽娱数码科技有限公司'], '高档充电连续包月八', [1000, 3000]),
  plan('网易云音乐', ['网易云音乐', '杭州网易云音乐科技有限公司'], '网易云音乐-会员自动续费', [1100, 1500]),
  plan('Keep', ['Keep'], 'Keep会员包月自动续费', [1900]),
  plan('Keep', ['Keep'], 'Keep会员', [1900, 2500], month, 'membership'),
  plan('迅雷', ['深圳市迅雷网络技术有限公司', '迅雷'], '迅雷超级会员微信自动续费', [1500, 2500]),
  plan('哈啰', ['哈啰'], '哈啰单车骑行卡自动续费', [1780]),
  plan('QQ音乐', ['QQ音乐'], '豪华绿钻连续包月', [1500, 1900]),
  plan('酷狗音乐', ['广州酷狗计算机科技有限公司'], '酷狗豪华VIP自动续费', [1200]),
  plan('芒果TV', ['湖南快乐阳光互动娱乐传媒有限公司'], '芒果TV会员连续包月', [1900, 2200]),
  plan('优酷', ['优酷'], '优酷VIP会员连续包季', [5800, 6800], quarter),
  plan('知乎', ['知乎'], '盐选会员连续包月', [1900, 2500]),
  plan('微信读书', ['微信读书'], '付费会员连续包月', [1900]),
  plan('喜马拉雅', ['喜马拉雅'], '喜马拉雅VIP会员自动续费', [2500]),
  plan('WPS', ['珠海金山办公软件有限公司'], 'WPS超级会员连续包年', [14800, 17900], year),
  plan('京东PLUS', ['京东'], 'PLUS会员包月自动续费', [1480, 1900]),
  plan('京东PLUS', ['京东'], '京东PLUS会员年卡自动续费', [9900, 14800], year),
  plan('饿了么', ['拉扎斯网络科技(上海)有限公司'], '超级吃货卡连续包月', [500, 1500]),
  plan('华为云空间', ['华为软件技术有限公司'], '华为云空间50GB连续包月', [600]),
  plan('云服务商', ['某云技术有限公司'], '轻羽云服务会员（月付）', [2900, 3500], month, 'membership'),
  plan('拼多多', ['拼多多平台商户'], '省钱月卡', [590], month, 'membership'),
  plan('腾讯', ['深圳市腾讯计算机系统有限公司'], '支付订单', [1000, 2000], month, 'none'),
  plan('88VIP', ['天猫'], '全年88VIP', [8800], year, 'membership'),
  plan('硬汗健身', ['硬汗健身'], '硬汗健身自动续费', [9900, 12900]),
  plan('樊登读书', ['上海樊登文化'], '年度会员自动续费', [36500], year),
  plan('扫描全能王', ['上海合合信息科技'], '高级账户连续包半年', [8800], halfYear),
  plan('鲜花包', ['花点时间'], '鲜花订阅自动续费', [9900], cycles.fiftyDays),
  plan('净水滤芯', ['云米官方旗舰店'], '滤芯定期购自动续费', [12900], cycles.hundredThirtyDays),
  plan('周刊', ['财新传媒'], '数字通自动续费(每周)', [690], cycles.week),
]

/** Everything bought in the App Store reads alike. */
export const applePlans: readonly Plan[] = [600, 800, 1500, 1900, 2100, 2800, 3800, 5800].map(fen => ({
  ...plan(
    `Apple ¥${fen / 100}`,
    ['App Store & Apple Music'],
    'App Store & Apple Music: {day}购买',
    [fen],
    month,
    'none',
  ),
  category: '数码电器',
}))

const bill = (plan: Plan, category: string, group: MandateGroup = 'other'): Plan => ({
  ...plan,
  category,
  group,
})

/** Insurance by the month and bills of one amount. */
export const monthlyBills: readonly Plan[] = [
  plan(
    '好医保',
    ['中国人民健康保险股份有限公司'],
    '好医保·长期医疗|期数|{month}|续期交易付款',
    [2100, 3640, 5800],
  ),
  plan(
    '银行卡安全险',
    ['众安保险'],
    '保险承保-银行卡安全险（家庭版）|期数|{month}|续期交易付款',
    [316, 1250],
  ),
  plan('门诊险', ['众安保险'], '全民门诊险-自动扣款|期数|{month}', [2990, 4990]),
  bill(plan('腾讯王卡', ['江苏联通'], '腾讯王卡微信话费代扣', [1900, 9850]), '充值缴费'),
  bill(plan('电信话费', ['中国电信电渠中心'], '湖南电信话费自动缴费', [3900, 5900]), '充值缴费'),
  bill(plan('宽带', ['中国联通'], '宽带包月自动扣费', [5900, 9900]), '充值缴费'),
].map(one => (one.category === '文化休闲' ? { ...one, category: '保险' } : one))

const varying = (service: string, counterparty: string, goods: string, fens: readonly number[]): Plan => ({
  ...bill(plan(service, [counterparty], goods, fens), '充值缴费', 'varying-bill'),
  isVarying: true,
})

/** What was used, by the month: the amount is another each time. */
export const varyingBills: readonly Plan[] = [
  varying('电费', '国网上海市电力公司', '电费自动缴费-根据每期出账后自动缴费', [9000, 16000]),
  varying('燃气费', '北京燃气', '燃气费自动缴费', [4000, 8000]),
  varying('水费', '城市自来水公司', '水费代扣', [3000, 6000]),
]
