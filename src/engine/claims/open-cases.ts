import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { counted } from '../../core/base/lists.ts'
import { addFen, type Fen, zeroFen } from '../../core/base/money.ts'
import { isSameData } from '../../core/base/same-data.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import { channelStates } from '../../core/claims/channel.ts'
import { stageOf } from '../../core/claims/dispute.ts'
import { mostFen } from '../../core/claims/search-task.ts'
import { storedKey } from '../../core/subscriptions/subscription.ts'
import type { EngineContext } from '../context.ts'
import { allCases, type StoredCase } from '../store/cases.ts'
import { changesOf, revisionsBeside } from '../store/revisions.ts'
import { memoized } from '../subscriptions/memoized.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import { loadDispute } from './cases.ts'

/** The open case about a renewal, what all of them ask at most, and the charges they hold, by `tradeKeyText`. */
export interface OpenCase {
  id: number
  fen: Fen
  held: ReadonlySet<string>
}

/**
 * Cases whose money is not back, by the renewals whose charges they hold; where one holds several, its figure stands at
 * the one of most charges, so that a sum over renewals has it once. Of two about the same charge the newer one counts.
 * The list asks at each turn: all is kept until something changes, and of each case until what it stands on does.
 */
export function openCasesAt(ctx: EngineContext): (snapshot: Snapshot) => ReadonlyMap<string, OpenCase> {
  let kept = new Map<number, { basis: unknown; figures: Figures }>()
  const at = memoized((snapshot: Snapshot, _changes: string, today: Day) => {
    const beside = [today, revisionsBeside(ctx.db, areasOfDetection), snapshot.unmatched]
    const next: typeof kept = new Map()
    for (const stored of allCases(ctx.db)) {
      const basis = [beside, stored, foundOf(stored, snapshot)]
      const before = kept.get(stored.id)
      const figures =
        before && isSameData(before.basis, basis) ? before.figures : figuresOf(ctx, stored, snapshot)
      next.set(stored.id, { basis, figures })
    }
    kept = next
    return byRenewal([...next].map(([id, { figures }]) => ({ id, ...figures })))
  })
  return snapshot => at(snapshot, changesOf(ctx.db), dayOfTime(ctx.now()))
}

/** Areas that change a case by nothing but what its charges are found to be. */
const areasOfDetection = ['decision', 'merchant-rule']

/** A case in the list: null where its money is back. */
interface Figures {
  mostFen: Fen | null
  /** Its renewals, that of most charges first. */
  renewals: string[]
  keys: string[]
}

/** What is found of a case's charges, and the renewals that hold them. */
function foundOf({ charges }: StoredCase, { known }: Snapshot) {
  const found = charges.map(key => known.get(tradeKeyText(key)))
  const held = new Set(found.map(one => one?.subscription))
  return [found.map(one => one && [one.stored, one.subscription?.id]), [...held]]
}

function figuresOf(ctx: EngineContext, stored: StoredCase, snapshot: Snapshot): Figures {
  const dispute = loadDispute(ctx, stored, snapshot)
  const { material } = dispute
  const counts = counted(material.charges.flatMap(({ subscription }) => subscription?.id ?? []))
  return {
    mostFen: stageOf(dispute, channelStates(material)) === 'refunded' ? null : mostFen(material),
    renewals: [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id),
    keys: material.charges.map(({ stored }) => storedKey(stored)),
  }
}

function byRenewal(cases: readonly (Figures & { id: number })[]): Map<string, OpenCase> {
  const found = new Map<string, OpenCase>()
  const held = new Set<string>()
  for (const { id, mostFen, renewals, keys } of cases) {
    if (mostFen === null) continue
    const isSecond = keys.some(key => held.has(key))
    for (const key of keys) held.add(key)
    for (const [at, renewal] of renewals.entries()) {
      const before = found.get(renewal)
      const asked = at === 0 && !isSecond ? mostFen : zeroFen
      found.set(renewal, { id: before?.id ?? id, fen: addFen(before?.fen ?? zeroFen, asked), held })
    }
  }
  return found
}
