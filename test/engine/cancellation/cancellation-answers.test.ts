import { expect, test } from 'vitest'
import type { CancelPlan } from '../../../src/contract/cancellation.ts'
import type { CaseView } from '../../../src/contract/claims.ts'
import { onePixel } from '../../fixture/png.ts'
import { cloud, started } from '../import/bills-over-time.ts'

const spring = ['2026-01-09', '2026-02-09', '2026-03-09', '2026-04-09'].map(day => cloud(day))

async function switchedOff(withProof: boolean) {
  const test = await started()
  await test.bring('春.csv', spring, '2026-01-01', '2026-04-30')
  const plan = async () =>
    (await test.ask<{ plans: CancelPlan[] }>('cancellation.plans')).plans[0] as CancelPlan
  const { charge } = await plan()
  for (const step of ['merchant', 'wallet'])
    await test.ask('cancellation.mark', { charge, step, state: 'done' })
  if (withProof)
    await test.ask('cancellation.attachImage', {
      charge,
      step: 'wallet',
      name: '解约.png',
      base64: onePixel.toString('base64'),
    })
  test.at('2026-06-03T20:00:00')
  await test.bring('五月.csv', [cloud('2026-05-09')], '2026-05-01', '2026-05-31')
  return { ...test, plan: await plan() }
}

const answersOf = (view: CaseView) =>
  Object.fromEntries(view.questions.flatMap(({ id, answer }) => (answer === null ? [] : [[id, answer]])))

test('a case about charges after switching off knows what was said of it', async () => {
  const { ask, plan } = await switchedOff(true)
  const charges = plan.chargedAnyway.map(({ tradeNo }) => ({ wallet: 'alipay', tradeNo }))
  const view = await ask<CaseView>('claims.start', { charges })
  expect(answersOf(view)).toEqual({
    cancelled: 'yes',
    'cancelled-on': '2026-05-02',
    'cancelled-proof': 'yes',
  })
  const claims = (await ask<CaseView>('claims.answer', { id: view.id, question: 'payer', answer: 'self' }))
    .claims
  expect(claims).toMatchObject([{ situation: 'after-cancellation', strength: 'good', fen: 600 }])
})

test('without a screenshot the proof is asked for', async () => {
  const { ask, plan } = await switchedOff(false)
  const charges = plan.chargedAnyway.map(({ tradeNo }) => ({ wallet: 'alipay', tradeNo }))
  const view = await ask<CaseView>('claims.start', { charges })
  expect(answersOf(view)).toEqual({ cancelled: 'yes', 'cancelled-on': '2026-05-02' })
})

test('a case about the charges before says nothing of it', async () => {
  const { ask, plan } = await switchedOff(true)
  const late = new Set(plan.chargedAnyway.map(({ tradeNo }) => tradeNo))
  expect(late.has(plan.charge.tradeNo)).toBe(true)
  const overview = await ask<{ subscriptions: { charges: { tradeNo: string }[] }[] }>(
    'subscriptions.overview',
  )
  const earlier = overview.subscriptions[0]?.charges.filter(({ tradeNo }) => !late.has(tradeNo)) ?? []
  const view = await ask<CaseView>('claims.start', {
    charges: earlier.map(({ tradeNo }) => ({ wallet: 'alipay', tradeNo })),
  })
  expect(answersOf(view)).toEqual({})
})
