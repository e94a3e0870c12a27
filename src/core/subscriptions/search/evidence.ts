import { epochDay } from '../../base/calendar.ts'
import type { Classification, Tier } from '../../catalogue/classify.ts'
import { cycleOf, lengthOf } from './cycle.ts'
import { chargeDay, type Fit, hitsOf } from './fit.ts'
import type { Item } from './item.ts'
import type { Stream } from './stream.ts'

/** How many cycles a text that does not say it renews has to hit. */
const cyclesNeeded: Partial<Record<Tier, number>> = { strong: 2, renewal: 2, membership: 2, opaque: 3 }

/** A rhythm that no cadence has must be seen twice as long. */
const chargesPerCycleNeeded = 2

/**
 * Whether a stream may be called a subscription: a text that says it renews needs one charge, a named service or
 * membership two that fit a cycle, a text that says nothing three equal ones. Where the text does not decide, fewer
 * than one oddity for each two cycles hit; and where charges were left out or cycles missed, a rhythm that purchases by
 * hand would hardly have shown by chance. `among` are all charges of which the stream was taken.
 */
export function isEnough(stream: Stream, text: Classification, among: readonly Item[]): boolean {
  const { fit } = stream
  if (text.renews && (text.tier === 'strong' || text.tier === 'renewal')) return true
  const needed = cyclesNeeded[text.tier]
  if (stream.own) return needed !== undefined && stream.items.length >= needed * chargesPerCycleNeeded
  if (needed === undefined || !fit) return false
  const hits = hitsOf(fit) + (fit.lead ? 1 : 0)
  const oddities = odditiesOf(fit)
  if (hits < needed || oddities * 2 >= hits) return false
  const choice = bitsOfChoice(stream, among)
  if (choice === 0 && oddities === 0) return true
  const named = text.plan.period === fit.cycle.cadence
  return bitsOf(fit, named) - choice >= (hits === 2 ? bitsOfPair : bitsNeeded)
}

/** Strays, gaps and new beginnings; a gap counts once however long it is. */
function odditiesOf(fit: Fit): number {
  const gaps = fit.runs.reduce((sum, run) => sum + gapsIn([...run.paid.keys()]), 0)
  return fit.offSchedule.length + fit.runs.length - 1 + (fit.misses.length > 0 ? gaps : 0)
}

function gapsIn(indexes: number[]): number {
  const sorted = indexes.sort((a, b) => a - b)
  return sorted.filter((index, at) => at > 0 && index > sorted[at - 1]! + 1).length
}

/** Two charges a month apart, two days off, are just enough; of three, one may be as late as a debit can be. */
const bitsOfPair = 0
const bitsNeeded = 3
/** Any of five rhythms would have done, unless the text names this one. */
const bitsOfRhythm = 2.3
/** A missed cycle, and a further run on another day, are freedoms that chance likes. */
const bitsOfMiss = 2

/**
 * How unlikely it is that charges made on any day hit these due days as well as they did, in bits: a charge `shift`
 * days off is one of 2·shift + 1 as good among the days of a cycle. One charge of each run sets the day.
 */
function bitsOf(fit: Fit, named: boolean): number {
  const length = lengthOf(fit.cycle)
  let bits = named ? 0 : -bitsOfRhythm
  for (const { schedule, paid } of fit.runs) {
    const each = [...paid.values()]
      .map(charge => Math.abs(cycleOf(schedule, epochDay(chargeDay(charge)))?.shift ?? 0))
      .sort((a, b) => a - b)
    for (const shift of each.slice(1)) bits += Math.log2(Math.max(1, length / (2 * shift + 1)))
  }
  return (
    bits - (fit.misses.length > 0 ? bitsOfMiss * gapsIn(fit.runs.flatMap(({ paid }) => [...paid.keys()])) : 0)
  )
}

/** In how many ways as many charges could have been chosen from those of the price and time (a pair: any time), in bits. */
function bitsOfChoice({ items, fit }: Stream, among: readonly Item[]): number {
  const [first, last] = [items[0]!, items.at(-1)!]
  const prices = new Set(items.map(({ fen }) => fen))
  const { wallet } = first.charge.charge
  const chosen = fit ? hitsOf(fit) : items.length
  const all = among.filter(
    item =>
      (chosen === 2 || (item.day >= first.day && item.day <= last.day)) &&
      prices.has(item.fen) &&
      item.text.service === first.text.service &&
      item.charge.charge.wallet === wallet,
  ).length
  let bits = 0
  for (let at = 1; at <= all - chosen; at += 1) bits += Math.log2((chosen + at) / at)
  return bits
}
