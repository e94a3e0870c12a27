import type { CheckUp as CheckUpAnswer } from '../../../contract/cancellation.ts'
import { addDays, type Day, earlierDay } from '../../../core/base/calendar.ts'
import { wallets } from '../../../core/bills/transaction.ts'
import { useQuery } from '../../app/bridge.ts'
import { NoBills } from '../../app/no-bills.tsx'
import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { BillIcon, CheckIcon } from '../../kit/icons.tsx'
import texts from '../../kit/text.module.css'
import { today } from '../../kit/today.ts'
import { useWords } from '../../kit/words-context.tsx'
import { LimitBanner } from '../reminders/limit-banner.tsx'
import { ChangeList, callsForAction } from './change-list.tsx'
import styles from './check-up.module.css'

/** 每月核对: what the bills that came since the last look tell, and what to do about it. */
export function CheckUp() {
  const asked = useQuery('cancellation.checkUp', {})
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailurePanel failure={asked.failure} retry={asked.retry} />
  return <Compared view={asked.value} />
}

function Compared({ view }: { view: CheckUpAnswer }) {
  const { cancel, checkUp } = useWords()
  const { since, bills, changes } = view
  if (!since)
    return <NoBills icon={<BillIcon size={40} />} {...checkUp.noBill} toBills={checkUp.noNewBill.toBills} />
  // Whatever else comes on that day is no month later.
  const isFirstDay = since.checkUp === null && since.day === today()
  const day = cancel.date(since.day, today())
  return (
    <section className={styles.checkUp} aria-label={checkUp.tab}>
      {!isFirstDay && (
        <header>
          <h2>{since.checkUp === null ? checkUp.sinceFirst(day) : checkUp.sinceCheckUp(day)}</h2>
          {bills.length > 0 && (
            <p className={texts.quiet}>
              {checkUp.bills(bills.length)} · <ShownTo view={view} />
            </p>
          )}
        </header>
      )}
      <LimitBanner />
      {bills.length === 0 && <NoNewBill last={since.checkUp} isFirstDay={isFirstDay} />}
      {bills.length > 0 && (
        <>
          {changes.length > 0 ? <ChangeList changes={changes} /> : <NothingChanged />}
          <Finish isNext={!changes.some(callsForAction)} />
        </>
      )}
    </section>
  )
}

function ShownTo({ view: { shownTo } }: { view: CheckUpAnswer }) {
  const { cancel, checkUp, window } = useWords()
  const shown = wallets.flatMap(wallet => {
    const day = shownTo[wallet]
    return day === null ? [] : [checkUp.shownTo(wallet, cancel.date(day, today()))]
  })
  return <>{window.list(shown)}</>
}

/** `isNext` where nothing else is to be done. Takes note that all of it was read; the next comparison starts here. */
function Finish({ isNext }: { isNext: boolean }) {
  const { checkUp } = useWords()
  const act = useAction()
  const undo = useUndo()
  const finish = () =>
    act('cancellation.finishCheckUp', {}, { done: checkUp.finished, undo: ({ id }) => void undo(id) })
  return (
    <div className={styles.finish}>
      <Button kind={isNext ? 'primary' : 'plain'} onClick={finish}>
        {checkUp.finish}
      </Button>
    </div>
  )
}

function useUndo() {
  const { checkUp } = useWords()
  const act = useAction()
  return (id: number) => act('cancellation.undoCheckUp', { id }, { done: checkUp.undone })
}

function NothingChanged() {
  const { nothingChanged } = useWords().checkUp
  return (
    <EmptyState icon={<CheckIcon size={40} />} title={nothingChanged.title}>
      <p>{nothingChanged.text}</p>
    </EmptyState>
  )
}

interface NoNewBillProps {
  /** The check-up that may be taken back. */
  last: number | null
  isFirstDay: boolean
}

function NoNewBill({ last, isFirstDay }: NoNewBillProps) {
  const { accountsScreen, cancel, checkUp, window } = useWords()
  const { text, from, lastMonth, firstDay } = checkUp.noNewBill
  const accounts = useQuery('accounts.list', {})
  const known = accounts.state === 'ready' ? accounts.value.accounts : []
  const wanted = known.flatMap(account => {
    const last = account.covered.at(-1)?.to
    if (last === undefined) return []
    const next = earlierDay(addDays(last as Day, 1), today())
    return [from(accountsScreen.account(account), cancel.date(next, today()))]
  })
  const { go } = useRoute()
  const undo = useUndo()
  return (
    <EmptyState
      icon={<BillIcon size={40} />}
      title={isFirstDay ? firstDay.title : checkUp.noNewBill.title}
      actions={
        <>
          {last !== null && (
            <Button kind="quiet" onClick={() => void undo(last)}>
              {checkUp.undoLast}
            </Button>
          )}
          <Button kind={isFirstDay ? 'plain' : 'primary'} onClick={() => go({ page: 'bills' })}>
            {checkUp.noNewBill.toBills}
          </Button>
        </>
      }
    >
      <p>{isFirstDay ? firstDay.text : text(wanted.length > 0 ? window.list(wanted) : lastMonth)}</p>
    </EmptyState>
  )
}
