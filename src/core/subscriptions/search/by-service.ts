import { isEnough } from './evidence.ts'
import { byItemTime, type Item } from './item.ts'
import { withSilent } from './silent-charges.ts'
import type { Stream } from './stream.ts'
import type { GroupSearch } from './stream-memo.ts'
import { textOf } from './stream-text.ts'

/**
 * The streams of all charges that may recur, wallet by wallet and service by service. What names no service is first
 * offered to the streams that are known; what then is left stands for itself.
 */
export function streamsByService(items: readonly Item[], search: GroupSearch): Stream[] {
  const named = streamsApart(
    items.filter(({ text }) => text.tier !== 'opaque'),
    byName,
    search,
  )
  const known = named.filter(stream => stream.items.some(namesService))
  const nameless = named.filter(stream => !known.includes(stream)).flatMap(stream => stream.items)
  const opaque = items.filter(({ text }) => text.tier === 'opaque')
  let left = [...nameless, ...opaque]
  for (const [at, stream] of known.entries()) {
    const joined = withSilent(stream, left, 'same')
    known[at] = joined.stream
    left = joined.left
  }
  return [
    ...known,
    ...streamsApart(
      left.filter(({ text }) => text.tier !== 'opaque'),
      byName,
      search,
    ),
    ...opaqueStreams(
      left.filter(({ text }) => text.tier === 'opaque'),
      search,
    ),
  ]
}

function namesService({ text }: Item): boolean {
  return text.service !== 'mi-other' || text.plan.product !== null || text.ruled !== null
}

/** Opaque texts count only where they repeat exactly, so their price tells them apart; from then on it may change. */
function opaqueStreams(items: readonly Item[], search: GroupSearch): Stream[] {
  const found = streamsApart(items, byNameAndPrice, search)
  const steady = found
    .filter(stream => isEnough(stream, textOf(stream), items))
    .sort((a, b) => byItemTime(a.items[0]!, b.items[0]!))
  let loose = found.filter(stream => !steady.includes(stream)).flatMap(stream => stream.items)
  const kept: Stream[] = []
  for (let stream = steady.shift(); stream; stream = steady.shift()) {
    for (let grown = true; grown; ) {
      const before = stream.items.length
      for (const later of [...steady]) {
        const joined = withSilent(stream, later.items, 'same-or-near')
        if (joined.left.length > 0) continue
        stream = joined.stream
        steady.splice(steady.indexOf(later), 1)
      }
      const joined = withSilent(stream, loose, 'same-or-near')
      stream = joined.stream
      loose = joined.left
      grown = stream.items.length > before
    }
    kept.push(stream)
  }
  return [...kept, ...streamsApart(loose, byNameAndPrice, search)]
}

function streamsApart(items: readonly Item[], key: (item: Item) => string, search: GroupSearch): Stream[] {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return [...groups.values()].flatMap(group => search(group))
}

function byName({ charge: { charge }, text }: Item): string {
  // Merchants of the person's own choice have nothing in common but that.
  return `${charge.wallet} ${text.service} ${text.service === 'mi-other' ? (text.ruled ?? '') : ''}`
}

function byNameAndPrice(item: Item): string {
  return `${byName(item)} ${item.fen}`
}
