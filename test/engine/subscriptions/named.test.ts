import { expect, it } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import { caseHandlers } from '../../../src/engine/claims/cases.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { reminderUseCases } from '../../../src/engine/reminders/reminders.ts'
import { chargeHandlers } from '../../../src/engine/subscriptions/charges.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { presentPlan } from '../../../src/i18n/present/cancellation.ts'
import { words } from '../../../src/i18n/words.ts'
import { neverReminded } from '../../fixture/answers.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { shown, sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

/** Two mandates behind one payee: the bill can't say of which apps. */
async function appStore() {
  const ctx = await testContext()
  ctx.now = () => '2026-11-01T12:00:00' as WallTime
  const months = ['03', '04', '05', '06', '07', '08', '09', '10']
  const paid = (date: string, fen: number) =>
    months.map(month => ({
      counterparty: 'App Store & Apple Music',
      goods: `App Store & Apple Music: ${month}.${date}购买`,
      at: `2026-${month}-${date} 09:12:08`,
      fen,
    }))
  const bytes = writeBill({
    format: 'A4',
    trades: [...paid('05', 1900), ...paid('17', 800)],
    period: { from: '2026-03-01', to: '2026-10-31' },
  })
  await billUseCases(ctx).import([fileOf(temporaryFolder(), '支付宝.csv', bytes)], {})
  const snapshots = createSnapshots(ctx)
  const charges = chargeHandlers(ctx, snapshots)
  const list = () => sure(charges['subscriptions.overview']({})).subscriptions
  return { ctx, snapshots, charges, list }
}

const { title } = words('zh').detector

it('a renewal goes by what the person calls it wherever it stands, until that is taken back', async () => {
  const { ctx, snapshots, charges, list } = await appStore()
  const before = list().map(({ name }) => title(name))
  expect(before).toEqual(['App Store（¥19）', 'App Store（¥8）'])
  const [dear] = list()
  const keys = dear!.charges.map(({ tradeNo }) => ({ wallet: dear!.wallet, tradeNo }))
  const { id } = sure(charges['subscriptions.decide']({ kind: 'named', charges: keys, name: '冥想会员' }))
  const name = 'App Store·冥想会员'
  expect(list().map(one => title(one.name))).toEqual([name, 'App Store'])
  expect(list()[0]?.decisions).toMatchObject([{ id, kind: 'named', name: '冥想会员' }])

  const { plans } = sure(cancellationUseCases(ctx, snapshots)['cancellation.plans']({}))
  const plan = plans.map(one => presentPlan(one, 'zh', '2026-11-01')).find(one => one.title === name)
  expect(plan?.message).toContain(name)
  expect(plan?.steps[0]).toMatchObject({ id: 'merchant', title: '苹果那边：取消订阅' })
  expect(plan?.steps[0]?.paths.map(path => path.id)).toEqual(['apple-subscriptions'])

  const reminders = reminderUseCases(ctx, snapshots)
  expect(sure(reminders['reminders.calendar']({})).calendar.replaceAll('\r\n ', '')).toContain(name)
  const { targets } = sure(reminders['reminders.limits']({}))
  expect(targets.map(target => target.name && title(target.name))).toContain(name)

  const cases = caseHandlers(ctx, snapshots)
  const { id: of } = sure(cases['claims.start']({ charges: keys }))
  for (const [question, answer] of Object.entries({ ...neverReminded, 'first-charge': 'renewal' }))
    cases['claims.answer']({ id: of, question: question as 'payer', answer })
  const view = () => shown(sure(cases['claims.open']({ id: of })))
  expect(view().title).toContain(name)
  expect(
    view()
      .letters.filter(({ text }) => text.includes(name))
      .map(letter => letter.id),
  ).toEqual(expect.arrayContaining(['merchant', 'alipay', '12315-300', 'court']))

  const again = sure(charges['subscriptions.decide']({ kind: 'named', charges: keys, name: '健身课' }))
  expect(list().map(one => title(one.name))).toContain('App Store·健身课')
  sure(charges['subscriptions.undo']({ id: again.id }))
  expect(list().map(one => title(one.name))).toContain(name)
  sure(charges['subscriptions.undo']({ id }))
  expect(list().map(one => title(one.name))).toEqual(before)
  expect(view().title).not.toContain('冥想')
})

it('a name changes neither what is a renewal nor whether it runs', async () => {
  const { charges, list } = await appStore()
  const facts = () =>
    list().map(({ id, state, yearlyFen, certainty, kind }) => [id, state, yearlyFen, certainty, kind])
  const before = facts()
  for (const { wallet, charges: own } of list())
    charges['subscriptions.decide']({
      kind: 'named',
      charges: own.map(({ tradeNo }) => ({ wallet, tradeNo })),
      name: '同一个名字',
    })
  expect(facts()).toEqual(before)
  // Two of one name are told apart as any others.
  expect(list().map(one => title(one.name))).toEqual([
    'App Store·同一个名字（¥19）',
    'App Store·同一个名字（¥8）',
  ])
})
