import type { AccountView } from '../../contract/accounts.ts'
import { fail, ok } from '../../contract/reply.ts'
import type { EngineRequestName, Handlers } from '../../contract/requests.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { union } from '../../core/base/coverage.ts'
import type { AccountMark } from '../../core/bills/accounts/account-mark.ts'
import type { Account } from '../../core/bills/accounts/accounts.ts'
import { missingBills } from '../../core/bills/accounts/missing-bills.ts'
import { type Person, personText } from '../../core/bills/accounts/person.ts'
import { subjectOf } from '../../core/log/entry.ts'
import type { EngineContext } from '../context.ts'
import { append } from '../store/log.ts'
import { removeTextOn } from '../store/typed-texts.ts'
import { walletTraces } from '../store/wallet-traces.ts'
import type { AccountBills } from '../subscriptions/account-bills.ts'
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
      const { accounts } = getSnapshot()
      const missing = missingBills(accounts, dayOfTime(ctx.now()), (wallet, of) =>
        walletTraces(
          ctx.db,
          wallet,
          of.flatMap(({ bills }) => bills),
        ),
      )
      return ok({ accounts: accounts.map(accountView), missing })
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
      const isOfWallet = own.every(({ wallet }) => !account || wallet === account.wallet)
      if (account === undefined || own.length < bills.length || !isOfWallet) return fail('not-found')
      ctx.db.transaction(() => {
        for (const { wallet, sha256 } of own)
          assign(ctx, sha256, account ? markOf(account) : { wallet, bill: sha256 })
      })()
      return changed()
    },

    'accounts.join': ({ keys: [one, other] }) => {
      const [a, b] = [accountWith(one), accountWith(other)]
      if (!a || !b || a === b || a.wallet !== b.wallet) return fail('not-found')
      const payload = { accounts: [markOf(a), markOf(b)] as [AccountMark, AccountMark], same: true }
      append(ctx.db, { kind: 'account-relation', payload }, ctx.now())
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

function sayPerson(ctx: EngineContext, account: AccountMark, person: Person | null): void {
  append(ctx.db, { kind: 'account-person', payload: { account, person } }, ctx.now())
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

function accountView({ account, coverage }: AccountBills): AccountView {
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
  }
}
