import { epochDay } from '../../base/calendar.ts'
import { trialShare } from './costs.ts'
import { cycleOf } from './cycle.ts'
import type { Fit, Run } from './fit.ts'
import { byItemTime, type Item } from './item.ts'
import type { Stream } from './stream.ts'

/** A charge that says nothing has to keep the day this well to be taken for a cycle of a known stream. */
const mostDaysOff = 3
/** And to come no more than this many cycles before or after a charge that is known. */
const mostCyclesApart = 2
/** At another price it has to keep the day even better, and the price be one that a step could lead to. */
const mostDaysOffAtNewPrice = 1
const mostPriceRatio = 1.5

/** Whether a charge may also pay a cycle at a new price: only where the stream's own texts say nothing either. */
export type PriceRule = 'same' | 'same-or-near'

/**
 * Charges whose text names no service, but which pay uncharged cycles of a known stream of the same wallet about on
 * the day: its text has changed, no second mandate began. Gives the stream with them, and what is left.
 */
export function withSilent(
  stream: Stream,
  silent: readonly Item[],
  rule: PriceRule,
): { stream: Stream; left: Item[] } {
  const { fit } = stream
  if (!fit) return { stream, left: [...silent] }
  const grown: Fit = { ...fit, runs: fit.runs.map(run => ({ ...run, paid: new Map(run.paid) })) }
  const items = [...stream.items]
  let left = [...silent].sort(byItemTime)
  for (;;) {
    const at = left.findIndex(item => isSameWallet(item, stream) && pay(grown, item, rule))
    const item = left[at]
    if (!item) break
    items.push(item)
    left = left.filter(other => other !== item)
  }
  if (items.length === stream.items.length) return { stream, left }
  return { stream: { ...stream, items: items.sort(byItemTime), fit: grown }, left }
}

function isSameWallet(item: Item, { items }: Stream): boolean {
  return items[0]?.charge.charge.wallet === item.charge.charge.wallet
}

function pay(fit: Fit, item: Item, rule: PriceRule): boolean {
  for (const run of fit.runs) {
    const place = cycleOf(run.schedule, item.day)
    if (!place || run.paid.has(place.index) || !fits(run, place, item, rule)) continue
    run.paid.set(place.index, item.charge)
    fit.misses = fit.misses.filter(due => cycleOf(run.schedule, epochDay(due))?.index !== place.index)
    return true
  }
  return false
}

function fits(
  run: Run,
  { index, shift }: { index: number; shift: number },
  item: Item,
  rule: PriceRule,
): boolean {
  const near = [...run.paid].filter(([paid]) => Math.abs(paid - index) <= mostCyclesApart)
  if (near.some(([, { charge }]) => charge.fen === item.fen)) return Math.abs(shift) <= mostDaysOff
  if (rule === 'same' || Math.abs(shift) > mostDaysOffAtNewPrice) return false
  const isFirst = [...run.paid.keys()].every(paid => index < paid)
  return near.some(([paid, { charge }]) => {
    if (Math.abs(paid - index) !== 1) return false
    const ratio = Math.max(charge.fen, item.fen) / Math.max(1, Math.min(charge.fen, item.fen))
    return ratio <= mostPriceRatio || (isFirst && item.fen <= charge.fen * trialShare)
  })
}
