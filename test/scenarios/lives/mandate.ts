import { addDays, type Day, type Period } from '../../../src/core/base/calendar.ts'
import { covers } from '../../../src/core/base/coverage.ts'
import type { Random } from '../../fixture/random.ts'
import { row, type Wallet } from '../story.ts'
import { type Course, type Debit, debitsOf } from './course.ts'
import { evidenceOf } from './evidence.ts'
import { goodsOn, type Plan } from './plan.ts'
import { afterCycles, dueDays } from './schedule.ts'
import type { BillRow, ExtraCharge, RegularCharge, TrueMandate } from './truth.ts'

export interface Signed {
  plan: Plan
  wallet: Wallet
  course: Course
  /** The day from which the merchant goes by its other name. */
  renamedOn?: Day
}

/** An extra charge whose cycle the bills hold only half would read as the regular one. */
const EXTRA_FROM_EDGE_DAYS = 15

/** The charges of a mandate that the bills hold, and what they are. */
export function mandateOf(random: Random, signed: Signed, covered: readonly Period[]): TrueMandate {
  const { plan, wallet, course } = signed
  const debits = debitsOf(random, plan.cycle, course)
  const names = plan.counterparties
  const first = random.between(0, names.length - 1)
  const make = (on: Day, fen: number): BillRow => {
    const renamed = signed.renamedOn !== undefined && on >= signed.renamedOn ? 1 : 0
    const counterparty = names[(first + renamed) % names.length]!
    const text = { counterparty, goods: goodsOn(random, plan.goods, on) }
    const amount = plan.isVarying ? Math.round(fen * (0.6 + 0.8 * random.next())) : fen
    const category = wallet === 'alipay' ? plan.category : '商户消费'
    return { ...row(random, wallet, on, text, amount), category }
  }
  const charges: RegularCharge[] = []
  const held: Debit[] = []
  const extras: ExtraCharge[] = []
  for (const debit of debits) {
    const { due, on, fen } = debit
    if (covers(covered, { from: on, to: on })) {
      held.push(debit)
      charges.push({ row: maybeRefunded(random, make(on, fen), 0.01), due })
    }
    for (const extra of debit.extras) {
      const around = {
        from: addDays(on, -EXTRA_FROM_EDGE_DAYS),
        to: addDays(extra.on, EXTRA_FROM_EDGE_DAYS),
      }
      if (!covers(covered, around)) continue
      const charge = afterTheOther(make(extra.on, fen), charges.at(-1)!.row)
      extras.push({
        row: maybeRefunded(random, charge, 0.4),
        kind: extra.kind,
        due,
        isCertain: plan.wording !== 'none',
      })
    }
  }
  const { name, group, service } = plan
  const unpaid = unpaidDues(signed, charges)
  return { name, group, service, charges, extras, unpaid, ...evidenceOf(plan, held, course) }
}

function unpaidDues({ plan: { cycle }, course: { runs } }: Signed, charges: readonly RegularCharge[]): Day[] {
  const paid = new Set(charges.map(({ due }) => due))
  return runs
    .flatMap(({ from, to }) => [
      afterCycles(cycle, from, -1),
      ...dueDays(cycle, from, afterCycles(cycle, to, 1)),
    ])
    .filter(due => !paid.has(due))
}

/** The later one of a pair is the one too many. */
function afterTheOther(extra: BillRow, other: BillRow): BillRow {
  if (extra.at > other.at || extra.at.slice(0, 10) !== other.at.slice(0, 10)) return extra
  return { ...extra, at: `${other.at.slice(0, 10)} 22:${other.at.slice(14)}` }
}

function maybeRefunded(random: Random, row: BillRow, chance: number): BillRow {
  if (random.next() >= chance) return row
  return { ...row, refunded: { fen: random.next() < 0.8 ? row.fen : Math.ceil(row.fen / 2), daysLater: 2 } }
}
