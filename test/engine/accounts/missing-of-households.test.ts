import { expect, it } from 'vitest'
import type { MissingBill } from '../../../src/core/bills/accounts/missing-bills.ts'
import type { Person } from '../../../src/core/bills/accounts/person.ts'
import { type Random, seeded } from '../../fixture/random.ts'
import type { FixtureTrade, FixtureWallet } from '../../fixture/trade.ts'
import { writeBill } from '../../fixture/write-bill.ts'
import { rounds } from '../../rounds.ts'
import { fileOf, temporaryFolder } from '../test-engine.ts'
import { app } from './people-and-bills.ts'

/** The day on which the households look, and the last of which a bill may know. */
const [today, lastKnown] = ['2026-11-21', '2026-11-20']
const months = Array.from({ length: 11 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`)
const wallets = ['alipay', 'wechat'] as const
const names: Record<FixtureWallet, string> = {
  alipay: '支付宝（中国）网络技术有限公司',
  wechat: '财付通支付科技有限公司',
}
const cards = ['招商银行储蓄卡(1234)', '工商银行(0042)', '建设银行信用卡(7788)']

interface Life {
  wallet: FixtureWallet
  person: Person['is']
  /** Places in `months` that bills cover. */
  covered: number[]
  trades: FixtureTrade[]
}

const lastDay = (month: string) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10)
const other = (wallet: FixtureWallet) => (wallet === 'alipay' ? 'wechat' : 'alipay')
const dayAfter = (day: string, days = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

function lifeOf(wallet: FixtureWallet, person: Person['is'], random: Random): Life {
  const from = random.between(0, 8)
  const to = random.between(from, 10)
  const between = months.map((_, at) => at).filter(at => at >= from && at <= to)
  const covered = between.filter(at => at === from || at === to || random.next() < 0.8)
  const trades = covered.flatMap(at =>
    Array.from({ length: random.between(0, 4) }, (_, turn): FixtureTrade => {
      const ofCard = random.next() < 0.2
      return {
        at: `${months[at]}-${String(random.between(1, 19)).padStart(2, '0')} 08:${10 + turn}:12`,
        counterparty: random.next() < 0.3 ? names[other(wallet)] : '街角小店',
        goods: `${person}的第 ${turn} 笔`,
        fen: random.between(100, 9999),
        method: ofCard
          ? `${wallet === 'alipay' ? '亲情卡' : '亲属卡'}(9999)`
          : random.pick(['余额', ...cards, `${cards[0]}&余额`]),
      }
    }),
  )
  return { wallet, person, covered, trades }
}

/** The stretches of months as bills: each once, some once more in a longer one. */
function billsOf({ wallet, person, covered, trades }: Life, random: Random): Uint8Array[] {
  const parts = covered.map(at => [at, at])
  const joined = covered.flatMap((at, place) =>
    covered[place + 1] === at + 1 && random.next() < 0.5 ? [[at, at + 1]] : [],
  )
  return [...parts, ...joined].map(([from, to]) => {
    const end = lastDay(months[to!]!)
    const isRunning = end > lastKnown
    return writeBill({
      format: wallet === 'alipay' ? random.pick(['A3', 'A4']) : random.pick(['W1', 'W2']),
      encoding: 'utf-8',
      trades: trades.filter(({ at }) => at >= months[from!]! && at.slice(0, 10) <= end),
      period: { from: `${months[from!]}-01`, to: end },
      exportedAt: `${isRunning ? lastKnown : dayAfter(end)} 12:00:00`,
      owner: person,
      account: `${person}@example.com`,
    })
  })
}

/** What is missing as a household knows it, and never as the app found it. */
function truth(lives: readonly Life[]): string[] {
  const own = ({ trades }: Life) => trades.filter(({ method }) => !/亲/.test(method ?? ''))
  const naming = (life: Life, until: string) =>
    own(life).filter(({ counterparty, at }) => counterparty === names[other(life.wallet)] && at < until)
      .length
  return lives.flatMap(life => {
    const { wallet, person, covered } = life
    const whose = `${wallet} ${person}`
    const first = `${months[covered[0]!]}-01`
    const end = lastDay(months[covered.at(-1)!]!)
    const [last = end] = [end, lastKnown].sort()
    const partner = lives.find(one => one.person === person && one.wallet !== wallet)
    const gaps = covered.slice(1).flatMap((at, place) => {
      const before = covered[place]!
      return at === before + 1 ? [] : [`gap ${whose} ${months[before + 1]}-01 ${lastDay(months[at - 1]!)}`]
    })
    const earlier = partner ? naming(partner, first) : 0
    const used = new Map<string, number>()
    for (const { method = '' } of own(life))
      for (const card of cards) if (method.includes(card)) used.set(card, (used.get(card) ?? 0) + 1)
    return [
      ...gaps,
      ...(dayAfter(last, 35) < today ? [`ended ${whose} ${last}`] : []),
      ...(earlier > 0 ? [`before ${whose} ${first} ${earlier}`] : []),
      ...(partner
        ? []
        : [`wallet ${other(wallet)} ${person} ${naming(life, '9')} ${[...used.keys()].sort().join()}`]),
    ]
  })
}

function said(bill: MissingBill): string {
  const whose = `${bill.of.wallet} ${bill.of.person?.is}`
  switch (bill.why) {
    case 'gap':
      return `gap ${whose} ${bill.days.from} ${bill.days.to}`
    case 'ended':
      return `ended ${whose} ${bill.last}`
    case 'before':
      return `before ${whose} ${bill.first} ${bill.rows}`
    case 'wallet':
      return `wallet ${whose} ${bill.rows} ${bill.cards.toSorted().join()}`
  }
}

async function missingOf(seed: number) {
  const random = seeded(seed)
  const people = (['me', 'mother', 'father'] as const).slice(0, random.between(1, 3))
  const lives = people.flatMap(person => {
    const chosen = wallets.filter(() => random.next() < 0.7)
    return (chosen.length > 0 ? chosen : [random.pick(wallets)]).map(wallet => lifeOf(wallet, person, random))
  })
  const bills = lives.flatMap(life => billsOf(life, random)).sort(() => random.next() - 0.5)
  const { ask } = await app(`${today}T12:00:00`)
  const folder = temporaryFolder()
  const paths = new Map<string, string>()
  while (bills.length > 0) {
    // Some come joined in one file, of whichever person and wallet.
    const bytes = Buffer.concat(bills.splice(0, random.next() < 0.3 ? 2 : 1))
    const name = `${paths.size}.csv`
    paths.set(name, fileOf(folder, name, bytes).path)
  }
  await ask('bills.import', { tokens: [...paths.keys()] }, paths)
  const { accounts } = await ask('accounts.list', {})
  const owner = (name: { label: string } | null): Person => ({
    is: people.find(person => name?.label.startsWith(person)) ?? 'me',
  })
  await ask('accounts.say', { said: accounts.map(({ key, name }) => ({ key, person: owner(name) })) })
  const { missing } = await ask('accounts.list', {})
  return { told: missing.map(said).sort(), true: truth(lives).sort() }
}

it('households are told of the bills that are missing, and of no other', async () => {
  for (let seed = 1; seed <= rounds(60); seed += 1) {
    const found = await missingOf(seed)
    expect(found.told, `household ${seed}`).toEqual(found.true)
  }
})
