import { describe, expect, it } from 'vitest'
import { day, type WallTime } from '../../../src/core/base/calendar.ts'
import { type LogEntry, type NewEntry, parseEntry, subjectOf } from '../../../src/core/log/entry.ts'
import { replay } from '../../../src/core/log/replay.ts'

const charge = { wallet: 'alipay', tradeNo: '2024031001' } as const
const account = { wallet: 'alipay', label: '139****1234', holder: '**雨' } as const
const hash = 'a'.repeat(64)
const entries: Record<string, NewEntry> = {
  cancelled: { kind: 'decision', payload: { kind: 'cancelled', charges: [charge], on: day('2024-04-20') } },
  moved: { kind: 'decision', payload: { kind: 'belongs-to', charges: [], target: charge } },
  rule: { kind: 'merchant-rule', payload: { counterparty: '某某/小店', is: 'xiaomi', service: 'mi-tv' } },
  step: {
    kind: 'step',
    payload: { charge, step: 'merchant', state: 'done', at: '2024-04-20T21:08:00' as WallTime },
  },
  checkUp: { kind: 'check-up', payload: { seen: [hash] } },
  answer: { kind: 'case-answer', payload: { caseId: 3, question: 'payer', answer: 'self' } },
  letter: { kind: 'case-letter', payload: { caseId: 3, letter: 'merchant', text: '', baseText: '' } },
  sent: { kind: 'sent-letter', payload: { caseId: 3, letter: 'merchant', text: '', on: day('2024-04-20') } },
  person: { kind: 'account-person', payload: { account, person: { is: 'other', name: '外婆' } } },
  nobody: { kind: 'account-person', payload: { account: { wallet: 'alipay', bill: hash }, person: null } },
  bill: { kind: 'bill-account', payload: { bill: hash, account } },
  relation: { kind: 'account-relation', payload: { accounts: [account, account], same: false } },
  fullName: { kind: 'person-name', payload: { person: { is: 'me' }, fullName: '陈晓雨' } },
  company: {
    kind: 'company-answer',
    payload: { merchant: '青竹视频', question: 'respondent-name', answer: '青竹文化传播有限公司' },
  },
  note: { kind: 'charge-note', payload: { target: { kind: 'all' }, note: '记得', daysBefore: 3 } },
}

const at = (hour: number) => `2025-01-02T${String(hour).padStart(2, '0')}:00:00` as WallTime

function stored(entry: NewEntry, id = 1) {
  const payload = JSON.stringify(entry.payload)
  return { id, kind: entry.kind, subject: subjectOf(entry), payload, at: at(10) }
}

describe('an entry of the log', () => {
  it.each(Object.entries(entries))('is read as it was written: %s', (_, entry) => {
    expect(parseEntry(stored(entry))).toEqual({ ...stored(entry), payload: entry.payload })
  })

  it.each([
    ['a kind nobody knows', { kind: 'toString' }],
    ['no JSON', { payload: '{' }],
    ['nothing in it', { payload: 'null' }],
    ['a wallet nobody knows', { payload: stored(entries.cancelled!).payload.replace('alipay', 'bank') }],
    ['a day that never was', { payload: stored(entries.cancelled!).payload.replace('04-20', '02-30') }],
    ['another subject', { subject: 'decision/alipay:1' }],
    ['no time', { at: '2025-01-02' }],
    ['a time that never was', { at: '2025-01-02T24:00:00' }],
  ])('is refused with %s', (_, change) => {
    expect(parseEntry({ ...stored(entries.cancelled!), ...change })).toBeNull()
  })
})

describe('a payload that the app never wrote', () => {
  const limit = { target: { kind: 'all' }, per: 'month', fen: 600 }
  const step = entries.step!.payload
  it.each([
    ['decision', { kind: 'maybe', charges: [] }],
    ['decision', { kind: 'recurring' }],
    ['decision', { kind: 'belongs-to', charges: [] }],
    ['merchant-rule', { counterparty: '小店', is: 'xiaomi', service: 'zzz' }],
    ['merchant-rule', { counterparty: '小店', is: 'maybe' }],
    ['step', { ...step, charge: { wallet: 'alipay', tradeNo: 2024031001 } }],
    ['step', { ...step, charge: { wallet: 'bank', tradeNo: '2024031001' } }],
    ['step', { ...step, state: 'todo' }],
    ['step', { ...step, step: 'xiaomi' }],
    ['step', { ...step, at: '2024-04-20' }],
    ['limit', { ...limit, fen: -1 }],
    ['limit', { ...limit, fen: 0.5 }],
    ['limit', { ...limit, per: 'week' }],
    ['limit', { ...limit, target: { kind: 'service', service: 'zzz' } }],
    ['limit', { ...limit, target: { kind: 'subscription' } }],
    ['check-up', { seen: ['../../victim.txt'] }],
    ['check-up', { seen: ['B'.repeat(64)] }],
    ['case-answer', { caseId: '3', question: 'payer', answer: 'self' }],
    ['case-letter', { caseId: 3, letter: 'merchant', text: null, baseText: '' }],
    ['sent-letter', { caseId: 3, letter: 'merchant', text: '', on: '2024-02-30' }],
    ['charge-note', { target: { kind: 'all' }, note: '', daysBefore: 0 }],
    ['account-person', { account, person: 'me' }],
    ['account-person', { account, person: { is: 'other', name: ' ' } }],
    ['account-person', { account: { wallet: 'alipay', bill: '../victim' }, person: null }],
    ['bill-account', { bill: '../../victim.txt', account }],
    ['account-relation', { accounts: [account], same: true }],
    ['account-relation', { accounts: [account, account], same: 1 }],
    ['person-name', { person: { is: 'aunt' }, fullName: '陈晓雨' }],
    ['company-answer', { merchant: '青竹视频', question: 'payer', answer: 'self' }],
    ['withdrawal', { entry: '1' }],
  ])('is refused: %s %j', (kind, payload) => {
    // With the subject that it would have, so that the payload alone is what is refused.
    const subject = subjectIfAny({ kind, payload } as NewEntry)
    expect(parseEntry({ id: 1, kind, subject, payload: JSON.stringify(payload), at: at(10) })).toBeNull()
  })

  function subjectIfAny(entry: NewEntry): string {
    try {
      return subjectOf(entry)
    } catch {
      return ''
    }
  }
})

describe('a replay', () => {
  const said = (id: number, entry: NewEntry, hour: number) => ({
    ...parseEntry(stored(entry, id)),
    at: at(hour),
  })
  const takenBack = (id: number, entry: number, hour: number) => ({
    ...{ id, kind: 'withdrawal', subject: '', payload: { entry }, at: at(hour) },
  })
  const log = [
    said(1, entries.rule!, 8),
    said(2, entries.step!, 9),
    takenBack(3, 1, 10),
    said(4, entries.answer!, 11),
    takenBack(5, 4, 12),
  ] as LogEntry[]

  it('leaves out what was taken back', () => {
    expect(replay(log).map(({ id }) => id)).toEqual([2])
  })

  it('tells what stood at any earlier time', () => {
    const stood = (hour: number) => replay(log, at(hour)).map(({ id }) => id)
    expect([7, 8, 9, 10, 11, 12].map(stood)).toEqual([[], [1], [1, 2], [2], [2, 4], [2]])
  })
})
