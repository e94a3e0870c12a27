import type { AccountView } from '../../contract/accounts.ts'
import { fail, ok } from '../../contract/reply.ts'
import type { EngineRequestName, Handlers } from '../../contract/requests.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { union } from '../../core/base/coverage.ts'
import { counted } from '../../core/base/lists.ts'
import { type AccountMark, markText } from '../../core/bills/accounts/account-mark.ts'
import type { Account } from '../../core/bills/accounts/accounts.ts'
import { missingBills } from '../../core/bills/accounts/missing-bills.ts'
import { type Person, personText } from '../../core/bills/accounts/person.ts'
import type { BillPart } from '../../core/bills/bill.ts'
import { subjectOf } from '../../core/log/entry.ts'
import type { EngineContext } from '../context.ts'
import type { AccountBills, OwnSource } from '../store/account-bills.ts'
import { append } from '../store/log.ts'
import { removeTextOn } from '../store/typed-texts.ts'
import { walletTraces } from '../store/wallet-traces.ts'
import type { ForeignTrades } from '../subscriptions/foreign-trades.ts'
import type { Snapshot } from '../subscriptions/snapshot.ts'
import type { GetSnapshot } from '../subscriptions/snapshots.ts'

type AccountRequests = Extract<EngineRequestName, `accounts.${string}`>

/** Accounts, whose they are, and the bills that are missing. */
export function accountHandlers(ctx: EngineContext, getSnapshot: GetSnapshot): Handlers<AccountRequests> {
  const accountWith = (key: string) =>
    getSnapshot().accounts.find(({ account }) => account.key === key)?.account
  const changed = () => {
    ctx.notify('store.changed', { concerns: ['accounts'] })
    return ok(null)
  }
  return {
    'accounts.list': () => {
      const { accounts, byCard } = getSnapshot()
      const missing = missingBills(accounts, dayOfTime(ctx.now()), (wallet, of, before) =>
        walletTraces(
          ctx.db,
          wallet,
          of.flatMap(({ bills }) => bills),
          before,
        ),
      )
      return ok({ accounts: accounts.map(one => accountView(one, byCard)), missing })
    },

    'accounts.say': ({ said }) => {
      const { sources, accounts } = getSnapshot()
      const persons = new Map(said.map(({ key, person }) => [key, person]))
      const all = accounts.map(({ account }) => account)
      const then = all.map(one => ({
        ...one,
        person: persons.get(one.key) ?? (persons.has(one.key) ? null : one.person),
      }))
      const named = then.filter(({ key }) => persons.has(key))
      if (named.length < persons.size) return fail('not-found')
      ctx.db.transaction(() => {
        for (const account of named) sayWhose(ctx, sources, then, account)
      })()
      return changed()
    },

    'accounts.assign': ({ bills, key }) => {
      const { sources } = getSnapshot()
      const account = key === null ? null : accountWith(key)
      const own = sources.filter(({ id }) => bills.includes(id))
      const isOfWallet = own.every(
        ({ parts }) => !account || parts.some(({ wallet }) => wallet === account.wallet),
      )
      if (account === undefined || own.length < bills.length || !isOfWallet) return fail('not-found')
      ctx.db.transaction(() => {
        for (const { parts, sha256 } of own)
          for (const mark of account ? [markOf(account)] : unnamedMarks(parts, sha256))
            assign(ctx, sha256, mark)
      })()
      return changed()
    },

    'accounts.join': ({ keys: [one, other] }) => {
      const [a, b] = [accountWith(one), accountWith(other)]
      if (!a || !b || a === b || a.wallet !== b.wallet) return fail('not-found')
      // Each pair, since each may have been parted before.
      ctx.db.transaction(() => {
        for (const mark of a.marks) for (const other of b.marks) relate(ctx, [mark, other], true)
      })()
      return changed()
    },

    'accounts.part': ({ key, bills }) => {
      const own = getSnapshot().accounts.find(({ account }) => account.key === key)
      if (!own) return fail('not-found')
      const parted = own.sources.filter(({ id }) => bills.includes(id))
      const rest = own.sources.filter(({ id }) => !bills.includes(id))
      if (parted.length < bills.length || rest.length === 0) return fail('not-found')
      ctx.db.transaction(() => part(ctx, rest, parted))()
      return changed()
    },

    'accounts.removePerson': ({ person }) => {
      const own = getSnapshot().accounts.filter(({ account }) => isPerson(account, person))
      ctx.db.transaction(() => {
        for (const { account } of own) sayPerson(ctx, markOf(account), null)
        removeTextOn(ctx.db, subjectOf({ kind: 'person-name', payload: { person, fullName: '' } }))
      })()
      return changed()
    },
  }
}

function isPerson({ person }: Account, wanted: Person): boolean {
  return person !== null && personText(person) === personText(wanted)
}

/** What a word about it is kept against. */
function markOf({ name, marks, wallet }: Account): AccountMark {
  return name ?? marks[0] ?? { wallet, bill: '' }
}

/** A file on its own: what of it names nobody, or all of it. */
function unnamedMarks(parts: readonly BillPart[], bill: string): AccountMark[] {
  const unnamed = parts.filter(({ account }) => account.label === null)
  return (unnamed.length > 0 ? unnamed : parts).map(({ wallet }) => ({ wallet, bill }))
}

function sayPerson(ctx: EngineContext, account: AccountMark, person: Person | null): void {
  append(ctx.db, { kind: 'account-person', payload: { account, person } }, ctx.now())
}

/** Bills that go by a name of those that stay need a mark of their own; shared orders and masks count no more. */
function part(ctx: EngineContext, staying: readonly OwnSource[], parted: readonly OwnSource[]): void {
  const printed = ({ parts: [{ wallet, account }], sha256 }: OwnSource): AccountMark =>
    account.label ? { wallet, label: account.label, holder: account.holder } : { wallet, bill: sha256 }
  const kept = new Map(staying.map(one => [markText(printed(one)), printed(one)]))
  const marks = parted.map(one => {
    const mark = printed(one)
    if ('label' in mark && !kept.has(markText(mark))) return mark
    const own = { wallet: mark.wallet, bill: one.sha256 }
    assign(ctx, one.sha256, own)
    return own
  })
  const [first] = marks
  for (const mark of marks) {
    for (const other of kept.values()) relate(ctx, [mark, other], false)
    if (first && markText(first) !== markText(mark)) relate(ctx, [first, mark], true)
  }
}

function relate(ctx: EngineContext, accounts: [AccountMark, AccountMark], same: boolean): void {
  append(ctx.db, { kind: 'account-relation', payload: { accounts, same } }, ctx.now())
}

function assign(ctx: EngineContext, bill: string, account: AccountMark): void {
  append(ctx.db, { kind: 'bill-account', payload: { bill, account } }, ctx.now())
}

/**
 * Bills that name nobody are assigned by the same word: to the account that the person has in this wallet already, else
 * to one of their own.
 */
function sayWhose(
  ctx: EngineContext,
  sources: Snapshot['sources'],
  accounts: readonly Account[],
  account: Account,
): void {
  const { person, wallet, sample, key } = account
  const mark = markOf(account)
  if (!person || account.assumed.length < account.bills.length) {
    sayPerson(ctx, mark, person)
    return
  }
  const [known, ...more] = accounts.filter(
    one => one.wallet === wallet && one.sample === sample && one.key !== key && isPerson(one, person),
  )
  const target = known && more.length === 0 ? markOf(known) : mark
  for (const { id, sha256 } of sources) if (account.bills.includes(id)) assign(ctx, sha256, target)
  if (target === mark) sayPerson(ctx, mark, person)
}

function accountView({ account, coverage }: AccountBills, byCard: ForeignTrades): AccountView {
  const { key, wallet, name, person, bills, assumed, sample } = account
  return {
    key,
    wallet,
    name,
    person,
    bills: [...bills],
    assumed: [...assumed],
    covered: union(coverage),
    sample,
    paidFrom: [...counted(byCard.get(key)?.values() ?? [])].map(([payer, count]) => ({
      key: payer,
      trades: count,
    })),
  }
}
