import { describe, expect, it } from 'vitest'
import { brandInGoods, nameInGoods } from '../../../src/core/catalogue/goods-name.ts'

describe('what a goods text calls the thing itself', () => {
  it.each([
    ['PLUS会员年卡自动续费', '京东', 'PLUS会员年卡'],
    ['腾讯视频VIP会员连续包月', '腾讯', '腾讯视频VIP会员'],
    ['Keep会员包月自动续费', '硬汗健身', 'Keep会员'],
    ['瑜伽会员连续包月', '云间瑜伽科技', '瑜伽会员'],
    ['百度文库会员（1个月-自动续费）', '百度', '百度文库会员'],
    ['购买大会员连续包月', '哔哩哔哩', '大会员'],
    ['好医保·长期医疗|期数|202501|续期交易付款', '众安保险', '好医保·长期医疗'],
    ['网易云音乐-会员自动续费', '网易云音乐', null],
    ['iCloud；08.09购买', 'Apple', null],
    ['App Store & Apple Music: 01.05购买', 'App Store', null],
    ['好医保 自动扣款 每月保费', '众安保险', '好医保 每月保费'],
    ['支付订单', '腾讯', null],
    ['商品', '知乎', null],
    ['', '知乎', null],
    ['订单20250105123456789', '某店', null],
    ['这是一段说明很长的商品文字，写了许多别的东西，自动续费', '某店', null],
  ])('%s of %s: %s', (goods, seller, name) => {
    expect(nameInGoods(goods, seller)).toBe(name)
  })
})

describe('the brand in the name of what is sold', () => {
  it.each([
    ['百度网盘超级会员', '百度网盘'],
    ['喜马拉雅VIP', '喜马拉雅'],
    ['夸克网盘SVIP', '夸克网盘'],
    ['得到会员', '得到'],
    ['京东PLUS会员年卡', '京东'],
    ['PLUS会员年卡', null],
    ['大会员', null],
    ['瑜伽会员', null],
    ['好医保 每月保费', null],
  ])('of %s is %s', (name, brand) => {
    expect(brandInGoods(name)).toBe(brand)
  })
})
