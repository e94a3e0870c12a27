import { type ReactNode, useDeferredValue, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Output } from '../../../contract/requests.ts'
import { sumOf } from '../../../core/base/lists.ts'
import { presentPlan } from '../../../i18n/present/cancellation.ts'
import type { Words } from '../../../i18n/words.ts'
import { useQuery } from '../../app/bridge.ts'
import { NoBills } from '../../app/no-bills.tsx'
import { ownersOf } from '../../app/owners.ts'
import { type CancelView, useRoute } from '../../app/route.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { yuan } from '../../kit/figures.ts'
import { PowerIcon } from '../../kit/icons.tsx'
import { Page } from '../../kit/page.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import { today } from '../../kit/today.ts'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { NoneFound } from '../bills/none-found.tsx'
import { SampleBanner } from '../bills/sample-banner.tsx'
import { Limits } from '../reminders/limits.tsx'
import { TakePictures } from '../uploads/take-pictures.tsx'
import styles from './cancel-page.module.css'
import { CancelPlanView } from './cancel-plan-view.tsx'
import { CheckUp } from './check-up.tsx'
import type { Plan } from './plan.ts'
import { groupsOf, type PlanGroups, savingsOf } from './plan.ts'
import { PlanList } from './plan-list.tsx'
import { Reminders } from './reminders.tsx'

/** 停掉: for each renewal the sides on which it has to be ended, and whether that worked. */
export function CancelPage() {
  const words = useWords()
  const { accountsScreen, cancelScreen, checkUp, limits, window } = words
  const { language } = useAppState()
  const { route } = useRoute()
  const view = route.view ?? 'plans'
  const asked = useQuery('cancellation.plans', {})
  const [owner, setOwner] = useState(everybody)
  // The page answers the click at once; the plans of a decade follow a frame later.
  const found = useDeferredValue(asked.state === 'ready' ? asked.value : null, null)
  const all = useMemo(
    () => found?.plans.map(plan => presentPlan(plan, language, today())) ?? [],
    [found, language],
  )
  const owners = ownersOf(all, words)
  const plans = all.filter(plan => owner === everybody || plan.owner.key === owner)
  const isOfPlans = view === 'plans' && all.length > 0
  const groups = groupsOf(plans, route.subject ?? null)
  const isNothing = Object.values(groups).every(group => group.length === 0)
  const leads = {
    plans: isOfPlans && (isNothing ? cancelScreen.nothing : <Savings plans={plans} />),
    'check-up': checkUp.lead,
    limits: limits.lead,
  }
  const titles = {
    plans: isOfPlans ? headlineOf(groupsOf(plans, null), words) : window.pages.cancel,
    'check-up': checkUp.tab,
    limits: limits.tab,
  }
  return (
    <TakePictures>
      <Page title={titles[view]} lead={leads[view]} tools={<Views view={view} />}>
        <Body>
          {view === 'limits' && <Limits />}
          {view === 'check-up' && <CheckUp />}
          {view === 'plans' && asked.state === 'loading' && <Loading />}
          {view === 'plans' && asked.state === 'failed' && (
            <FailurePanel failure={asked.failure} retry={asked.retry} />
          )}
          {view === 'plans' && found && all.length === 0 && <NoPlans />}
          {isOfPlans && owners.length > 1 && (
            <SegmentedControl
              label={accountsScreen.filter}
              value={owner}
              onChange={setOwner}
              options={[{ value: everybody, label: accountsScreen.everybody }, ...owners]}
            />
          )}
          {isOfPlans && found && (
            <Plans key={route.subject} plans={plans} reminders={found.reminders} named={owners.length > 1} />
          )}
        </Body>
      </Page>
    </TakePictures>
  )
}

function Views({ view }: { view: CancelView }) {
  const { cancelScreen, checkUp, limits } = useWords()
  const { go } = useRoute()
  return (
    <SegmentedControl<CancelView>
      label={cancelScreen.views}
      value={view}
      onChange={chosen => go({ page: 'cancel', view: chosen })}
      options={[
        { value: 'plans', label: cancelScreen.plans },
        { value: 'check-up', label: checkUp.tab },
        { value: 'limits', label: limits.tab },
      ]}
    />
  )
}

function Body({ children }: { children: ReactNode }) {
  const bills = useQuery('bills.list', {})
  return (
    <div className={styles.body}>
      {bills.state === 'ready' && <SampleBanner sources={bills.value.sources} />}
      {children}
    </div>
  )
}

const everybody = ''

interface PlansProps {
  plans: readonly Plan[]
  reminders: Output<'cancellation.plans'>['reminders']
  named: boolean
}

function Plans({ plans, reminders, named }: PlansProps) {
  const { route } = useRoute()
  const [chosen, choose] = useState<string | null>(route.subject ?? null)
  const view = useRef<HTMLDivElement>(null)
  // The list is longer than the window: what was chosen far down begins above it.
  const show = (id: string) => {
    flushSync(() => choose(id))
    view.current?.querySelector('header')?.scrollIntoView({ block: 'nearest' })
  }
  const groups = groupsOf(plans, chosen)
  const { open, proven, rest } = groups
  const plan = plans.find(one => one.subscriptionId === chosen) ?? open[0] ?? rest[0] ?? proven[0]
  const ids = new Set(plans.map(({ subscriptionId }) => subscriptionId))
  return (
    <div ref={view} className={styles.columns}>
      <div className={styles.side}>
        <PlanList groups={groups} named={named} selected={plan?.subscriptionId ?? null} onSelect={show} />
        <Reminders reminders={reminders.filter(({ subscriptionId }) => ids.has(subscriptionId))} />
      </div>
      {plan && (
        <CancelPlanView
          key={plan.subscriptionId}
          plan={plan}
          savedFen={savingsOf(plans).yearlyFen}
          onPlan={show}
        />
      )}
    </div>
  )
}

/** What stopping them saves: of those begun, else of all that could be. */
function headlineOf({ open, rest, proven }: PlanGroups, { cancelScreen }: Words): string {
  const { headline } = cancelScreen
  const sum = (plans: readonly Plan[]) => yuan(sumOf(plans, ({ yearlyFen }) => yearlyFen))
  const dear = open.filter(({ yearlyFen }) => yearlyFen > 0)
  if (dear.length > 0) return headline.open(dear.length, sum(dear))
  return rest.length > 0 ? headline.rest(rest.length, sum(rest)) : headline.proven(proven.length)
}

/** What is saved already. */
function Savings({ plans }: { plans: readonly Plan[] }) {
  const { cancelScreen } = useWords()
  const { yearlyFen, soFarFen } = savingsOf(plans)
  if (yearlyFen === 0) return cancelScreen.lead
  return (
    <>
      {cancelScreen.savedYearly}{' '}
      <strong className={styles.saved}>{cancelScreen.perYear(yuan(yearlyFen))}</strong>
      {soFarFen > 0 && (
        <span className={styles.soFar}>
          {cancelScreen.savedSoFar} <strong className={styles.saved}>{yuan(soFarFen)}</strong>
        </span>
      )}
    </>
  )
}

function NoPlans() {
  const { cancelScreen } = useWords()
  const bills = useQuery('bills.list', {})
  if (bills.state !== 'ready') return null
  if (bills.value.sources.length > 0) return <NoneFound />
  return <NoBills icon={<PowerIcon size={40} />} {...cancelScreen.empty} />
}
