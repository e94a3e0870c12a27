import { useRef, useState } from 'react'
import type { Output } from '../../../contract/requests.ts'
import { presentMyths, presentPlan } from '../../../i18n/present/cancellation.ts'
import { useQuery } from '../../app/bridge.ts'
import { type CancelView, useRoute } from '../../app/route.tsx'
import { today } from '../../app/today.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyState } from '../../kit/empty-state.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { PowerIcon } from '../../kit/icons.tsx'
import { Page } from '../../kit/page.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { SampleBanner } from '../bills/sample-banner.tsx'
import { Limits } from '../reminders/limits.tsx'
import styles from './cancel-page.module.css'
import { CancelPlanView } from './cancel-plan-view.tsx'
import { CheckUp } from './check-up.tsx'
import { Notes } from './notes.tsx'
import type { Plan } from './plan.ts'
import { PlanList } from './plan-list.tsx'
import { Reminders } from './reminders.tsx'

/** 关闭: for each renewal the sides on which it has to be ended, and whether that worked. */
export function CancelPage() {
  const { window, cancelScreen, checkUp, limits } = useWords()
  const { route, go } = useRoute()
  const view = route.view ?? 'plans'
  const bills = useQuery('bills.list', {})
  return (
    <Page
      title={window.pages.cancel}
      lead={{ plans: cancelScreen.lead, 'check-up': checkUp.lead, limits: limits.lead }[view]}
      tools={
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
      }
    >
      <div className={styles.body}>
        {bills.state === 'ready' && <SampleBanner sources={bills.value.sources} />}
        {view === 'plans' && <AskedPlans key={route.subject} />}
        {view === 'check-up' && <CheckUp />}
        {view === 'limits' && <Limits />}
      </div>
    </Page>
  )
}

function AskedPlans() {
  const asked = useQuery('cancellation.plans', {})
  return (
    <>
      {asked.state === 'loading' && <Loading />}
      {asked.state === 'failed' && <FailurePanel failure={asked.failure} retry={asked.retry} />}
      {asked.state === 'ready' &&
        (asked.value.plans.length === 0 ? <NoPlans /> : <Plans answer={asked.value} />)}
    </>
  )
}

function Plans({ answer }: { answer: Output<'cancellation.plans'> }) {
  const { language } = useAppState()
  const { route } = useRoute()
  const plans = answer.plans.map(plan => presentPlan(plan, language, today()))
  const [chosen, choose] = useState<string | null>(route.subject ?? null)
  const columns = useRef<HTMLDivElement>(null)
  // The link stands at the end of a long plan, the other plan begins at the top.
  const show = (id: string) => {
    choose(id)
    columns.current?.scrollIntoView()
  }
  const plan = plans.find(one => one.subscriptionId === chosen) ?? firstOpen(plans)
  return (
    <div className={styles.columns} ref={columns}>
      <div className={styles.side}>
        <PlanList plans={plans} selected={plan?.subscriptionId ?? null} onSelect={choose} />
        <Reminders reminders={answer.reminders} />
        <Myths />
      </div>
      {plan && <CancelPlanView key={plan.subscriptionId} plan={plan} onPlan={show} />}
    </div>
  )
}

/** What still runs comes before what is off already. */
function firstOpen(plans: readonly Plan[]): Plan | undefined {
  return plans.find(({ stage }) => stage !== 'verified') ?? plans[0]
}

/** What many take for the end of a renewal and isn't. */
function Myths() {
  const { cancelScreen } = useWords()
  const { language } = useAppState()
  return <Notes title={cancelScreen.myths} notes={presentMyths(language)} />
}

function NoPlans() {
  const { cancelScreen } = useWords()
  const { go } = useRoute()
  return (
    <>
      <EmptyState
        icon={<PowerIcon size={40} />}
        title={cancelScreen.empty.title}
        actions={
          <Button kind="primary" onClick={() => go({ page: 'bills' })}>
            {cancelScreen.empty.toBills}
          </Button>
        }
      >
        <p>{cancelScreen.empty.text}</p>
      </EmptyState>
      <Myths />
    </>
  )
}
