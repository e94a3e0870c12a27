import { describe, expect, it } from 'vitest'
import type { FixtureFormat } from '../../fixture/bill-options.ts'
import { type NumberForm, numberForms, resavedBill } from '../../fixture/resaved-bill.ts'
import type { FixtureTrade } from '../../fixture/trade.ts'
import { encoded, writeBill } from '../../fixture/write-bill.ts'
import { fileOf, temporaryFolder } from '../test-engine.ts'
import { app, cloud, hers, mine, monthsTo } from './people-and-bills.ts'

type File = readonly [name: string, bytes: Uint8Array]

const months = monthsTo(9)
const bought = cloud(months, 6, '1').map(trade => ({ ...trade, method: '亲情卡(妈妈)' }))
const paid = cloud(months, 6, '1').map(trade => ({
  ...trade,
  category: '亲友代付',
  status: '亲情卡付款成功',
}))

function bill(name: string, trades: readonly FixtureTrade[], of: object, format: FixtureFormat = 'A4'): File {
  return [`${name}.csv`, writeBill({ format, trades, ...of })]
}

function copy(name: string, trades: readonly FixtureTrade[], number: NumberForm, time?: 'day'): File {
  return [`${name}.csv`, resavedBill({ wallet: 'alipay', trades, number, time: time ?? 'minute' })]
}

/** The bill saved again under its name, with what a spreadsheet makes of numbers. */
function spoilt([name, bytes]: File): File {
  const text = new TextDecoder('gb18030').decode(bytes)
  const numbers = text.replaceAll(/\d{22,}(?=\t?,)/g, number => numberForms.scientific(number))
  return [`spoilt-${name}`, encoded(numbers, 'utf-8-bom')]
}

/** The files given one after the other, and what is known then. */
async function given(files: readonly File[]) {
  const running = await app()
  const folder = temporaryFolder()
  for (const [name, bytes] of files) {
    const { path } = fileOf(folder, name, bytes)
    await running.ask('bills.import', { tokens: [name] }, new Map([[name, path]]))
  }
  const { sources } = await running.ask('bills.list', {})
  const { subscriptions, transactions } = await running.ask('subscriptions.overview', {})
  return {
    accounts: await running.accounts(),
    charged: subscriptions.map(({ owner, charges }) => [owner.key, charges.length]),
    transactions,
    found: (await running.ask('bills.search', { text: '小米' })).total,
    duplicates: sources.map(({ duplicates }) => duplicates),
  }
}

/** Some orders, in which each of them comes last and any two come either way. */
function orders<T>(items: readonly T[]): T[][] {
  const turned = items.map((_, at) => [...items.slice(at), ...items.slice(0, at)])
  return items.length < 3 ? turned : [turned[0]!, turned[1]!, turned[0]!.toReversed()]
}

describe('a family card’s purchases, told by copies as well', () => {
  const named = [bill('hers', paid, hers), bill('mine', bought, mine)]

  it.each([
    ['hers, nameless', copy('copy', paid, 'scientific')],
    ['hers, nameless and whole', copy('copy', paid, 'whole')],
    ['mine, nameless', copy('copy', bought, 'masked')],
    ['hers, by name', spoilt(named[0]!)],
    ['mine, by name', spoilt(named[1]!)],
  ] as const)('count once, for her, in any order: %s', async (_, another) => {
    for (const files of orders([...named, another])) {
      const { accounts, charged, transactions, duplicates } = await given(files)
      expect(charged).toEqual([[expect.stringContaining(hers.owner), months.length]])
      expect(transactions).toBe(months.length)
      expect(duplicates).toEqual([0, months.length, months.length])
      const payer = accounts.find(({ name }) => name?.holder === hers.owner)!
      for (const { key, paidFrom } of accounts)
        expect(paidFrom).toEqual(
          key === payer.key || !paidFrom[0] ? [] : [{ key: payer.key, trades: months.length }],
        )
      expect(accounts.find(({ name }) => name?.holder === mine.owner)?.paidFrom).toHaveLength(1)
    }
  })

  it('count once for the one who bought, while her bill is not there', async () => {
    const other = bill('hers', cloud(months, 12, '2'), hers)
    for (const files of orders([named[1]!, copy('copy', bought, 'scientific'), other])) {
      const { charged, transactions } = await given(files)
      expect(charged.map(([, charges]) => charges)).toEqual([months.length, months.length])
      expect(transactions).toBe(2 * months.length)
    }
  })

  it('are hers and paid, though my web export leaves open who paid', async () => {
    const web = bought.map(({ method: _method, ...trade }) => ({ ...trade, direction: 'unstated' as const }))
    const open = bill('web', web, { owner: mine.owner, account: 'chen@example.com' }, 'A1')
    for (const files of orders([bill('few', bought.slice(0, 2), mine), open])) {
      const { charged, accounts } = await given(files)
      expect(charged).toEqual([[expect.stringContaining(mine.owner), 2]])
      expect(accounts.flatMap(({ paidFrom }) => paidFrom)).toEqual([])
    }
    for (const files of orders([named[1]!, open]))
      expect((await given(files)).charged).toEqual([[expect.stringContaining(mine.owner), months.length]])
  })
})

it('bills of one account under two names are known again in a spoilt copy of one of them, in any order', async () => {
  const trades = cloud(months, 6, '1')
  const [phone, web] = [
    bill('phone', trades.slice(0, 5), mine),
    bill('web', trades, { owner: mine.owner, account: 'chen@example.com' }, 'A1'),
  ]
  const later = spoilt(bill('later', trades.slice(3), mine))
  for (const files of orders([phone, web, later])) {
    const { accounts, charged, transactions, found, duplicates } = await given(files)
    expect(accounts).toHaveLength(1)
    expect(found).toBe(months.length)
    expect(charged.map(([, charges]) => charges)).toEqual([months.length])
    expect(transactions).toBe(months.length)
    // Before the bill that shows that both names are one account's, these are two people's.
    if (files[2] !== phone) expect(duplicates.reduce((sum, known) => sum + known, 0)).toBe(20 - months.length)
  }
})

it('a purchase stays where it counts though what came back of it, by the same cut number, counts elsewhere', async () => {
  const [first, ...more] = cloud(['2026-01', '2026-02', '2026-03', '2026-04'], 6, '1')
  const back: FixtureTrade = {
    ...first!,
    at: '2026-02-20 10:00:00',
    goods: `退款-${first!.goods}`,
    direction: 'neutral',
    category: '退款',
    status: '退款成功',
    tradeNo: `${first!.tradeNo}_1234567890`,
  }
  for (const files of orders([
    copy('copy', [first!, back, ...more], 'cut'),
    bill('mine', [back, ...more], { ...mine, period: { from: '2026-02-01', to: '2026-04-30' } }),
    bill('hers', cloud(months, 12, '2'), hers),
  ])) {
    const { charged, transactions } = await given(files)
    expect(charged.reduce((sum, [, charges]) => sum + Number(charges), 0)).toBe(4 + months.length)
    expect(transactions).toBe(5 + months.length)
  }
})

it('equal charges of a day are the same in two bills of which one has lost the time, the other the numbers', async () => {
  const day = (at: string, no: number) => ({ ...cloud(['2026-03'], 6, String(no))[0]!, at })
  const twice = [day('2026-03-06 08:31:12', 1), day('2026-03-06 19:02:40', 2)]
  const files = [copy('days', twice, 'whole', 'day'), copy('masked', twice, 'masked')]
  for (const order of orders(files)) {
    const { transactions, duplicates } = await given(order)
    expect([transactions, duplicates]).toEqual([2, [0, 2]])
  }
})

it('what was said of a trade holds for the form that counts, in whichever order its bills came', async () => {
  const trades = cloud(monthsTo(6), 6, '1')
  const files = [
    ['plain.csv', writeBill({ format: 'A4', trades, owner: '', account: '' })] as const,
    spoilt(bill('mine', trades, mine)),
    bill('hers', cloud(monthsTo(6), 12, '2'), hers),
  ]
  for (const order of [...orders(files), [files[0]!, files[2]!, files[1]!]]) {
    const running = await app()
    const folder = temporaryFolder()
    const own = async () => {
      const { subscriptions } = await running.ask('subscriptions.overview', {})
      return subscriptions.filter(({ charges }) => charges.some(({ paidAt }) => paidAt.includes('-06T')))
    }
    let isNamed = false
    for (const [name, bytes] of order) {
      const { path } = fileOf(folder, name, bytes)
      await running.ask('bills.import', { tokens: [name] }, new Map([[name, path]]))
      const [found] = await own()
      if (found && !isNamed) {
        const charges = found.charges.map(({ tradeNo }) => ({ wallet: found.wallet, tradeNo }))
        await running.ask('subscriptions.decide', { kind: 'named', charges, name: '相册' })
        isNamed = true
      }
      expect((await own()).map(({ name: called }) => called)).toEqual(
        isNamed ? [expect.objectContaining({ given: '相册' })] : [],
      )
    }
  }
})
