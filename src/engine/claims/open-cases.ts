import { counted } from '../../core/base/lists.ts'
import { addFen, type Fen, zeroFen } from '../../core/base/money.ts'
import { tradeKey, tradeKeyText } from '../../core/bills/transaction.ts'
import { channelStates } from '../../core/claims/channel.ts'
import { stageOf } from '../../core/claims/dispute.ts'
import { mostFen } from '../../core/claims/search-task.ts'
import type { EngineContext } from '../context.ts'
import { allCases } from '../store/cases.ts'
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
 * the one of most charges, so that a sum over renewals has it once. Of two about the same charge the older one counts.
 */
export function openCases(ctx: EngineContext, snapshot: Snapshot): Map<string, OpenCase> {
  const found = new Map<string, OpenCase>()
  const held = new Set<string>()
  for (const stored of allCases(ctx.db)) {
    const dispute = loadDispute(ctx, stored, snapshot)
    const { material } = dispute
    if (stageOf(dispute, channelStates(material)) === 'refunded') continue
    const counts = counted(material.charges.flatMap(({ subscription }) => subscription?.id ?? []))
    const ids = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
    const keys = material.charges.map(({ stored: { charge } }) => tradeKeyText(tradeKey(charge)))
    const isSecond = keys.some(key => held.has(key))
    for (const key of keys) held.add(key)
    for (const [at, id] of ids.entries()) {
      const before = found.get(id)
      const asked = at === 0 && !isSecond ? mostFen(material) : zeroFen
      found.set(id, { id: before?.id ?? stored.id, fen: addFen(before?.fen ?? zeroFen, asked), held })
    }
  }
  return found
}
