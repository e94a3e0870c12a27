import { byItemTime, type Item } from './item.ts'

/** A history of ten years with a handful of mandates; anything longer must not come more often than renewals do. */
const mostCharges = 300
/** Five monthly mandates at one price come every six days. */
const leastDaysBetween = 5
const mostParts = 6

/**
 * The charges in which a rhythm is worth looking for: all of them, or, where they come too often to be renewals, those
 * of each price that do not. The time a search takes stays bounded whatever a bill holds. `items` are sorted.
 */
export function sparseParts(items: readonly Item[]): (readonly Item[])[] {
  if (isSparse(items)) return [items]
  const byPrice = new Map<number, Item[]>()
  for (const item of items) {
    const group = byPrice.get(item.fen)
    if (group) group.push(item)
    else byPrice.set(item.fen, [item])
  }
  return [...byPrice.values()]
    .filter(isSparse)
    .sort((a, b) => b.length - a.length || byItemTime(a[0]!, b[0]!))
    .slice(0, mostParts)
}

function isSparse(items: readonly Item[]): boolean {
  if (items.length <= mostCharges) return true
  return (items.at(-1)!.day - items[0]!.day) / (items.length - 1) >= leastDaysBetween
}
