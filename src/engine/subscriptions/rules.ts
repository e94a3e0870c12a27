import { fail, ok } from '../../contract/reply.ts'
import type { Handlers } from '../../contract/requests.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { candidateTest } from '../../core/catalogue/candidate.ts'
import { cleanedMerchant } from '../../core/catalogue/clean.ts'
import type { EngineContext } from '../context.ts'
import { append, withdraw } from '../store/log.ts'
import { reclassifyRows } from '../store/rows.ts'
import { allRules } from '../store/said.ts'

/** The person's own rules about merchants; of one merchant the last word alone is kept. */
export function ruleHandlers(
  ctx: EngineContext,
): Handlers<'subscriptions.rules' | 'subscriptions.addRule' | 'subscriptions.removeRule'> {
  const changed = (counterparty: string) => {
    const merchant = cleanedMerchant(counterparty)
    reclassifyRows(ctx.db, text => cleanedMerchant(text) === merchant, candidateTest(allRules(ctx.db)))
  }
  return {
    'subscriptions.rules': () =>
      ok(
        allRules(ctx.db).map(({ id, counterparty, is, service, saidAt }) => ({
          id,
          counterparty,
          is,
          service: service ?? null,
          saidOn: dayOfTime(saidAt),
        })),
      ),
    'subscriptions.addRule': ({ counterparty, is, service }) => {
      const id = ctx.db.transaction(() => {
        const merchant = cleanedMerchant(counterparty)
        for (const rule of allRules(ctx.db))
          if (cleanedMerchant(rule.counterparty) === merchant)
            withdraw(ctx.db, 'merchant-rule', rule.id, ctx.now())
        const added = append(
          ctx.db,
          { kind: 'merchant-rule', payload: { counterparty, is, ...(service ? { service } : {}) } },
          ctx.now(),
        )
        changed(counterparty)
        return added
      })()
      ctx.notify('store.changed', { concerns: ['rules'] })
      return ok({ id })
    },
    'subscriptions.removeRule': ({ id }) => {
      const rule = allRules(ctx.db).find(one => one.id === id)
      if (!rule) return fail('not-found')
      ctx.db.transaction(() => {
        withdraw(ctx.db, 'merchant-rule', id, ctx.now())
        changed(rule.counterparty)
      })()
      ctx.notify('store.changed', { concerns: ['rules'] })
      return ok(null)
    },
  }
}
