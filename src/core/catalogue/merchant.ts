import { catalogue } from './catalogue.ts'
import { cleaned, cleanedMerchant } from './clean.ts'
import { brandInGoods } from './goods-name.ts'
import { type MerchantFile, merchantFiles } from './merchant-files.ts'
import { listedMerchant } from './merchants.ts'

/** A merchant as a subscription goes by it. */
export interface Merchant {
  id: string
  name: { zh: string; en: string | null }
  /** What it sells where the goods name it. */
  service: string | null
}

export const xiaomi: Merchant = { id: 'xiaomi', name: { zh: '小米', en: 'Xiaomi' }, service: null }

interface Listed extends Pick<MerchantFile, 'id' | 'name' | 'registeredNames'> {
  services: readonly { zh: string; pattern: RegExp }[]
}

const listed = merchantFiles.map(file => ({
  ...file,
  services: file.services.map(({ zh, pattern }) => ({ zh, pattern: new RegExp(pattern, 'u') })),
}))

const byName = new Map<string, Listed>(
  listed.flatMap(one => [...one.registeredNames, ...one.names].map(name => [cleanedMerchant(name), one])),
)

const within = listed.flatMap(one =>
  one.within ? [{ one, names: new Set(one.within.names), goods: new RegExp(one.within.goods, 'u') }] : [],
)

/** The id of the merchant that a payee's name alone stands for; null where no file has it. */
export function merchantIdOf(counterparty: string): string | null {
  const name = cleanedMerchant(counterparty)
  return byName.get(name)?.id ?? (listedMerchant(name) ? xiaomi.id : null)
}

/** Whether several merchants go by a payee's name, and only the goods tell which. */
export function isSharedName(counterparty: string): boolean {
  const name = cleanedMerchant(counterparty)
  return within.some(({ names }) => names.has(name))
}

/** The merchant of a charge of anyone but Xiaomi, as its payee and goods name it; null where no file knows it. */
export function merchantOf(counterparty: string, goods: string): Merchant | null {
  const found = listedFor(counterparty, goods)
  if (!found) return null
  const text = cleaned(goods)
  const service = found.services.find(({ pattern }) => pattern.test(text))?.zh ?? null
  return { id: found.id, name: found.name, service }
}

/** Companies that bills name as payee of that merchant. */
export function registeredNamesOf(counterparty: string, goods: string): readonly string[] {
  return listedFor(counterparty, goods)?.registeredNames ?? []
}

function listedFor(counterparty: string, goods: string): Listed | undefined {
  const [name, text] = [cleanedMerchant(counterparty), cleaned(goods)]
  return within.find(entry => entry.names.has(name) && entry.goods.test(text))?.one ?? byName.get(name)
}

/** Whether a name that no list has could be one of Xiaomi's; only then is the person asked. */
export function mayBeXiaomi(counterparty: string): boolean {
  return catalogue.lookalike.test(cleanedMerchant(counterparty))
}

/** What people call a merchant of the catalogue; null for an unknown id. */
export function merchantNameOf(id: string): Merchant['name'] | null {
  return id === xiaomi.id ? xiaomi.name : (listed.find(one => one.id === id)?.name ?? null)
}

/** A company that carries its brand in brackets behind its name: 某某科技有限公司（某某）. */
const bracketed = /(?<=公司|店|中心)[（(]([^（）()]{2,})[)）]$/u
/** What such brackets hold besides: where it is, and what was paid. */
const notBrand = /[省市区县]$|^(?:北京|上海|天津|重庆|深圳|广州|杭州|中国|集团|个人|缴费|续费|代扣)$/u
/** With the place that stands in brackets before it: 某某网络科技(上海)有限公司. */
const legalForm = /(?:[（(][^（）()]{2,4}[)）])?(?:股份)?有限(?:责任)?公司$/u

/** What to call a merchant that no file knows, from what its bill says: a company goes by the brand of what it sells. */
export function nameInBill(counterparty: string, sold: string | null): string {
  const brand = sold !== null && legalForm.test(counterparty) ? brandInGoods(sold) : null
  return brand ?? brandOf(counterparty)
}

/** What to call a merchant that no file knows, from the name that its bill has. */
export function brandOf(counterparty: string): string {
  const brand = bracketed.exec(counterparty)?.[1]
  if (brand && !notBrand.test(brand)) return brand
  return counterparty.replace(bracketed, '').replace(legalForm, '') || counterparty
}
