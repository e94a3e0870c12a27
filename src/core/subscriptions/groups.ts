import { grouped } from '../base/lists.ts'
import { byItemTime, type Item } from './item.ts'
import { serviceOf } from './stream.ts'

/** A charge that names no service may be one's whose price it has, or nearly. */
const mostPriceRatio = 1.5

/** Charges alike in all that decides on their group. */
interface Kind {
  fen: number
  service: string | null
  items: Item[]
}

/** Charges that one mandate could hold: of one wallet and service, and of none where the price allows it. */
export function groupsOf(items: readonly Item[]): Item[][] {
  return [...grouped(items, ({ charge }) => charge.charge.wallet).values()]
    .flatMap(groupsInWallet)
    .map(group => group.sort(byItemTime))
    .sort(([a], [b]) => byItemTime(a!, b!))
}

function groupsInWallet(items: readonly Item[]): Item[][] {
  const kinds = kindsOf(items)
  const group = kinds.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (group[root] !== root) root = group[root]!
    while (group[at] !== root) [group[at], at] = [root, group[at]!]
    return root
  }
  const join = (a: number, b: number) => {
    group[rootOf(b)] = rootOf(a)
  }
  const firstOf = new Map<string, number>()
  for (const [at, { service }] of kinds.entries()) {
    if (service === null) continue
    if (firstOf.has(service)) join(firstOf.get(service)!, at)
    else firstOf.set(service, at)
  }
  // By price, what is near a nameless one is a stretch around it; all up to `joined` are together already.
  let joined = 0
  for (const [at, { fen, service }] of kinds.entries()) {
    if (service !== null) continue
    let from = Math.max(at, joined)
    while (from > joined && isNear(kinds[from - 1]!.fen, fen)) from -= 1
    let to = Math.max(at, joined)
    while (to + 1 < kinds.length && isNear(kinds[to + 1]!.fen, fen)) to += 1
    for (let one = from; one < to; one += 1) join(one, one + 1)
    joined = to
  }
  const groups = grouped(kinds.entries(), ([at]) => rootOf(at))
  return [...groups.values()].map(some => some.flatMap(([, kind]) => kind.items))
}

function kindsOf(items: readonly Item[]): Kind[] {
  const kinds = grouped(items, ({ fen, text }) => `${fen} ${serviceOf(text)}`)
  return [...kinds.values()]
    .map(some => ({ fen: some[0]!.fen, service: serviceOf(some[0]!.text), items: some }))
    .sort((a, b) => a.fen - b.fen)
}

function isNear(a: number, b: number): boolean {
  return Math.max(a, b) <= Math.max(1, Math.min(a, b)) * mostPriceRatio
}
