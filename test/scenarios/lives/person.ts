import { addDays, type Day, daysBetween, type Period } from '../../../src/core/base/calendar.ts'
import { covers } from '../../../src/core/base/coverage.ts'
import type { Random } from '../../fixture/random.ts'
import { row, type Wallet } from '../story.ts'
import { areAlike, isInWindow } from './ambiguous.ts'
import { changedPlan, inTheOtherWallet, withSecondCamera } from './changes.ts'
import { someCoverage } from './coverage.ts'
import { pickSome, someHabits } from './habits.ts'
import { mandateOf, type Signed } from './mandate.ts'
import { applePlans, memberships, monthlyBills, varyingBills } from './other-plans.ts'
import { overlapping } from './overlap.ts'
import { cycleInWallet, goodsOn, type Plan } from './plan.ts'
import { someCourse } from './some-course.ts'
import { type BillRow, dayOf, type History, type TrueMandate } from './truth.ts'
import { cameraPlans, cloudPlans, furtherXiaomiPlans, largerCloudPlans, namesPlan } from './xiaomi-plans.ts'

/** The bills of five years. */
const YEARS_DAYS = 1826

/** Five years of one person: what renewed, and what was merely bought again and again. */
export function somePerson(random: Random): History {
  const from = addDays('2019-06-01' as Day, random.between(0, 500))
  const asOf = addDays(from, YEARS_DAYS)
  const coverage: Record<Wallet, Period[]> = {
    alipay: someCoverage(random, from, asOf, 0.3),
    wechat: someCoverage(random, addDays(from, random.pick([0, 0, 200])), asOf, 0.3),
  }
  const isHeld = (row: BillRow) => covers(coverage[row.wallet], { from: dayOf(row), to: dayOf(row) })
  const signed = [...xiaomiOf(random, from, asOf), ...othersOf(random, from, asOf)]
  const mandates = signed
    .map(one => mandateOf(random, one, coverage[one.wallet]))
    .filter(({ charges }) => charges.length > 0)
  const bought = mandates.flatMap(mandate => purchasesAlike(random, mandate)).filter(isHeld)
  const habits = someHabits(random, from, asOf).map(habit => ({ ...habit, rows: habit.rows.filter(isHeld) }))
  const rows = [
    ...mandates.flatMap(({ charges, extras }) => [...charges, ...extras].map(charge => charge.row)),
    ...habits.flatMap(habit => habit.rows),
    ...bought,
  ]
  return {
    rows: rows.sort((a, b) => (a.at < b.at ? -1 : 1)),
    coverage,
    asOf,
    mandates: overlapping(mandates).map(withEvidence),
    habits: [...habits, { name: 'App Store, bought once', rows: bought }],
    lookAlikes: new Set(bought.map(({ id }) => id)),
  }
}

/** "A pair on the same day that repeats in three cycles in a row is two", says the contract; fewer are charges too many. */
const leastBeside = 3

function withEvidence(mandate: TrueMandate, _: number, all: readonly TrueMandate[]): TrueMandate {
  const { charges } = mandate
  const isBeside = (other: TrueMandate) =>
    areAlike(mandate, other) &&
    charges.every(({ due }) =>
      other.charges.some(against => isInWindow(against.due, due) || isInWindow(due, against.due)),
    )
  const areTooFew = charges.length < leastBeside && all.some(other => other !== mandate && isBeside(other))
  return areTooFew ? { ...mandate, isRequired: false } : mandate
}

function xiaomiOf(random: Random, from: Day, to: Day): Signed[] {
  const signed: Signed[] = []
  if (random.next() < 0.8) {
    const cloud = sign(random, random.pick(cloudPlans), from, to)
    signed.push(
      ...(namesPlan(cloud.plan) && random.next() < 0.7
        ? changedPlan(random, cloud, random.pick(largerCloudPlans))
        : [cloud]),
    )
  }
  if (random.next() < 0.7) {
    const camera = sign(random, random.pick(cameraPlans), from, to)
    signed.push(...(random.next() < 0.35 ? withSecondCamera(random, camera) : [camera]))
  }
  for (const plan of pickSome(random, furtherXiaomiPlans, random.between(1, 2)))
    signed.push(sign(random, plan, from, to))
  return signed
}

function othersOf(random: Random, from: Day, to: Day): Signed[] {
  const plans = somePerService(random, memberships, random.between(6, 8))
  if (random.next() < 0.5) plans.push(...pickSome(random, applePlans, random.between(1, 2)))
  plans.push(...pickSome(random, monthlyBills, random.between(1, 2)), random.pick(varyingBills))
  return plans.flatMap(plan => {
    const one = sign(random, plan, from, to)
    return random.next() < 0.06 ? inTheOtherWallet(random, one) : [one]
  })
}

function somePerService(random: Random, plans: readonly Plan[], count: number): Plan[] {
  const chosen = new Map<string, Plan>()
  for (const plan of pickSome(random, plans, plans.length))
    if (chosen.size < count && !chosen.has(plan.service)) chosen.set(plan.service, plan)
  return [...chosen.values()]
}

/** Signed at some time, some months before the bills begin too; kept to the end or cancelled. */
function sign(random: Random, plan: Plan, from: Day, to: Day): Signed {
  const wallet = plan.wallet ?? random.pick(['alipay', 'wechat'] as const)
  const inWallet = { ...plan, cycle: cycleInWallet(random, plan.cycle, wallet) }
  const begin = addDays(from, random.between(-150, Math.floor(daysBetween(from, to) * 0.75)))
  const left = daysBetween(begin, to)
  const end = random.next() < 0.55 ? to : addDays(begin, random.between(40, left))
  const course = someCourse(random, inWallet, wallet, begin, end)
  const isRenamed = plan.counterparties.length > 1 && random.next() < 0.15
  return {
    plan: inWallet,
    wallet,
    course,
    ...(isRenamed ? { renamedOn: addDays(begin, Math.floor(left / 3)) } : {}),
  }
}

/** Bought once in the App Store, at the price of an app that renews there. */
function purchasesAlike(random: Random, { service, charges }: TrueMandate): BillRow[] {
  const first = charges[0]!.row
  const { wallet, counterparty, fen, category } = first
  if (!service.startsWith('Apple') || random.next() < 0.4) return []
  return Array.from({ length: random.between(1, 3) }, () => {
    const on = addDays(dayOf(first), random.between(1, 900))
    const goods = goodsOn(random, 'App Store & Apple Music: {day}购买', on)
    return { ...row(random, wallet, on, { counterparty, goods }, fen), category }
  })
}
