import type { AccountView } from '../../contract/accounts.ts'
import { fail, ok } from '../../contract/reply.ts'
import type { EngineRequestName, Handlers } from '../../contract/requests.ts'
import { dayOfTime } from '../../core/base/calendar.ts'
import { union } from '../../core/base/coverage.ts'
import { type AccountMark, billMark, markText } from '../../core/bills/accounts/account-mark.ts'
import type { Account } from '../../core/bills/accounts/accounts.ts'
import { missingBills } from '../../core/bills/accounts/missing-bills.ts'
import { type Person, personText } from '../../core/bills/accounts/person.ts'
import type { BillPart } from '../../core/bills/bill.ts'
import { subjectOf } from '../../core/log/entry.ts'
import type { EngineContext } from '../context.ts'
import type { AccountBills, OwnSource } from '../store/account-bills.ts'
import { accountSayings, append } from '../store/log.ts'
import { removeTextOn } from '../store/typed-texts.ts'
import { walletTraces } from '../store/wallet-traces.ts'
import type { PaidFrom } from '../subscriptions/foreign-trades.ts'
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
      const { accounts, paidFrom } = getSnapshot()
      const missing = missingBills(accounts, dayOfTime(ctx.now()), (wallet, of, before) =>
        walletTraces(
          ctx.db,
          wallet,
          accounts.filter(({ account }) => of.includes(account)),
          before,
        ),
      )
      return ok({ accounts: accounts.map(one => accountView(one, paidFrom)), missing })
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
      const { sources, accounts } = getSnapshot()
      const account = key === null ? null : accountWith(key)
      const own = sources.filter(({ id }) => bills.includes(id))
      const isOfWallet = own.every(
        ({ parts }) => !account || parts.some(({ wallet }) => wallet === account.wallet),
      )
      if (account === undefined || own.length < bills.length || !isOfWallet) return fail('not-found')
      ctx.db.transaction(() => {
        for (const { parts, sha256 } of own)
          for (const mark of account ? [markOf(account)] : unnamedMarks(parts, sha256)) {
            assign(ctx, sha256, mark)
            if (!account) partMark(ctx, accounts, mark)
          }
      })()
      return changed()
    },

    'accounts.join': ({ keys: [one, other] }) => {
      const [a, b] = [accountWith(one), accountWith(other)]
      if (!a || !b || a === b || a.wallet !== b.wallet) return fail('not-found')
      // Each pair, since each may have been parted before; bills without a name are one even when the others are gone.
      ctx.db.transaction(() => {
        for (const { name, marks } of [a, b]) if (!name) relateAll(ctx, marks)
        for (const mark of a.marks) for (const other of b.marks) relate(ctx, [mark, other], true)
      })()
      return changed()
    },

    'accounts.part': ({ key, bills }) => {
      const own = getSnapshot().accounts.find(({ account }) => account.key === key)
      if (!own) return fail('not-found')
      const parted = own.sources.filter(({ id }) => bills.includes(id))
      if (parted.length < bills.length || parted.length === own.sources.length) return fail('not-found')
      ctx.db.transaction(() => part(ctx, own, parted))()
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

/** What a word about it is kept against: the mark that its key is made of, since its name may be put together of several. */
function markOf({ key, marks }: Account): AccountMark {
  return marks.find(mark => key.startsWith(markText(mark))) ?? marks[0]!
}

/** A file on its own: what of it names nobody, or all of it. */
function unnamedMarks(parts: readonly BillPart[], sha256: string): AccountMark[] {
  const unnamed = parts.filter(({ account }) => account.label === null)
  return (unnamed.length > 0 ? unnamed : parts).map(({ wallet }) => billMark({ wallet, sha256 }))
}

function sayPerson(ctx: EngineContext, account: AccountMark, person: Person | null): void {
  append(ctx.db, { kind: 'account-person', payload: { account, person } }, ctx.now())
}

/**
 * Bills that go by a name of those that stay need a mark of their own; shared orders and masks count no more. Those that
 * stay go on as one, but for what is merely assumed.
 */
function part(ctx: EngineContext, { account, sources }: AccountBills, parted: readonly OwnSource[]): void {
  const said = new Map(accountSayings(ctx.db).bills.map(({ bill, account }) => [bill, account]))
  const leaving = new Set(parted.map(one => markText(ownMark(one))))
  const staying = sources.filter(one => !parted.includes(one))
  const stays = staying.map(one => {
    const mark = said.get(one.sha256) ?? printedMark(one)
    if (!leaving.has(markText(mark))) return mark
    // It went by the mark of a bill that leaves.
    assign(ctx, one.sha256, ownMark(one))
    return ownMark(one)
  })
  const sure = stays.filter((_, at) => !account.assumed.includes(staying[at]!.id))
  relateAll(ctx, sure)
  const kept = new Set(stays.map(markText))
  const marks = parted.map(one => {
    const mark = kept.has(markText(printedMark(one))) ? ownMark(one) : printedMark(one)
    assign(ctx, one.sha256, mark)
    return mark
  })
  relateAll(ctx, marks)
  for (const mark of marks) for (const other of stays) relate(ctx, [mark, other], false)
}

function ownMark({ parts: [{ wallet }], sha256 }: OwnSource): AccountMark {
  return billMark({ wallet, sha256 })
}

function printedMark(one: OwnSource): AccountMark {
  const { wallet, account } = one.parts[0]
  return account.label ? { wallet, label: account.label, holder: account.holder } : ownMark(one)
}

/** Marks of one account, each told with the first. */
function relateAll(ctx: EngineContext, marks: readonly AccountMark[]): void {
  const [first, ...others] = new Map(marks.map(mark => [markText(mark), mark])).values()
  for (const other of others) if (first) relate(ctx, [first, other], true)
}

/** A bill that was said to be of an account, by its own mark, is of that account no more. */
function partMark(ctx: EngineContext, accounts: Snapshot['accounts'], mark: AccountMark): void {
  const text = markText(mark)
  const marks = accounts
    .map(({ account }) => account.marks)
    .find(all => all.some(one => markText(one) === text))
  for (const other of marks ?? []) if (markText(other) !== text) relate(ctx, [mark, other], false)
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

function accountView({ account, coverage }: AccountBills, paid: PaidFrom): AccountView {
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
    paidFrom: [...(paid.get(key) ?? [])].map(([payer, count]) => ({
      key: payer,
      trades: count,
    })),
  }
}
