import { describe, expect, test } from 'vitest'
import type { AccountBills } from '../../../src/engine/store/account-bills.ts'
import type { FamilyRow } from '../../../src/engine/store/family-trades.ts'
import { copiedTrades, joinedTrades, tradesByCard } from '../../../src/engine/subscriptions/foreign-trades.ts'

const account = (key: string, bills: number[], name: unknown = { label: key }) =>
  ({
    account: { key, name, wallet: 'alipay', bills },
    sources: bills.map(id => ({ id, parts: [{ wallet: 'alipay' }] })),
    coverage: [],
  }) as unknown as AccountBills
const daughter = account('daughter', [1])
const mother = account('mother', [2])

const row = (source: number, change: Partial<FamilyRow>): FamilyRow => ({
  source,
  line: 1,
  wallet: 'alipay',
  identity: 'T1',
  fen: 600,
  isRefund: false,
  direction: 'expense',
  category: '日用百货',
  method: '余额宝',
  status: '交易成功',
  ...change,
})
const bought = row(1, { method: '亲情卡' })
const paid = row(2, { category: '亲情卡' })

test('a trade of a family card counts for the one that paid, whose key is told', () => {
  const { byCard, copied } = tradesByCard([[bought, paid]], [daughter, mother])
  expect([...byCard]).toEqual([['daughter', new Map([['T1 600', 'mother']])]])
  expect(copied).toEqual(new Map())
})

test('it stays where it was bought as long as the payer has no bill here', () => {
  const { byCard, copied, paidFrom } = tradesByCard([[bought]], [daughter, mother])
  expect([byCard.size, copied.size, paidFrom.size]).toEqual([0, 0, 0])
})

test('what two say that they paid counts once, and neither bought it with a card', () => {
  const { byCard, copied } = tradesByCard([[row(1, { status: '亲情卡' }), paid]], [daughter, mother])
  expect(byCard).toEqual(new Map())
  expect([...copied]).toEqual([['mother', new Map([['T1 600', 'daughter']])]])
})

test('of several who tell of what was paid, the one whom a bill names paid', () => {
  const nobody = account('alipay#', [3], null)
  for (const accounts of [
    [nobody, daughter, mother],
    [mother, nobody, daughter],
  ]) {
    const { byCard, copied } = tradesByCard([[row(3, { category: '亲友代付' }), bought, paid]], accounts)
    expect([...byCard]).toEqual([['daughter', new Map([['T1 600', 'mother']])]])
    expect([...copied]).toEqual([['alipay#', new Map([['T1 600', 'mother']])]])
  }
})

test('what says nothing of a card paid, unless it names nobody or leaves open who paid', () => {
  const told = (other: Partial<FamilyRow>, name: unknown) =>
    tradesByCard([[bought, row(2, other)]], [daughter, account('mother', [2], name)])
  expect([...told({}, { label: 'mother' }).byCard.keys()]).toEqual(['daughter'])
  for (const { byCard, copied } of [told({}, null), told({ direction: 'unstated' }, { label: 'mother' })]) {
    expect(byCard).toEqual(new Map())
    expect([...copied.keys()]).toEqual(['mother'])
  }
})

test('of a file of two people each row is the one’s in whose lines it stands', () => {
  const in1 = (key: string, from: number) =>
    ({
      account: { key, name: { label: key }, wallet: 'alipay', bills: [1] },
      sources: [{ id: 1, parts: [{ wallet: 'alipay', lines: [{ from, to: from + 9 }] }] }],
    }) as unknown as AccountBills
  const rows = [
    { ...bought, line: 15 },
    { ...paid, source: 1, line: 25 },
  ]
  expect([...tradesByCard([rows], [in1('daughter', 10), in1('mother', 20)]).byCard]).toEqual([
    ['daughter', new Map([['T1 600', 'mother']])],
  ])
})

describe('what two bills tell without a word of a card', () => {
  const rows = [1, 2].map(source => ({
    wallet: 'alipay' as const,
    source,
    line: 1,
    identity: `T${source}`,
    fen: 600,
    isRefund: false,
  }))
  const nobody = account('alipay#', [2], null)

  test('counts for the account that a bill names, whichever bill comes first', () => {
    for (const accounts of [
      [mother, account('daughter#', [1], null)],
      [account('alipay#', [1], null), mother],
    ])
      expect(copiedTrades([rows], accounts).get(accounts.find(one => one !== mother)!.account.key)).toEqual(
        new Map([['T1 600', 'mother']]),
      )
    expect([...copiedTrades([rows], [nobody, daughter])]).toEqual([
      ['alipay#', new Map([['T2 600', 'daughter']])],
    ])
  })

  test('else for the first, and never for two', () => {
    expect([...copiedTrades([rows], [mother, daughter])]).toEqual([
      ['mother', new Map([['T2 600', 'daughter']])],
    ])
  })

  test('a card’s word goes before', () => {
    const joined = joinedTrades(
      new Map([['a', new Map([['T1', 'payer']])]]),
      new Map([
        ['a', new Map([['T1', 'other']])],
        ['b', new Map([['T2', 'other']])],
      ]),
    )
    expect(joined).toEqual(
      new Map([
        ['a', new Map([['T1', 'payer']])],
        ['b', new Map([['T2', 'other']])],
      ]),
    )
  })
})
