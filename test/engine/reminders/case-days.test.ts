import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { CaseView } from '../../../src/contract/claims.ts'
import type { Output } from '../../../src/contract/requests.ts'
import { addDays, day } from '../../../src/core/base/calendar.ts'
import { questionIds } from '../../../src/core/claims/question-ids.ts'
import type { AlertFacts } from '../../../src/i18n/present/alert.ts'
import { pressingCaseText } from '../../../src/i18n/present/claims.ts'
import { noting } from '../../fixture/noting.ts'
import { numbered } from '../../fixture/trade.ts'
import { tenCases } from '../claims/ten-cases.ts'
import { started } from '../import/bills-over-time.ts'

const twice = tenCases.find(({ id }) => id === 'duplicate') ?? tenCases[0]!

const isQuestion = (about: string) => questionIds.some(id => id === about)

/** A case about a double charge of 2025, all questions answered; nothing was asked of anybody. */
async function begun() {
  const test = await started()
  let today = day('2026-09-21')
  test.at('2026-09-21T10:00:00')
  await test.bring('去年.csv', twice.trades, '2025-01-01', '2025-12-31')
  const charges = twice.trades.map(trade => ({
    wallet: 'alipay',
    tradeNo: numbered('alipay', trade).tradeNo,
  }))
  const { id } = await test.ask<CaseView>('claims.start', { charges })
  const say = async (answers: Record<string, string | null>) => {
    let view = await test.ask<CaseView>('claims.open', { id })
    for (const [about, value] of Object.entries(answers)) {
      if (isQuestion(about) && !view.questions.some(({ id }) => id === about)) continue
      const { name, input } = noting(id, about, value)
      view = await test.ask<CaseView>(name, input)
    }
    return view
  }
  await say(twice.answers)
  const due = () => test.ask<Output<'claims.deadlines'>>('claims.deadlines')
  return {
    ...test,
    at: (time: string) => {
      today = day(time.slice(0, 10))
      test.at(time)
    },
    id,
    say,
    due,
    dueText: async () => {
      const [first] = await due()
      return first && pressingCaseText(first, today, 'zh')
    },
    alerts: async () => {
      const all = await test.ask<AlertFacts[]>('reminders.alerts', { daysBefore: 7 })
      return all.filter(alert => alert.kind === 'case')
    },
    events: async () => {
      const { calendar } = await test.ask<Output<'claims.calendar'>>('claims.calendar', { id })
      return eventsOf(calendar)
    },
  }
}

/** As a calendar of its own makes sees them. */
function eventsOf(calendar: string) {
  return new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map(component => {
    const event = new ICAL.Event(component)
    const rings = component.getAllSubcomponents('valarm').map(alarm => {
      const trigger = alarm.getFirstPropertyValue('trigger')
      if (!(trigger instanceof ICAL.Duration)) throw new Error('no alarm')
      const at = event.startDate.clone()
      at.isDate = false
      at.addDuration(trigger)
      return at.toString()
    })
    return { uid: event.uid, day: event.startDate.toString(), title: event.summary, rings }
  })
}

const asked = { demanded: 'waiting', 'demanded-on': '2026-09-21' }

test('the time of the other side is told from three days before its end, until it is noted what came of it', async () => {
  const { at, say, due, dueText, id } = await begun()
  expect(await due()).toEqual([])
  await say(asked)
  at('2026-09-24T10:00:00')
  expect(await due()).toEqual([])
  at('2026-09-25T10:00:00')
  expect(await due()).toMatchObject([{ id, day: { on: '2026-09-28' } }])
  expect(await dueText()).toMatch(/^「小米云服务.*对方答复的期限是9月28日，还有 3 天。$/)
  at('2026-09-28T10:00:00')
  expect(await dueText()).toContain('今天是最后一天')
  at('2026-12-02T10:00:00')
  expect(await dueText()).toContain('过了 65 天')
  at('2027-01-02T10:00:00')
  expect(await dueText()).toContain('2026年9月28日')
  await say({ demanded: 'refused' })
  expect(await due()).toEqual([])
})

test('a notification comes once, when the time is over, again where the day was corrected, and not of what is settled', async () => {
  const { at, say, alerts, ask, id } = await begun()
  await say(asked)
  at('2026-09-28T10:00:00')
  expect(await alerts()).toEqual([])
  at('2026-09-29T10:00:00')
  const told = await alerts()
  expect(told).toMatchObject([{ kind: 'case', caseId: id, about: 'reply', day: '2026-09-28' }])
  await ask('reminders.markShown', { uids: told.map(({ uid }) => uid) })
  at('2026-11-29T10:00:00')
  expect(await alerts()).toEqual([])
  await say({ 'demanded-on': '2026-09-20' })
  expect(await alerts()).toMatchObject([{ about: 'reply', day: '2026-09-27' }])
  await say({ demanded: 'silent' })
  expect(await alerts()).toEqual([])
})

test('a new case is told of although a removed one had its number', async () => {
  const { at, say, alerts, ask, id } = await begun()
  await say(asked)
  at('2026-09-29T10:00:00')
  const told = await alerts()
  await ask('reminders.markShown', { uids: told.map(({ uid }) => uid) })
  await ask('claims.remove', { id })
  const charges = twice.trades.map(trade => ({
    wallet: 'alipay',
    tradeNo: numbered('alipay', trade).tradeNo,
  }))
  expect(await ask<CaseView>('claims.start', { charges })).toMatchObject({ id })
  await say({ ...twice.answers, ...asked })
  expect(await alerts()).toMatchObject([{ caseId: id, about: 'reply', day: '2026-09-28' }])
})

test('the three years to sue are told a month ahead, once a year, and not once the case is given up', async () => {
  const { at, say, alerts, due, dueText, ask } = await begun()
  // The other charges of the plan run out earlier, but none of them is asked back.
  at('2028-05-07T10:00:00')
  expect(await alerts()).toEqual([])
  at('2028-05-08T10:00:00')
  const told = await alerts()
  expect(told).toMatchObject([{ about: 'sue', day: '2028-06-07' }])
  await ask('reminders.markShown', { uids: told.map(({ uid }) => uid) })
  expect(await due()).toEqual([])
  at('2028-05-31T10:00:00')
  expect(await dueText()).toMatch(/起诉.*是6月7日，还有 7 天/)
  await say({ double: 'different' })
  expect(await due()).toEqual([])
})

test('the last days to have the contract rescinded count from the day a fraud was found', async () => {
  const { at, say, alerts } = await begun()
  await say({ trial: 'yes', signup: 'hidden-proof', fraud: 'yes', 'fraud-when': '2026-08-01' })
  await say({ ...asked, demanded: 'refused' })
  at('2026-10-01T10:00:00')
  expect(await alerts()).toMatchObject([{ about: 'mistake', day: addDays(day('2026-08-01'), 90) }])
  at('2027-07-20T10:00:00')
  expect((await alerts()).map(({ about }) => about)).toEqual(['fraud'])
})

test('a calendar holds the days to come, each under a name that stays where its day moves', async () => {
  const { at, say, events, ask, id } = await begun()
  await say(asked)
  at('2026-09-22T10:00:00')
  expect((await ask<CaseView>('claims.open', { id })).daysAhead).toBe(2)
  const [reply, sue] = await events()
  expect(reply).toMatchObject({ day: '2026-09-28', rings: ['2026-09-28T09:00:00'] })
  expect(reply?.title).toMatch(/^小米云服务.*对方答复的期限到今天$/)
  expect(sue).toMatchObject({
    day: '2029-09-21',
    rings: ['2029-08-22T09:00:00', '2029-09-21T09:00:00'],
  })
  await say({ 'demanded-on': '2026-09-22' })
  const moved = await events()
  expect(moved.map(({ day: on }) => on)).toEqual(['2026-09-29', '2029-09-22'])
  expect(moved.map(({ uid }) => uid)).toEqual([reply?.uid, sue?.uid])
  at('2026-10-10T10:00:00')
  expect((await events()).map(({ uid }) => uid)).toEqual([sue?.uid])
  expect((await ask<CaseView>('claims.open', { id })).daysAhead).toBe(1)
})

test('cases of the sample bills are told in the window and never by the computer', async () => {
  const { ask, at } = await started()
  await ask('bills.importSamples')
  const { subscriptions } = await ask<Output<'subscriptions.overview'>>('subscriptions.overview')
  const { wallet, charges: paid } = subscriptions.find(({ kind }) => kind === 'membership')!
  const charges = paid.slice(0, 2).map(({ tradeNo }) => ({ wallet, tradeNo }))
  const { id } = await ask<CaseView>('claims.start', { charges })
  for (const [question, answer] of Object.entries({ demanded: 'waiting', 'demanded-on': '2026-05-01' }))
    await ask('claims.answer', { id, question, answer })
  at('2026-06-20T10:00:00')
  expect(await ask('claims.deadlines')).toMatchObject([{ id }])
  const told = await ask<AlertFacts[]>('reminders.alerts', { daysBefore: 7 })
  expect(told.filter(({ kind }) => kind === 'case')).toEqual([])
})
