import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { day } from '../../../src/core/base/calendar.ts'
import type { StepId } from '../../../src/core/cancellation/step-mark.ts'
import type { QuestionId } from '../../../src/core/claims/question-ids.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import { caseHandlers } from '../../../src/engine/claims/cases.ts'
import { sha256Of } from '../../../src/engine/files/originals.ts'
import { insertDecision } from '../../../src/engine/store/said.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { seemingPng } from '../../fixture/png.ts'
import { caseOf, monthly, shown, sure, type TestCase } from '../claims/test-case.ts'
import { verified, written } from '../packs/test-pack.ts'
import { temporaryFolder } from '../test-engine.ts'

const shots = {
  screenshot: { name: '签约页.png', bytes: seemingPng(9, 1) },
  merchant: { name: '续费管理.png', bytes: seemingPng(9, 2) },
  wallet: { name: '已解约.png', bytes: seemingPng(9, 3) },
}
/** Eight charges on the 5th, June 2025 to January 2026. */
const trades = monthly('2025-06', 8, 600)

/** Switched off on both sides between the sixth and the seventh charge, with a screenshot of every step. */
async function switchedOff(): Promise<TestCase> {
  const one = await caseOf(trades, { charges: trades.slice(0, 2) })
  const getSnapshot = createSnapshots(one.ctx)
  const plans = cancellationUseCases(one.ctx, getSnapshot)
  const [plan] = sure(plans['cancellation.plans']({})).plans
  if (!plan) throw new Error('no plan')
  const mark = (step: StepId, at: string) =>
    sure(plans['cancellation.mark']({ charge: plan.charge, step, state: 'done', at }))
  mark('merchant', '2025-11-10T21:08:00')
  mark('wallet', '2025-11-10T21:15:00')
  for (const step of ['screenshot', 'merchant', 'wallet'] as const) {
    const { name, bytes } = shots[step]
    const path = join(temporaryFolder(), name)
    writeFileSync(path, bytes)
    const kept = await plans['cancellation.attach'](
      { charge: plan.charge, step, tokens: ['t'] },
      new Map([['t', path]]),
    )
    expect(kept.ok).toBe(true)
  }
  return one
}

/** A case about the charges that came anyway, its remaining questions answered. */
async function caseAboutLate(): Promise<TestCase> {
  const one = await switchedOff()
  const handlers = caseHandlers(one.ctx, createSnapshots(one.ctx))
  const [plan] = sure(cancellationUseCases(one.ctx, createSnapshots(one.ctx))['cancellation.plans']({})).plans
  const late = plan?.chargedAnyway ?? []
  expect(late.map(({ paidAt }) => paidAt.slice(0, 10))).toEqual(['2025-12-05', '2026-01-05'])
  let view = sure(
    handlers['claims.start']({ charges: late.map(({ tradeNo }) => ({ wallet: 'alipay', tradeNo })) }),
  )
  const answers = { payer: 'self', 'first-charge': 'renewal', trial: 'no', signup: 'clear', demanded: 'no' }
  for (const [question, answer] of Object.entries({ ...answers, reminder: 'all', name: '张三' })) {
    if (view.questions.some(({ id }) => id === question))
      view = sure(handlers['claims.answer']({ id: view.id, question: question as QuestionId, answer }))
  }
  return { ...one, handlers, view: shown(view) }
}

test('screenshots of steps are the proof of the cancellation in a case about charges that came anyway', async () => {
  const { view } = await caseAboutLate()
  const of = (id: string) =>
    view.evidence
      .find(item => item.id === id)
      ?.attachments.map(({ name, sha256, keptAt }) => ({ name, sha256, keptAt }))
  const kept = (shot: { name: string; bytes: Uint8Array }) => ({
    name: shot.name,
    sha256: sha256Of(shot.bytes),
    keptAt: '2026-11-21T12:00:00',
  })
  expect(of('cancellation-proof')).toEqual([kept(shots.merchant), kept(shots.wallet)])
  expect(of('wallet-mandate')).toEqual([kept(shots.screenshot)])
  expect(view.evidence.find(({ id }) => id === 'cancellation-proof')?.state).toBe('done')
  expect(view.claims.map(({ key }) => key)).toContain('after-cancellation')
})

test('a written pack holds their very bytes, listed in its index and its manifest with both times', async () => {
  const one = await caseAboutLate()
  const { path, files } = await written(one)
  expect((await verified(path)).sound).toBe(true)
  const report = readFileSync(join(path, '证据/证据包.pdf'), 'utf8')
  const manifest = JSON.parse(readFileSync(join(path, '校验/manifest.json'), 'utf8'))
  for (const [step, { name, bytes }] of Object.entries(shots)) {
    const evidence = step === 'screenshot' ? 'E04' : 'X-S2'
    const sha256 = sha256Of(bytes)
    const inside = files.find(file => file.sha256 === sha256)?.name ?? ''
    const title = step === 'screenshot' ? '钱包里的自动扣款页面' : '关闭的证明'
    expect(inside).toMatch(new RegExp(`^证据/\\d ${title}/${name}$`))
    expect(new Uint8Array(readFileSync(join(path, ...inside.split('/'))))).toEqual(bytes)
    expect(manifest.attachments).toContainEqual({
      path: inside,
      evidence,
      name,
      sha256,
      receivedAt: '2026-11-21T12:00:00',
      coversSha256: null,
    })
    expect(manifest.files).toContainEqual({ name: inside, bytes: bytes.length, sha256 })
    expect(report).toContain(inside)
    expect(report).toContain(sha256)
  }
  // When they were kept is told by the index, when it was switched off is the person's word.
  expect(report).toContain('关闭记录：2025年11月10日21:08，在经营者页面关闭自动续费。')
  expect(report).toContain('关闭记录：2025年11月10日21:15，在支付宝取消自动扣款。')
  expect(report).toContain('2026-11-21 12:00:00')
  for (const { name } of [shots.merchant, shots.wallet])
    expect(report).toMatch(new RegExp(`<bdi>证据\\d-\\d 关闭的证明：${name}</bdi></td><td>我提供</td>`))
})

test('what was given under an item stays in sight when the situation is answered away', async () => {
  const { view, handlers } = await caseAboutLate()
  const changed = sure(handlers['claims.answer']({ id: view.id, question: 'cancelled', answer: 'no' }))
  expect(changed.claims.map(({ situation }) => situation)).not.toContain('after-cancellation')
  expect(changed.evidence.find(({ id }) => id === 'cancellation-proof')?.attachments).toHaveLength(2)
})

test('before any charge came anyway they are the mandate and the page at Xiaomi', async () => {
  const { handlers, view } = await switchedOff()
  const items = sure(handlers['claims.open']({ id: view.id })).evidence
  expect(items.find(({ id }) => id === 'merchant-pages')?.attachments).toMatchObject([
    { name: '续费管理.png' },
  ])
  expect(items.find(({ id }) => id === 'wallet-mandate')?.attachments).toMatchObject([
    { name: '签约页.png' },
    { name: '已解约.png' },
  ])
  expect(items.some(({ id }) => id === 'cancellation-proof')).toBe(false)
})

test('a day said of the renewal alone, of no step, makes them the proof as well', async () => {
  const one = await caseOf(trades, { charges: trades.slice(0, 1) })
  const getSnapshot = createSnapshots(one.ctx)
  const [plan] = sure(cancellationUseCases(one.ctx, getSnapshot)['cancellation.plans']({})).plans
  if (!plan) throw new Error('no plan')
  const path = join(temporaryFolder(), shots.wallet.name)
  writeFileSync(path, shots.wallet.bytes)
  const wanted = { charge: plan.charge, step: 'wallet' as const, tokens: ['t'] }
  await cancellationUseCases(one.ctx, getSnapshot)['cancellation.attach'](wanted, new Map([['t', path]]))
  insertDecision(
    one.ctx.db,
    { kind: 'cancelled', charges: [plan.charge], on: day('2025-12-20') },
    one.ctx.now(),
  )
  const view = sure(caseHandlers(one.ctx, getSnapshot)['claims.start']({ charges: [plan.charge] }))
  expect(view.evidence.find(({ id }) => id === 'cancellation-proof')?.attachments).toMatchObject([
    { name: shots.wallet.name },
  ])
})
