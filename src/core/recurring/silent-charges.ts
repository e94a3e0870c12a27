import { epochDay } from '../calendar.ts'
import { cycleOf } from './cycle.ts'
import type { Fit, Run } from './fit.ts'
import { byItemTime, type Item } from './item.ts'
import type { Stream } from './stream.ts'

/** A charge that says nothing has to keep the day this well to be taken for a cycle of a named stream. */
const mostDaysOff = 3
/** And to come no more than this many cycles before or after a charge that is known. */
const mostCyclesApart = 2

/**
 * Charges whose text says nothing, but which pay uncharged cycles of a named stream of the same wallet to the fen and
 * about on the day: its text has changed, no second mandate began. They leave `silent` and join the streams.
 */
export function joinSilent(streams: readonly Stream[], silent: readonly Item[]): Item[] {
  let left = [...silent].sort(byItemTime)
  for (const stream of streams) {
    if (!stream.fit) continue
    for (let joined = true; joined; ) {
      const at = left.findIndex(item => join(stream, stream.fit!, item))
      joined = at >= 0
      if (joined) left = left.filter((_, index) => index !== at)
    }
  }
  return left
}

function join(stream: Stream, fit: Fit, item: Item): boolean {
  if (stream.items[0]!.charge.charge.wallet !== item.charge.charge.wallet) return false
  for (const run of fit.runs) {
    const place = cycleOf(run.schedule, item.day)
    if (!place || Math.abs(place.shift) > mostDaysOff || run.paid.has(place.index)) continue
    if (!isNextTo(run, place.index, item)) continue
    run.paid.set(place.index, item.charge)
    fit.misses = fit.misses.filter(due => place.index !== indexOfDue(run, due))
    stream.items.push(item)
    stream.items.sort(byItemTime)
    return true
  }
  return false
}

function isNextTo(run: Run, index: number, item: Item): boolean {
  return [...run.paid].some(
    ([paid, { charge }]) => charge.fen === item.fen && Math.abs(paid - index) <= mostCyclesApart,
  )
}

function indexOfDue(run: Run, due: Fit['misses'][number]): number | undefined {
  return cycleOf(run.schedule, epochDay(due))?.index
}
