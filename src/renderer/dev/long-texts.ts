/** A name longer than any line. */
export const longName =
  '小米云服务 2TB 超大空间家庭共享版 连续包年自动续费（老用户专享优惠，到期前二十四小时自动续订）'

const goodsLength = 400

/** A goods text as long as bills ever carry, with nowhere to break in its second half. */
export const longGoods = `${longName}，`.repeat(4).padEnd(goodsLength, '0123456789ABCDEF')
