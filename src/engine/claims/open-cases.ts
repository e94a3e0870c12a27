import { type Day, dayOfTime } from '../../core/base/calendar.ts'
import { counted } from '../../core/base/lists.ts'
import { addFen, type Fen, zeroFen } from '../../core/base/money.ts'
import { tradeKeyText } from '../../core/bills/transaction.ts'
import { channelStates } from '../../core/claims/channel.ts'
import { stageOf } from '../../core/claims/dispute.ts'
import { mostFen } from '../../core/claims/search-task.ts'
import { type StoredCharge, storedKey } from '../../core/subscriptions/subscription.ts'
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
  let kept = new Map<string, Figures>()
  const at = memoized((snapshot: Snapshot, _changes: string, today: Day) => {
    const beside = JSON.stringify([today, revisionsBeside(ctx.db, areasOfDetection), snapshot.unmatched])
    const next = new Map<string, Figures>()
    const all = allCases(ctx.db).map(stored => {
      const key = [beside, JSON.stringify(stored), foundOf(stored, snapshot)].join('\n')
      const figures = kept.get(key) ?? figuresOf(ctx, stored, snapshot)
      next.set(key, figures)
      return { id: stored.id, ...figures }
    })
    kept = next
    return byRenewal(all)
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

/** What is found of a case's charges; of each its key and what came back of it, as bills alone change the rest. */
function foundOf({ charges }: StoredCase, { known }: Snapshot): string {
  const found = charges.map(key => known.get(tradeKeyText(key)) ?? null)
  const held = new Set(found.map(one => one?.subscription))
  const charged = found.map(one => one && [one.stored, one.subscription?.id])
  return JSON.stringify([charged, [...held]], (_, value) =>
    isStoredCharge(value) ? `${storedKey(value)} ${value.refundedFen}` : value,
  )
}

function isStoredCharge(value: unknown): value is StoredCharge {
  return typeof value === 'object' && value !== null && 'refundedFen' in value && 'charge' in value
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
