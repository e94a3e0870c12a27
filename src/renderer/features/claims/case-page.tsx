import { useEffect, useRef, useState } from 'react'
import type { ChannelId } from '../../../core/claims/progress.ts'
import type { QuestionId } from '../../../core/claims/question-ids.ts'
import type { Words } from '../../../i18n/words.ts'
import { useRoute } from '../../app/route.tsx'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { Page } from '../../kit/page.tsx'
import { unbroken } from '../../kit/unbroken.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { TakePictures } from '../uploads/take-pictures.tsx'
import { PlacePictures } from './attachments.tsx'
import { answersId, CaseAnswers } from './case-answers.tsx'
import { CaseNotes } from './case-notes.tsx'
import styles from './case-page.module.css'
import { ChannelTabs } from './channel-tabs.tsx'
import { ClaimList } from './claim-list.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { FindReminders, remindersId } from './find-reminders.tsx'
import { companyId, NameCompany } from './name-company.tsx'
import { PackPanel, usePack } from './pack-panel.tsx'
import type { Case, Letter } from './present-case.ts'
import { Questions } from './questions.tsx'
import { StageBadges } from './stage-badges.tsx'

/** One case: its questions until they are answered, then today's step beside what proves it; the pack in their place. */
export function CasePage({ view }: { view: Case }) {
  const words = useWords()
  const { window, claimScreen } = words
  const { go } = useRoute()
  const [editing, setEditing] = useState<string | null>(null)
  const [isPacking, setPacking] = useState(false)
  const [channel, setChannel] = useState<ChannelId | null>(null)
  const [letter, setLetter] = useState<string | null>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const pack = usePack(view.id)
  // A question that is new to a case under way does not hide how far it is.
  const isAsking = editing !== null || view.stage === 'asking'
  const isNothing = view.claims.length === 0 && view.stage === 'ready'
  useEffect(() => {
    if (focused === null) return
    document.getElementById(focused)?.focus()
    setFocused(null)
  }, [focused])
  const wasAsking = useRef(isAsking)
  useEffect(() => {
    // The question that had the focus is gone.
    if (wasAsking.current && !isAsking) document.querySelector<HTMLElement>('h1')?.focus()
    wasAsking.current = isAsking
  }, [isAsking])
  const ask = () => {
    setPacking(false)
    setFocused(answersId)
  }
  const toQuestion = (id: QuestionId) => {
    // Reminders are looked for before anything is said of them.
    if (id === 'reminder' && view.search !== null) setFocused(remindersId)
    else if (id === 'respondent-name' && view.nameless !== null) setFocused(companyId)
    else if (view.questions.some(one => one.id === id && !one.optional)) setEditing(id)
    else setFocused(answersId)
  }
  const toChannel = (to: ChannelId) => {
    setPacking(false)
    setChannel(to)
    document.querySelector('main')?.scrollTo(0, 0)
  }
  const see = (seen: Letter) => {
    toChannel(seen.channel)
    setLetter(seen.id)
  }
  return (
    <TakePictures>
      <Page
        title={headline(view, words)}
        lead={
          <>
            {view.mostFen > 0 && <span className={styles.name}>{unbroken(view.title)}</span>}
            <span className={styles.marks}>
              {!isNothing && <StageBadges one={view} />}
              {view.sample && <Badge tone="care">{window.sample}</Badge>}
            </span>
          </>
        }
        tools={
          <>
            <Button kind="quiet" onClick={() => go({ page: 'claim' })}>
              {claimScreen.all}
            </Button>
            {isPacking ? (
              <Button onClick={() => setPacking(false)}>{claimScreen.pack.back}</Button>
            ) : (
              !isAsking &&
              view.claims.length > 0 && (
                <Button busy={pack.busy} onClick={() => setPacking(true)}>
                  {claimScreen.pack.make}
                </Button>
              )
            )}
          </>
        }
      >
        <CaseNotes view={view} isBrief={isPacking} />
        {isAsking ? (
          <Questions view={view} editing={editing} onEdit={setEditing} />
        ) : isPacking ? (
          <PackPanel view={view} pack={pack} onAsk={ask} onSee={see} onChannel={toChannel} />
        ) : (
          <div className={styles.columns}>
            <div className={styles.content}>
              {!isNothing && (
                <ChannelTabs
                  view={view}
                  channel={channel}
                  onChannel={setChannel}
                  letter={letter}
                  onLetter={setLetter}
                  onAnswer={toQuestion}
                />
              )}
              <ClaimList view={view} onAsk={ask} />
            </div>
            <div className={styles.content}>
              {!isNothing && <NameCompany view={view} onDone={() => setFocused(answersId)} />}
              {!isNothing && <EvidenceList view={view} />}
              <FindReminders view={view} />
              <CaseAnswers view={view} onEdit={setEditing} />
            </div>
          </div>
        )}
        {!isAsking && !isNothing && <PlacePictures view={view} />}
      </Page>
    </TakePictures>
  )
}

/** What can be had at most; what the case is called where nobody can say yet. */
function headline({ sureFen, mostFen, openExcessFen, title }: Case, { claimScreen }: Words): string {
  if (mostFen <= 0) return title
  const { most, excess, sure } = claimScreen.headline
  if (openExcessFen > 0 && openExcessFen < mostFen) return excess(yuan(openExcessFen), yuan(mostFen))
  return mostFen > sureFen ? most(yuan(mostFen)) : sure(yuan(mostFen))
}
