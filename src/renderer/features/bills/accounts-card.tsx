import { useState } from 'react'
import type { AccountView } from '../../../contract/accounts.ts'
import type { SourceView } from '../../../contract/bills.ts'
import type { Output } from '../../../contract/requests.ts'
import type { MissingBill } from '../../../core/bills/accounts/missing-bills.ts'
import { type Person, personText } from '../../../core/bills/accounts/person.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './accounts-card.module.css'
import { MonthRuler, RulerKey, rulerMonths } from './month-ruler.tsx'
import { WhoseChoice } from './whose-choice.tsx'

/** Every account with the months its bills cover; whose it is is asked here, once, of all that are new together. */
export function AccountsCard({
  accounts,
  missing,
  sources,
}: Output<'accounts.list'> & { sources: readonly SourceView[] }) {
  const { accountsScreen } = useWords()
  const unsaid = accounts.filter(({ person }) => !person)
  const months = rulerMonths(accounts, today())
  const named = personsOf(accounts)
  if (accounts.length === 0) return null
  return (
    <Card aria-labelledby="accounts-title" className={styles.card}>
      <header className={styles.head}>
        <h2 id="accounts-title" className={styles.title}>
          {unsaid.length === 0
            ? accountsScreen.title
            : unsaid.length === 1
              ? accountsScreen.whose
              : accountsScreen.whoseMany(unsaid.length)}
        </h2>
        {unsaid.length > 0 && <p className={texts.quiet}>{accountsScreen.whoseWhy}</p>}
      </header>
      <ul>
        {[...unsaid, ...accounts.filter(({ person }) => person)].map(account => (
          <AccountRow
            key={account.key}
            account={account}
            payers={account.paidFrom.flatMap(({ key, trades }) => {
              const payer = accounts.find(one => one.key === key)
              return payer ? [{ payer, trades }] : []
            })}
            others={accounts.filter(
              one =>
                one.key !== account.key && one.wallet === account.wallet && one.sample === account.sample,
            )}
            bills={sources.filter(({ id }) => account.bills.includes(id))}
            months={months}
            named={named}
          />
        ))}
      </ul>
      {months.length > 0 && <RulerKey accounts={accounts} months={months} />}
      <MissingList missing={missing} />
    </Card>
  )
}

/** Each person once. */
function personsOf(accounts: readonly Pick<AccountView, 'person'>[]): Person[] {
  const persons = accounts.flatMap(({ person }) => person ?? [])
  return [...new Map(persons.map(person => [personText(person), person])).values()]
}

interface AccountRowProps {
  account: AccountView
  /** Who paid for trades in its bills with a family card. */
  payers: readonly { payer: AccountView; trades: number }[]
  /** Those of the same wallet. */
  others: readonly AccountView[]
  bills: readonly SourceView[]
  months: readonly string[]
  named: readonly Person[]
}

function AccountRow({ account, payers, others, bills: own, months, named }: AccountRowProps) {
  const { accountsScreen, window } = useWords()
  const act = useAction()
  const [isChanging, setChanging] = useState(false)
  const { key, person, bills, assumed, covered } = account
  const whose = accountsScreen.account(account)
  const say = async (chosen: Person) => {
    setChanging(false)
    await act(
      'accounts.say',
      { said: [{ key, person: chosen }] },
      { done: accountsScreen.said(accountsScreen.account({ ...account, person: chosen })) },
    )
  }
  const remove = async (gone: Person) => {
    setChanging(false)
    const text = accountsScreen.removed(accountsScreen.person(gone))
    await act('accounts.removePerson', { person: gone }, { done: text })
  }
  return (
    <li className={styles.row}>
      <span className={styles.mark} data-said={person !== null} aria-hidden="true">
        {person ? markOf(accountsScreen.person(person)) : '?'}
      </span>
      <span className={styles.name}>
        <span>{whose}</span>
        <span className={texts.quiet}>{accountsScreen.label(account)}</span>
      </span>
      <MonthRuler covered={covered} months={months} whose={whose} />
      <span className={styles.count}>{accountsScreen.bills(bills.length)}</span>
      {person && !isChanging ? (
        <Button
          kind="quiet"
          size="small"
          aria-label={accountsScreen.changeOf(whose)}
          onClick={() => setChanging(true)}
        >
          {window.change}
        </Button>
      ) : (
        <span className={styles.ask}>
          <WhoseChoice whose={whose} named={named} onChoose={chosen => void say(chosen)} />
          {person && (
            <Button kind="quiet" size="small" onClick={() => void remove(person)}>
              {accountsScreen.remove(accountsScreen.person(person))}
            </Button>
          )}
          {person && (
            <Rearrange account={account} others={others} bills={own} onDone={() => setChanging(false)} />
          )}
        </span>
      )}
      {payers.map(({ payer, trades }) => (
        <p key={payer.key} className={styles.paid}>
          {accountsScreen.paidFrom(account, accountsScreen.account(payer), trades)}
        </p>
      ))}
      {assumed.length > 0 && assumed.length < bills.length && <Assumed account={account} />}
    </li>
  )
}

/** One Chinese character tells people apart, of a name in Latin letters it takes two. */
function markOf(name: string): string {
  return name.match(/^[A-Za-z]{2}/)?.[0] ?? [...name][0] ?? '?'
}

/** What the bills say of which account is which may be wrong: two are one, or one is two. */
function Rearrange({
  account: { key },
  others,
  bills,
  onDone,
}: Pick<AccountRowProps, 'account' | 'others' | 'bills'> & { onDone: () => void }) {
  const { accountsScreen } = useWords()
  const act = useAction()
  const join = (other: AccountView) => {
    onDone()
    return act('accounts.join', { keys: [key, other.key] }, { done: accountsScreen.joined })
  }
  const part = (bill: SourceView) => {
    onDone()
    return act('accounts.part', { key, bills: [bill.id] }, { done: accountsScreen.partedBill })
  }
  return (
    <>
      {others.map(other => (
        <Button key={other.key} kind="quiet" size="small" onClick={() => void join(other)}>
          {accountsScreen.joinWith(accountsScreen.account(other))}
        </Button>
      ))}
      {bills.length > 1 &&
        bills.map(bill => (
          <Button key={bill.id} kind="quiet" size="small" onClick={() => void part(bill)}>
            {accountsScreen.partBill(bill.name)}
          </Button>
        ))}
    </>
  )
}

/** Bills that name nobody: one tap says that they are of this account, or are not. */
function Assumed({ account: { key, assumed } }: { account: AccountView }) {
  const { accountsScreen } = useWords()
  const act = useAction()
  const assign = (to: string | null, done: string) =>
    act('accounts.assign', { bills: assumed, key: to }, { done })
  return (
    <span className={styles.assumed}>
      <span>{accountsScreen.assumed(assumed.length)}</span>
      <Button size="small" onClick={() => void assign(key, accountsScreen.assigned)}>
        {accountsScreen.assign}
      </Button>
      <Button size="small" kind="quiet" onClick={() => void assign(null, accountsScreen.parted)}>
        {accountsScreen.notThis}
      </Button>
    </span>
  )
}

/** Bills that are not there, one line each, with how to get them: a charge in one of them can't be seen. */
function MissingList({ missing }: { missing: readonly MissingBill[] }) {
  const { accountsScreen } = useWords()
  if (missing.length === 0) return null
  return (
    <section className={styles.missing}>
      <h3 id="missing-title" className={styles.missingTitle}>
        {accountsScreen.missingTitle}
      </h3>
      <ul className={styles.list} aria-labelledby="missing-title">
        {missing.map(bill => (
          <li key={accountsScreen.missing(bill)}>
            {unbroken(accountsScreen.missing(bill))}{' '}
            <span className={texts.quiet}>{unbroken(accountsScreen.howToGet[bill.of.wallet])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
