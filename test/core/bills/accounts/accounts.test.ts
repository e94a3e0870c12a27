import { describe, expect, it } from 'vitest'
import { type Account, accountsOf, type OwnedBill } from '../../../../src/core/bills/accounts/accounts.ts'
import { type AccountSayings, nothingSaid } from '../../../../src/core/bills/accounts/sayings.ts'
import type { Wallet } from '../../../../src/core/bills/transaction.ts'
import { type Random, seeded } from '../../../fixture/random.ts'

let next = 1
function bill(label: string | null, holder: string | null = null, wallet: Wallet = 'alipay'): OwnedBill {
  const id = next
  next += 1
  return { id, sha256: `sha-${id}`, wallet, sample: false, account: { label, holder } }
}

const parts = (accounts: readonly Account[]) => accounts.map(({ bills }) => [...bills])
const found = (bills: OwnedBill[], shared: [number, number][] = [], said: Partial<AccountSayings> = {}) =>
  accountsOf(
    bills,
    shared.map(([one, other]) => [one, other, 'alipay']),
    { ...nothingSaid, ...said },
  )

describe('bills of one account', () => {
  it('are those with the same label, whatever the holder', () => {
    const [a, b, c] = [bill('wei@163.com', '陈雨'), bill('wei@163.com'), bill('li@163.com')]
    expect(parts(found([a, b, c]))).toEqual([[c.id], [a.id, b.id]])
  })

  it('are those whose labels fit under their masks, if no holder contradicts', () => {
    const [a, b, c] = [
      bill('139****1234', '**雨'),
      bill('13912341234', '陈晓雨'),
      bill('139******34', '李桂芳'),
    ]
    const accounts = found([a, b, c])
    expect(parts(accounts)).toEqual([[c.id], [a.id, b.id]])
    expect(accounts[1]?.name).toEqual({ wallet: 'alipay', label: '13912341234', holder: '陈晓雨' })
  })

  it('is nobody’s guess where a mask fits two', () => {
    const [a, b, masked] = [bill('13912341234'), bill('13999991234'), bill('139****1234')]
    expect(parts(found([a, b, masked]))).toHaveLength(3)
  })

  it('are those that share orders: an address, a number and a masked number', () => {
    const [a, b, c] = [bill('wei@163.com', '*雨'), bill('13912341234', '陈雨'), bill('139****1234', '**')]
    expect(parts(found([a, b, c], [[a.id, b.id]]))).toEqual([[a.id, b.id, c.id]])
  })

  it('are never those of two wallets', () => {
    const [a, b] = [bill('小雨'), bill('小雨', null, 'wechat')]
    expect(parts(found([a, b]))).toEqual([[a.id], [b.id]])
  })

  it('are never a sample and a bill of one’s own', () => {
    const [own, sample] = [bill('lin***@example.com'), { ...bill('lin***@example.com'), sample: true }]
    const unnamed = bill(null)
    expect(parts(found([own, sample, unnamed]))).toEqual([[own.id, unnamed.id], [sample.id]])
  })
})

describe('a bill without a name', () => {
  it('counts for the only account of its wallet, and is assumed', () => {
    const [named, unnamed] = [bill('13912341234'), bill(null)]
    const [account] = found([named, unnamed, bill('小雨', null, 'wechat')])
    expect(account).toMatchObject({ bills: [named.id, unnamed.id], assumed: [unnamed.id] })
  })

  it('counts for nobody whom its holder contradicts', () => {
    const [named, unnamed] = [bill('13912341234', '陈晓雨'), bill(null, '李桂芳')]
    expect(parts(found([named, unnamed]))).toEqual([[unnamed.id], [named.id]])
  })

  it('is of no account where there are two, and of the one it shares orders with', () => {
    const [a, b, unnamed] = [bill('13912341234'), bill('13800001111'), bill(null)]
    expect(found([a, b, unnamed]).find(({ name }) => name === null)).toMatchObject({ assumed: [unnamed.id] })
    const near = found([a, b, unnamed], [[unnamed.id, b.id]])
    expect(near.find(({ bills }) => bills.includes(b.id))).toMatchObject({
      bills: [b.id, unnamed.id],
      assumed: [unnamed.id],
    })
  })

  it('is assumed no more once it is assigned', () => {
    const [named, unnamed] = [bill('13912341234'), bill(null)]
    const account = { wallet: 'alipay', label: '13912341234', holder: null } as const
    const [only] = found([named, unnamed], [], { bills: [{ bill: unnamed.sha256, account }] })
    expect(only).toMatchObject({ bills: [named.id, unnamed.id], assumed: [] })
  })

  it('can be an account of its own', () => {
    const [named, unnamed] = [bill('13912341234'), bill(null)]
    const account = { wallet: 'alipay', bill: unnamed.sha256 } as const
    const said = {
      bills: [{ bill: unnamed.sha256, account }],
      persons: [{ account, person: { is: 'mother' } as const }],
    }
    expect(found([named, unnamed], [], said)).toMatchObject([
      { bills: [unnamed.id], assumed: [], name: null, person: { is: 'mother' } },
      { bills: [named.id], assumed: [], person: null },
    ])
  })
})

describe('what the person says', () => {
  const one = { wallet: 'alipay', label: 'wei@163.com', holder: null } as const
  const other = { wallet: 'alipay', label: '13912341234', holder: null } as const

  it('joins, parts and moves', () => {
    const [a, b] = [bill(one.label), bill(other.label)]
    const relation = (same: boolean) => ({ accounts: [one, other] as [typeof one, typeof other], same })
    expect(parts(found([a, b], [], { relations: [relation(true)] }))).toEqual([[a.id, b.id]])
    expect(parts(found([a, b], [[a.id, b.id]], { relations: [relation(false)] }))).toHaveLength(2)
    expect(parts(found([a, b], [], { relations: [relation(true), relation(false)] }))).toHaveLength(2)
    expect(parts(found([a, b], [], { bills: [{ bill: b.sha256, account: one }] }))).toEqual([[a.id, b.id]])
  })

  it('holds for the account, by whichever of its names it was said; the last word counts', () => {
    const bills = [bill('139****1234'), bill(other.label)]
    const masked = { wallet: 'alipay', label: '139****1234', holder: null } as const
    const said = (...is: ('me' | 'mother')[]) =>
      found(bills, [], {
        persons: is.map((who, at) => ({ account: at ? other : masked, person: { is: who } })),
      })
    expect(said('me')[0]?.person).toEqual({ is: 'me' })
    expect(said('me', 'mother')[0]?.person).toEqual({ is: 'mother' })
  })
})

describe('households', () => {
  it('are parted into their accounts, whatever is printed, hidden and imported first', () => {
    const random = seeded(11)
    for (let round = 0; round < 300; round += 1) {
      const { bills, shared, truth } = household(random)
      const once = found(bills, shared)
      expect(parts(once).map(sorted).sort(), `round ${round}`).toEqual(truth.map(sorted).sort())
      const again = found(
        bills.toSorted(() => random.next() - 0.5),
        shared.map(([a, b]) => [b, a]),
      )
      expect(again).toEqual(once)
      // Without the bills of one account the others are as they were.
      const [first, ...others] = once
      const gone = new Set(first?.bills)
      expect(
        found(
          bills.filter(({ id }) => !gone.has(id)),
          shared,
        ),
      ).toEqual(others)
    }
  })
})

function sorted(ids: readonly number[]): string {
  return ids.toSorted((a, b) => a - b).join()
}

/** People with one account each, whose bills print its number, its address or either under a mask. */
function household(random: Random) {
  const bills: OwnedBill[] = []
  const shared: [number, number][] = []
  const truth: number[][] = []
  const people = random.between(1, 4)
  for (let at = 0; at < people; at += 1) {
    const holder = ['陈晓雨', '李桂芳', '王建国', '周一鸣'][at]!
    const digits = String(random.between(1000, 9999))
    const number = `13${at}${digits}${at}${digits.slice(1)}`
    const address = `${['chen', 'guifang', 'jianguo', 'zhou'][at]}${digits}@163.com`
    const labels = [
      number,
      `${number.slice(0, 3)}****${number.slice(7)}`,
      `${number.slice(0, 3)}******${number.slice(9)}`,
    ]
    const own = labels
      .filter((_, index) => index === 0 || random.next() < 0.6)
      .map(label =>
        bill(label, random.next() < 0.5 ? `**${holder.slice(-1)}` : random.next() < 0.5 ? holder : null),
      )
    const [first] = own
    if (first && random.next() < 0.5) {
      const web = bill(address, holder)
      shared.push([web.id, first.id])
      own.push(web)
    }
    bills.push(...own)
    truth.push(own.map(({ id }) => id))
  }
  return { bills, shared, truth }
}
