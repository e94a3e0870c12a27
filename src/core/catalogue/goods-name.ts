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
