import type { CaseView } from '../../src/contract/claims.ts'
import { done, type ServedEngine } from './served-engine.ts'

/** A case about one charge of the sample bills, which the engine has to have imported. */
export async function sampleCase(engine: ServedEngine): Promise<CaseView> {
  const { subscriptions } = await done(engine.ask('subscriptions.overview', {}))
  const one = subscriptions.find(({ kind }) => kind === 'membership')
  const [charge] = one?.charges ?? []
  if (!one || !charge) throw new Error('the sample bills show no membership')
  const charges = [{ wallet: one.wallet, tradeNo: charge.tradeNo }]
  return done(engine.ask('claims.start', { charges }))
}
