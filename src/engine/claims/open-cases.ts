import type { Fen } from '../../core/base/money.ts'
import { zeroFen } from '../../core/base/money.ts'
import { channelStates } from '../../core/claims/channel.ts'
import { stageOf } from '../../core/claims/dispute.ts'
import { mostFen } from '../../core/claims/search-task.ts'
import type { EngineContext } from '../context.ts'
import { allCases } from '../store/cases.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import { loadDispute } from './cases.ts'

/**
 * Cases whose money is not back, by the renewals whose charges they hold; where it holds several, its figure stands at the
 * one of most charges, so that a sum over renewals has it once.
 */
export function openCases(ctx: EngineContext, snapshot: Snapshot): Map<string, { id: number; fen: Fen }> {
  const found = new Map<string, { id: number; fen: Fen }>()
  for (const stored of allCases(ctx.db)) {
    const dispute = loadDispute(ctx, stored, snapshot)
    const { material } = dispute
    if (stageOf(dispute, channelStates(material)) === 'refunded') continue
    const counts = new Map<string, number>()
    for (const { subscription } of material.charges)
      if (subscription) counts.set(subscription.id, (counts.get(subscription.id) ?? 0) + 1)
    const ids = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id)
    for (const [at, id] of ids.entries())
      if (!found.has(id)) found.set(id, { id: stored.id, fen: at === 0 ? mostFen(material) : zeroFen })
  }
  return found
}
