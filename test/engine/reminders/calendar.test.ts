import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { WallTime } from '../../../src/core/base/calendar.ts'
import { cancellationUseCases } from '../../../src/engine/cancellation/cancellation.ts'
import { billUseCases } from '../../../src/engine/import/bills.ts'
import { reminderUseCases } from '../../../src/engine/reminders/reminders.ts'
import { createSnapshots } from '../../../src/engine/subscriptions/snapshots.ts'
import { presentReminder } from '../../../src/i18n/present/reminders.ts'
import { tenRenewals } from '../../fixture/ten-renewals.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { sure } from '../claims/test-case.ts'
import { fileOf, temporaryFolder, testContext } from '../test-engine.ts'

function eventsOf(calendar: string) {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    return { uid: event.uid, day: event.startDate.toString(), title: event.summary, sequence: event.sequence }
  })
}

test('the calendar holds every reminder once, and a later one moves what it has', async () => {
  const ctx = await testContext()
  let now = '2026-11-01T12:00:00' as WallTime
  ctx.now = () => now
  const folder = temporaryFolder()
  const add = (name: string, bytes: Uint8Array) => billUseCases(ctx).import([fileOf(folder, name, bytes)], {})
  for (const { name, bytes } of tenRenewals()) await add(name, bytes)
  const look = () => ({
    ...sure(cancellationUseCases(ctx, createSnapshots(ctx))['cancellation.plans']({})),
    ...sure(reminderUseCases(ctx, createSnapshots(ctx))['reminders.calendar']({})),
  })

  const { calendar, reminders, plans } = look()
  const first = eventsOf(calendar)
  expect(plans).toHaveLength(10)
  expect(first.map(({ uid, day, title }) => ({ uid, day, title }))).toEqual(
    reminders.map(one => {
      const { uid, day, title } = presentReminder(one, 'zh', '2026-11-01')
      return { uid, day, title }
    }),
  )
  expect(new Set(first.map(({ uid }) => uid)).size).toBe(plans.length)

  now = '2026-11-02T12:00:00' as WallTime
  const again = eventsOf(look().calendar)
  expect(new Set(again.map(({ uid }) => uid))).toEqual(new Set(first.map(({ uid }) => uid)))
  for (const { sequence } of again) expect(sequence).toBeGreaterThan(first[0]?.sequence ?? 0)

  // A later bill in which one of them was charged: its next charge is another event, the others stay what they are.
  const music = { counterparty: '小米音乐', goods: '小米音乐会员连续包月', fen: 800 }
  const trades = [{ ...music, at: '2026-11-27 09:13:08' }]
  const period = { from: '2026-11-01', to: '2026-11-28' }
  now = '2026-11-29T12:00:00' as WallTime
  await add('十一月.csv', writeBill({ format: 'A4', trades, period }))
  const later = look()
  const charged = later.plans.find(({ service }) => service === 'mi-music')?.subscriptionId
  const known = new Set(first.map(({ uid }) => uid))
  const fresh = later.reminders.filter(({ uid }) => !known.has(uid))
  expect(fresh.map(({ subscriptionId }) => subscriptionId)).toEqual([charged])
})
