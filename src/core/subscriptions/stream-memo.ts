import type { JoinedCoverage } from './coverage.ts'
import type { Item } from './item.ts'
import { type Stream, streamsOf } from './stream.ts'

/** Gives the streams of one group of charges, all of one wallet. */
export type GroupSearch = (group: readonly Item[]) => readonly Stream[]

/**
 * The streams of groups searched before, by everything that was read to find them. It can be thrown away at any time:
 * what is found with it is what would be found without.
 */
export interface StreamMemo {
  known: Map<string, readonly Stream[]>
  /** Those of the search under way, which alone are kept for the next one. */
  asked: Map<string, readonly Stream[]>
}

export function newStreamMemo(): StreamMemo {
  return { known: new Map(), asked: new Map() }
}

/** Ends a search: groups that it did not ask for are forgotten. */
export function keepAsked(memo: StreamMemo | null): void {
  if (!memo) return
  memo.known = memo.asked
  memo.asked = new Map()
}

/** More charges of one service than anybody's renewals make; to keep them would cost more than to look again. */
const mostRemembered = 2000

/** Searches a group anew only where nothing is remembered of it. */
export function groupSearch(coverage: JoinedCoverage, memo: StreamMemo | null): GroupSearch {
  return group => {
    const wallet = group[0]?.charge.charge.wallet
    if (!wallet) return []
    if (!memo || group.length > mostRemembered) return streamsOf(group, coverage[wallet])
    const key = JSON.stringify([coverage[wallet], group])
    const streams = memo.known.get(key) ?? memo.asked.get(key) ?? streamsOf(group, coverage[wallet])
    memo.asked.set(key, streams)
    return streams
  }
}
