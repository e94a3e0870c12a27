import type { Period } from '../base/calendar.ts'
import { grouped } from '../base/lists.ts'
import { isSameData } from '../base/same-data.ts'
import type { WalletCoverage } from '../bills/coverage.ts'
import { byItemTime, type Item, itemKey } from './item.ts'
import { mostTogether, ownSteps, sharedSteps, sharedStepsOfMany } from './model/budget.ts'
import { type Search, type Stream, streamsOf } from './stream.ts'

/** What was found in a group of charges, with everything that was read to find it. */
interface Remembered {
  group: readonly Item[]
  covered: readonly Period[]
  allowed: number
  search: Search
}

/**
 * The groups searched before, by the key of their first charge. It can be thrown away at any time: what is found with it
 * is what would be found without.
 */
export interface StreamMemo {
  known: Map<string, Remembered[]>
}

export function newStreamMemo(): StreamMemo {
  return { known: new Map() }
}

/** More charges of one service than anybody's renewals make; to keep them would cost more than to look again. */
const mostRemembered = 2000

/** None takes what so many others could need: a quarter of what is left while as many are to come. */
const leastOthers = 4

/**
 * The streams of each group of charges, all of one wallet, in the order of the groups. Each may take steps by its size,
 * and what one needs more comes from what all share: no history takes longer than that. What says that it renews comes
 * first, then the smallest group, so that what people buy every week leaves no renewal unsearched.
 */
export function searchGroups(
  groups: readonly (readonly Item[])[],
  coverage: WalletCoverage,
  memo: StreamMemo | null,
): { streams: Stream[]; steps: number } {
  const known: StreamMemo['known'] = new Map()
  const found = new Map<readonly Item[], readonly Stream[]>()
  let shared = groups.some(({ length }) => length > mostTogether) ? sharedStepsOfMany : sharedSteps
  let steps = 0
  for (const [n, group] of renewingFirst(groups).entries()) {
    const own = ownSteps(group.length)
    const share = shared / Math.min(groups.length - n, leastOthers)
    const remembered = searchGroup(group, own + share, coverage, memo, known)
    found.set(group, remembered.streams)
    shared -= Math.max(0, remembered.steps - own)
    steps += remembered.steps
  }
  // Groups that were not asked for are forgotten.
  if (memo) memo.known = known
  return { streams: groups.flatMap(group => found.get(group) ?? []), steps }
}

function searchGroup(
  group: readonly Item[],
  allowed: number,
  coverage: WalletCoverage,
  memo: StreamMemo | null,
  kept: StreamMemo['known'],
): Search {
  const [first] = group
  const covered = coverage[first!.charge.charge.wallet]
  if (!memo || group.length > mostRemembered) return streamsOf(group, covered, allowed)
  const key = itemKey(first!)
  const isSame = (known: Remembered) =>
    (known.allowed === allowed || (!known.search.isCutShort && known.search.steps <= allowed)) &&
    isSameData([known.covered, known.group], [covered, group])
  const remembered = memo.known.get(key)?.find(isSame) ?? {
    group,
    covered,
    allowed,
    search: streamsOf(group, covered, allowed),
  }
  kept.set(key, [...(kept.get(key) ?? []), remembered])
  return remembered.search
}

function renewingFirst(groups: readonly (readonly Item[])[]): (readonly Item[])[] {
  const oldest = new Map(groups.map(group => [group, group.reduce((a, b) => (byItemTime(b, a) < 0 ? b : a))]))
  const sorted = [...groups].sort((a, b) => a.length - b.length || byItemTime(oldest.get(a)!, oldest.get(b)!))
  const parted = grouped(sorted, group => group.some(({ text }) => text.renews))
  return [true, false].flatMap(renews => parted.get(renews) ?? [])
}
