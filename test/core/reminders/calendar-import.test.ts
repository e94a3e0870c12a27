import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, type WallTime } from '../../../src/core/base/calendar.ts'
import { fen } from '../../../src/core/base/money.ts'
import { guides } from '../../../src/core/cancellation/bundled-guides.ts'
import { planFor } from '../../../src/core/cancellation/plan.ts'
import { type CalendarEvent, calendarFile } from '../../../src/core/reminders/calendar-file.ts'
import { remindersOf } from '../../../src/core/reminders/renewal-event.ts'
import type { NextCharge } from '../../../src/core/subscriptions/subscription.ts'
import { presentReminder } from '../../../src/i18n/present/reminders.ts'
import { charge, subscription } from '../cancellation/subscription-fixture.ts'

const noon = (on: string) => `${on}T12:00:00` as WallTime

/** The events of a file as a calendar of its own makes sees them. */
function imported(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  return calendar.getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    const alarm = component.getFirstSubcomponent('valarm')
    const trigger = alarm?.getFirstPropertyValue('trigger')
    if (!(trigger instanceof ICAL.Duration)) throw new Error('no alarm')
    const rings = event.startDate.clone()
    rings.isDate = false
    rings.addDuration(trigger)
    const stamp = component.getFirstPropertyValue('dtstamp')
    return {
      uid: event.uid,
      allDay: event.startDate.isDate,
      zone: event.startDate.zone.tzid,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
      days: event.duration.toSeconds() / 86_400,
      rings: rings.toString(),
      action: alarm?.getFirstPropertyValue('action'),
      title: event.summary,
      text: event.description,
      sequence: event.sequence,
      stamp: stamp instanceof ICAL.Time ? stamp.toString() : null,
    }
  })
}

function reminder(on: string, other: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: `u-${on}@xucha`,
    day: day(on),
    title: '提醒',
    text: '',
    ...other,
  }
}

describe('an independent reader of calendars', () => {
  test.each([
    ['2026-01-31', '2026-02-01'],
    ['2026-02-28', '2026-03-01'],
    ['2028-02-28', '2028-02-29'],
    ['2028-02-29', '2028-03-01'],
    ['2100-02-28', '2100-03-01'],
    ['2026-04-30', '2026-05-01'],
    ['2026-12-31', '2027-01-01'],
  ])('sees one whole day on %s, in no zone, that rings at nine', (on, after) => {
    expect(imported(calendarFile([reminder(on)], noon('2026-01-02')))).toEqual([
      expect.objectContaining({
        allDay: true,
        zone: 'floating',
        start: on,
        end: after,
        days: 1,
        rings: `${on}T09:00:00`,
        action: 'DISPLAY',
      }),
    ])
  })

  test.each([
    ['2026-03-01T07:59:59', '2026-02-28T23:59:59Z'],
    ['2028-03-01T00:00:00', '2028-02-29T16:00:00Z'],
    ['2027-01-01T07:30:05', '2026-12-31T23:30:05Z'],
    ['2026-06-30T08:00:00', '2026-06-30T00:00:00Z'],
  ])('sees the moment of writing %s as %s', (written, utc) => {
    expect(imported(calendarFile([reminder('2026-01-31')], written as WallTime))[0]?.stamp).toBe(utc)
  })

  test('gets back every word of names with commas, semicolons, backslashes, quotes and line breaks', () => {
    const title = '米家，云存储;30天,滚动\\"家庭 共享"：¥18；😀'
    const text = `第一行\n第二行, 带逗号; 带分号\\n 不是换行\n${'续费管理'.repeat(60)}`
    const file = calendarFile([reminder('2026-01-31', { title, text })], noon('2026-01-02'))
    expect(imported(file)[0]).toMatchObject({ title, text })
    expect(file.split('\r\n').every(line => new TextEncoder().encode(line).length <= 75)).toBe(true)
  })

  test('finds the same events in the same export written twice, the later one newer', () => {
    const some = ['2026-01-31', '2026-03-15'].map(on => reminder(on))
    const [first, second] = ['2026-01-02', '2026-01-03'].map(on => imported(calendarFile(some, noon(on))))
    expect(second?.map(({ uid }) => uid)).toEqual(first?.map(({ uid }) => uid))
    expect(new Set(first?.map(({ uid }) => uid)).size).toBe(2)
    for (const [index, { sequence, stamp }] of (first ?? []).entries()) {
      expect(second?.[index]?.sequence).toBeGreaterThan(sequence)
      expect((second?.[index]?.stamp ?? '') > (stamp ?? '')).toBe(true)
    }
  })
})

/** The reminders of a monthly renewal charged on these days, with the day the next charge is expected. */
function remindersAt(asOf: Day, paid: string[], due: string, off: string | null = null): CalendarEvent[] {
  const date = day(due)
  const next: NextCharge = { date, fen: fen(600), window: { from: addDays(date, -5), to: addDays(date, 9) } }
  const one = subscription(
    paid.map(on => charge(on)),
    { next: off === null ? next : null },
  )
  const marks = (['merchant', 'wallet'] as const).map(step => ({
    charge: { wallet: 'alipay' as const, tradeNo: '1' },
    step,
    state: 'done' as const,
    at: `${off}T20:00:00` as WallTime,
  }))
  const plan = planFor({
    subscription: one,
    guides,
    marks: off === null ? [] : marks,
    statedOff: null,
    proof: [],
    all: [],
    asOf,
  })
  return remindersOf(plan, one, asOf).map(reminder => presentReminder(reminder, 'zh', asOf))
}

describe('reminders of real plans, read back', () => {
  test.each([
    ['a charge on the 31st that falls on the 28th', ['2026-12-31', '2027-01-31'], '2027-02-28', '2027-02-22'],
    ['a leap day', ['2027-12-29', '2028-01-29'], '2028-02-29', '2028-02-23'],
    ['the beginning of March in a leap year', ['2028-01-05', '2028-02-05'], '2028-03-05', '2028-02-28'],
    ['the beginning of a year', ['2026-11-03', '2026-12-03'], '2027-01-03', '2026-12-28'],
  ])('the day before the earliest debit: %s', (_what, paid, due, on) => {
    const [event] = imported(calendarFile(remindersAt(day(paid[1] ?? ''), paid, due), noon(paid[1] ?? '')))
    expect(event).toMatchObject({ start: on, rings: `${on}T09:00:00` })
  })

  test.each([
    ['across the end of a leap February', ['2028-01-20', '2028-02-20'], '2028-02-21', '2028-03-30'],
    ['across a year', ['2026-11-25', '2026-12-25'], '2026-12-26', '2027-02-04'],
    ['on the last days of months', ['2026-12-31', '2027-01-31'], '2027-02-02', '2027-03-10'],
  ])('the day on which a bill proves it: %s', (_what, paid, off, on) => {
    const [event] = imported(calendarFile(remindersAt(day(off), paid, off, off), noon(off)))
    expect(event).toMatchObject({ start: on })
    expect(event?.title).toContain('核对')
  })

  test('a day that moves keeps the event, so that a calendar moves it too', () => {
    const paid = ['2026-02-09', '2026-03-09']
    const [first] = imported(
      calendarFile(remindersAt(day('2026-03-20'), paid, '2026-04-09'), noon('2026-03-20')),
    )
    const [moved] = imported(
      calendarFile(remindersAt(day('2026-03-25'), paid, '2026-04-12'), noon('2026-03-25')),
    )
    expect(moved?.uid).toBe(first?.uid)
    expect([first?.start, moved?.start]).toEqual(['2026-04-03', '2026-04-06'])
    expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? 0)
  })
})
