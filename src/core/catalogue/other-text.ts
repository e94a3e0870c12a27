import { catalogue } from './catalogue.ts'

/**
 * What a row at a merchant that no list knows says by itself: that it renews; that it is a membership or a bill, which
 * renews where its rhythm says so; nothing of the kind; or that it never renews.
 */
export type OtherText = 'renews' | 'membership' | 'bill' | 'plain' | 'never'

/** Texts of ten busy years; the memory of a longer list starts anew. */
const mostAnswers = 100_000
const answers = new Map<string, OtherText>()

type RowText = Readonly<Record<'counterparty' | 'goods' | 'category', string>>

/**
 * Reads goods and the wallet's own category; the merchant's name tells nothing (百度, 某投资管理有限公司) but that it
 * is a place where people buy.
 */
export function otherText({ counterparty, goods, category }: RowText): OtherText {
  const key = `${counterparty}\0${category}\0${goods}`
  const known = answers.get(key)
  if (known) return known
  if (answers.size >= mostAnswers) answers.clear()
  const read = readOther(goods.normalize('NFKC'), category, boughtAt.test(counterparty))
  answers.set(key, read)
  return read
}

function readOther(goods: string, category: string, isPlace: boolean): OtherText {
  if (ownMoney.test(goods) || ownCategories.has(category)) return 'never'
  if (catalogue.renewal.test(goods) || insured.test(goods)) return 'renews'
  if (payPerUse.test(goods) || scanned.test(goods) || scannedCategories.has(category)) return 'never'
  const isOwed = isBillText(goods) || category === '保险' || byHand.test(goods)
  if (isOwed && (collected.test(goods) || premium.test(goods))) return 'bill'
  if (byHand.test(goods)) return 'never'
  if (isBillText(goods)) return 'plain'
  if (membership.test(goods)) return 'membership'
  return isPlace || bought.test(goods) || boughtCategories.has(category) ? 'never' : 'plain'
}

/** Between people, to oneself and to lenders; a regular investment looks just like a renewal. */
const ownMoney =
  /亲情卡|亲属卡|亲友代付|亲密付|花呗(?:自动|主动)?还款|信用卡还款|自动还款|主动还款|借还|花呗|借呗|白条|信用卡|余额宝|零钱通|笔笔攒|蚂蚁星愿|定投|转账|转入|转出|提现|收款|赞赏|工资|生活费|公积金|房租|租金|车位/u
const ownCategories = new Set([
  '转账红包',
  '投资理财',
  '信用借还',
  '亲友代付',
  '公益捐赠',
  '转账',
  '微信红包',
  '群收款',
])
/** An insurance that goes on names the number of its period. */
const insured = /期数\|\d{4,}|续期交易付款/u
/**
 * Rides, tolls, parking, deliveries and purchases without a password: collected automatically, again and again, and
 * renewing nothing. https://github.com/AutoAccountingOrg/AutoRule
 */
const payPerUse =
  /免密支付|先乘后付|先用后付|先享后付|先充后付|后付费|通行费|无感支付|停车|乘车|地铁|公交|骑行(?!(?:[周月季年]|半年)?卡)|打车|加油|充电|外卖|押金/u
/** Whoever shows or scans a code pays by hand. */
const scanned = /二维码|扫码|付款码|收钱码|经营码/u
const scannedCategories = new Set(['扫二维码付款'])
/** What one is insured for, used of a network, and owes. */
const bills = /(?<![风冒探危惊脱历])险|保费|医保|水费|电费|燃气|供电|供水|话费|流量|宽带|缴费|物业|分期|还款/u
/** Due by the month or year; not what insures one parcel, trip or ride. */
const premium = /(?<!运费险|退货险|医保|社保)保费/u
/** Topped up, resold and paid by hand or to lenders, it renews nothing however often. */
const byHand = /充值|[直代]充|缴费|分期|还款|月供|[房车]贷/u

/**
 * What is eaten, cut, rented and ridden: bought again and again, at one price and often on the same days, and renewing
 * nothing unless a word says so.
 */
const bought =
  /咖啡|拿铁|奶茶|豆浆|早餐|午餐|晚餐|午饭|晚饭|外带|堂食|剪发|洗剪吹|理发|美发|染发|洗车|洗衣|生鲜|蔬菜|水果|快递|面包|蛋糕|点餐|餐费|伙食|食堂|买菜|购物|门店|超市|便利店|[影车铁机门彩]票|[快专]车|顺风车|酒店|住宿|场地|保洁|桶装水|课时|学费|保教费|门诊|挂号/u
/** Where that is bought, in the names of places. */
const boughtAt =
  /咖啡|coffee|星巴克|麦当劳|肯德基|盒马|生鲜|奶茶|茶饮|餐[厅馆]|饭[店馆]|面馆|食堂|火锅|烧烤|小吃|面包|蛋糕|超市|便利店|菜[市场店]|水果店|药[店房]|[理美]发|洗车|影[城院]|酒店|加油站/iu
/** Not 日用百货, which Alipay gives to whatever it knows nothing of. */
const boughtCategories = new Set(['餐饮美食', '交通出行', '美容美发', '服饰装扮'])

/** Whether a text says that it is a trial or a first period at another price. */
export function isTrialText(goods: string): boolean {
  return catalogue.trial.test(goods.normalize('NFKC'))
}

/** Insurers by their names; 保险 in a shop's name sells no policy (保险柜). */
const insurer = /(?:保险|人寿|财险|寿险)(?!柜|箱)/u

/** Whether who is paid sells insurance. */
export function isInsurer(counterparty: string): boolean {
  return insurer.test(counterparty)
}

/** Whether a text names insurance, water, power, gas, a telephone or network, or what is paid off in parts. */
export function isBillText(goods: string): boolean {
  return bills.test(goods) || insured.test(goods)
}

/** How a charge is collected, or that it falls due by the month; by itself it does not say that it renews. */
const collected = /代扣|委托扣|周期扣|自动扣[款费]|自动缴费|自动充值|[按每]月[缴扣]|月缴/u
/** Memberships and packs that may as well be bought by hand. */
const membership =
  /会员|vip|黑胶|绿钻|(?:[周月季年]|半年)卡|大会员|云空间|icloud|app ?store|(?:[周月季年]|半年)付|包(?:[周月季年]|半年)|订阅|subscr/iu
