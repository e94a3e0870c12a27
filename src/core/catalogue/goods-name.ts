/** What a goods text says of renewing and collecting, which is no name. */
const renewing =
  /(?:到期)?自动(?:续[费期订]|扣[费款]|缴费)|连续包(?:[月季年]|半年)|包(?:[月季年]|半年)|续期(?:交易付款)?|代扣|订阅服务/gu
/** Brackets that only tell a period or that it renews: (1个月-自动续费). */
const aboutPeriod = /[(【[][^()【】[\]]*(?:续|包[月季年]|\d+个?[月天年])[^()【】[\]]*[)】\]]/gu
const begun = /^(?:购买|开通|充值)/u
const edges = /^[\s\-—–·:,;_/]+|[\s\-—–·:,;_/]+$/gu
/** Says nothing, or is an order's own number or day. */
const noName = /^(?:商品|商户消费|支付订单|订单|会员|付款|消费|其他)?$|\d{5}|\d\.\d/u
const [minLength, maxLength] = [2, 12]

/**
 * What a goods text calls the thing itself, without the words that it renews: PLUS会员年卡 of PLUS会员年卡自动续费; null
 * where nothing but the seller's own name is left.
 */
export function nameInGoods(goods: string, seller: string): string | null {
  const [first = ''] = goods.normalize('NFKC').split('|')
  const bare = first.replaceAll(aboutPeriod, '').replaceAll(renewing, '').replaceAll(edges, '')
  const name = bare.replace(begun, '').replaceAll(edges, '').replaceAll(/\s+/gu, ' ')
  const own = name.replace(seller, '').replaceAll(edges, '')
  const { length } = [...name]
  return length < minLength || length > maxLength || noName.test(own) ? null : name
}

/** What memberships of anybody are called, which is nobody's name. */
const level =
  /(?:超级|黄金|白金|铂金|钻石|尊享|高级|普通|豪华|标准|专业|年费|大|s?vip|plus|pro|会员|[月季年]卡|版)+$/iu
/** What a membership is for, where it is called by that alone. */
const trade =
  /^(?:视频|影视|电视|音乐|听书|电台|阅读|小说|漫画|游戏|直播|健身|瑜伽|运动|体育|英语|课程|学习|知识|儿童|亲子|网盘|云盘|相册|摄影|办公|工具|翻译|打印|天气|地图|出行|加油|停车|洗车|外卖|购物)$/u

/** The brand that a name in goods begins with: 百度网盘 of 百度网盘超级会员; null where any seller may call it so. */
export function brandInGoods(name: string): string | null {
  const brand = name.replace(level, '').replaceAll(edges, '')
  return brand === name || [...brand].length < minLength || trade.test(brand) ? null : brand
}
