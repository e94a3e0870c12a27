import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cleaned } from '../../../src/core/catalogue/clean.ts'
import {
  brandOf,
  merchantIdOf,
  merchantNameOf,
  merchantOf,
  nameInBill,
} from '../../../src/core/catalogue/merchant.ts'
import { merchantFiles } from '../../../src/core/catalogue/merchant-files.ts'
import { merchantsDocument } from '../../fixture/merchants-document.ts'

const names = z.array(z.string().min(1))
const MerchantFile = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1).nullable() }),
  registeredNames: names,
  names,
  within: z.strictObject({ names: names.min(1), goods: z.string().min(1) }).optional(),
  services: z.array(z.strictObject({ zh: z.string().min(1), pattern: z.string().min(1) })),
  sources: z.array(z.url({ protocol: /^https$/ })).min(1),
  checkedOn: z.iso.date(),
})

describe('the files of merchants', () => {
  it('are all taken, in the order of their names, each under its own', () => {
    const files = readdirSync(resolve('resources/merchants')).map(name => name.replace('.json', ''))
    expect(merchantFiles.map(({ id }) => id)).toEqual(files.sort())
  })

  it.each(merchantFiles.map(file => [file.id, file] as const))('%s is as the schema wants it', (_, file) => {
    expect(MerchantFile.parse(file)).toEqual(file)
    for (const { zh, pattern } of file.services) expect(cleaned(zh)).toMatch(new RegExp(pattern, 'u'))
  })

  it('stand in the document about them', () => {
    expect(readFileSync(resolve('docs/merchants.md'), 'utf8')).toBe(merchantsDocument())
  })

  it('claim no name twice', () => {
    const all = merchantFiles.flatMap(file => [...file.registeredNames, ...file.names].map(cleaned))
    expect(all.filter((name, at) => all.indexOf(name) !== at)).toEqual([])
  })
})

describe('whose a charge is', () => {
  it.each([
    ['广州市动景计算机科技有限公司', '连续包月(网盘SVIP会员)', 'quark', '网盘SVIP会员'],
    ['百度', '百度网盘超级会员(1个月-自动续费)', 'baidu-netdisk', '超级会员'],
    ['北京百度网讯科技有限公司', '百度网盘超级会员连续包月', 'baidu-netdisk', '超级会员'],
    ['上海宽娱数码科技有限公司', '购买大会员连续包月', 'bilibili', '大会员'],
    ['爱奇艺', '爱奇艺VIP会员1个月自动续费', 'iqiyi', 'VIP会员'],
    ['App Store & Apple Music', 'App Store & Apple Music: 01.05购买', 'app-store', null],
    ['App Store & Apple Music', 'iCloud；08.09购买', 'icloud', null],
    ['Ｋｅｅｐ', 'Keep会员包月自动续费', 'keep', '会员'],
  ])('%s with %s is %s', (counterparty, goods, id, service) => {
    expect(merchantOf(counterparty, goods)).toMatchObject({ id, service })
  })

  it.each([
    ['百度', '百度文库会员'],
    ['淘宝小店', '爱奇艺VIP会员月卡'],
    ['夸克兄弟烧烤', '会员'],
  ])('%s with %s is nobody that a file knows', (counterparty, goods) => {
    expect(merchantOf(counterparty, goods)).toBeNull()
  })

  it('is Xiaomi for all its names', () => {
    expect(merchantIdOf('小米云服务')).toBe('xiaomi')
    expect(merchantIdOf('小米科技有限责任公司')).toBe('xiaomi')
    expect(merchantNameOf('xiaomi')).toEqual({ zh: '小米', en: 'Xiaomi' })
    expect(merchantIdOf('小米粥铺')).toBeNull()
  })
})

describe('what to call a merchant without a file', () => {
  it.each([
    ['某某健身管理有限公司', '某某健身管理'],
    ['上海某某信息科技股份有限公司', '上海某某信息科技'],
    ['某某科技有限公司（跳跳英语）', '跳跳英语'],
    ['某某科技有限责任公司(上海)', '某某科技'],
    ['某某网络科技（上海）有限公司', '某某网络科技'],
    ['国网上海市电力公司(缴费)', '国网上海市电力公司'],
    ['硬汗健身', '硬汗健身'],
    ['有限公司', '有限公司'],
  ])('%s is %s', (counterparty, brand) => {
    expect(brandOf(counterparty)).toBe(brand)
  })

  it.each([
    ['北京度友科技有限公司', '百度网盘超级会员', '百度网盘'],
    ['北京京东世纪贸易有限公司', '京东PLUS会员年卡', '京东'],
    ['云间瑜伽科技有限公司', '瑜伽会员', '云间瑜伽科技'],
    ['金山办公', 'WPS超级会员', '金山办公'],
    ['某某健身管理有限公司', null, '某某健身管理'],
  ])('%s that sells %s is %s', (counterparty, sold, name) => {
    expect(nameInBill(counterparty, sold)).toBe(name)
  })
})
