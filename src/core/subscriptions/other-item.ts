import { classify } from '../catalogue/classify.ts'
import { cleanedGoods } from '../catalogue/clean.ts'
import { isBillText, isInsurer, isTrialText, otherText } from '../catalogue/other-text.ts'
import { planIn } from '../catalogue/plan-text.ts'
import type { HistoryInput } from './history.ts'
import { type Item, itemOf } from './item.ts'
import type { StoredCharge } from './subscription.ts'

/** A charge with what its text says where no list knows the merchant. */
export function otherItem(charge: StoredCharge, { rules }: Pick<HistoryInput, 'rules'>): Item {
  const { goods, category, counterparty } = charge.charge
  const text = classify(charge.charge, rules)
  const says = otherText(charge.charge)
  const renews = says === 'renews'
  const tier = renews ? 'renewal' : says === 'plain' || says === 'never' ? 'none' : 'membership'
  const isBill = isBillText(goods.normalize('NFKC')) || category === '保险' || isInsurer(counterparty)
  const kind = isBill ? 'insurance-or-bill' : 'membership'
  const plan = planIn(cleanedGoods(goods), text.service)
  const item = itemOf(charge, { ...text, renews, tier, plan, trial: isTrialText(goods) }, kind)
  return { ...item, wording: item.wording.replaceAll(/\d+/g, '') }
}
