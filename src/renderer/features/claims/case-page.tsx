import { type ReactNode, useEffect, useState } from 'react'
import type { Words } from '../../../i18n/words.ts'
import { useRoute } from '../../app/route.tsx'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { Page } from '../../kit/page.tsx'
import { StepName } from '../../kit/step-name.tsx'
import { Tabs } from '../../kit/tabs.tsx'
import { useWords } from '../../kit/words-context.tsx'
import { CaseNotes } from './case-notes.tsx'
import styles from './case-page.module.css'
import { channelName } from './channel-list.tsx'
import { ClaimList } from './claim-list.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { LetterPreview } from './letter-preview.tsx'
import { isToRead } from './pack-letters.tsx'
import { PackPanel } from './pack-panel.tsx'
import type { Case } from './present-case.ts'
import { Questions } from './questions.tsx'
import { usePack } from './use-pack.ts'

type Step = 'questions' | 'claims' | 'evidence' | 'letters' | 'pack'

/** One case on its way from the questions to the pack. */
export function CasePage({ view }: { view: Case }) {
  const words = useWords()
  const { window, claimScreen } = words
  const { tabs } = claimScreen
  const { go } = useRoute()
  const [step, setStep] = useState<Step>(view.answered ? 'claims' : 'questions')
  const [letter, setLetter] = useState<string | null>(null)
  const [recording, setRecording] = useState<string | null>(null)
  useEffect(() => {
    if (recording === null) return
    const channel = document.getElementById(recording)
    channel?.scrollIntoView({ block: 'center' })
    channel?.focus({ preventScroll: true })
    setRecording(null)
  }, [recording])
  const pack = usePack(view.id)
  const done = view.evidence.filter(({ state }) => state === 'done').length
  const letters = view.letters.length > 0
  const strength = view.claims[0]?.strength
  const preview = <LetterPreview view={view} chosen={letter} onChoose={setLetter} />
  const toQuestions = () => setStep('questions')
  const toLetter = (id: string) => {
    setLetter(id)
    setStep('letters')
  }
  return (
    <Page
      title={headline(view, words)}
      lead={
        <>
          {view.mostFen > 0 && `${view.title} `}
          {strength && <Badge>{words.claim.strengths[strength]}</Badge>}{' '}
          {view.sample && <Badge tone="care">{window.sample}</Badge>}
        </>
      }
      tools={
        <>
          <Button kind="quiet" onClick={() => go({ page: 'claim' })}>
            {claimScreen.all}
          </Button>
          {step !== 'pack' && view.claims.length > 0 && (
            <Button
              busy={pack.busy}
              onClick={() => {
                setStep('pack')
                // What is to be known of their own letters is told before anything is written.
                if (!isToRead(view, words)) void pack.write()
              }}
            >
              {claimScreen.pack.make}
            </Button>
          )}
        </>
      }
    >
      <CaseNotes
        view={view}
        onStep={where => {
          setStep(where === 'answer' ? 'questions' : 'claims')
          if (where === 'record') setRecording(channelName(view.next.channel ?? ''))
        }}
      />
      <Tabs<Step>
        label={claimScreen.steps}
        value={step}
        onChange={setStep}
        tabs={[
          {
            value: 'questions',
            label: <StepName number={1} name={tabs.questions} done={view.answered} />,
            panel: <Questions view={view} onDone={() => setStep('claims')} />,
          },
          {
            value: 'claims',
            label: <StepName number={2} name={tabs.claims} done={false} />,
            panel: beside(<ClaimList view={view} onAsk={toQuestions} />, letters && preview),
          },
          {
            value: 'evidence',
            label: (
              <StepName
                number={3}
                name={tabs.evidence(done, view.evidence.length)}
                done={done === view.evidence.length}
              />
            ),
            panel: beside(<EvidenceList view={view} />, letters && preview),
          },
          {
            value: 'letters',
            label: <StepName number={4} name={tabs.letters} done={false} />,
            panel: preview,
          },
          {
            value: 'pack',
            label: <StepName number={5} name={tabs.pack} done={pack.written !== null} />,
            panel: <PackPanel view={view} pack={pack} onAsk={toQuestions} onSee={toLetter} />,
          },
        ]}
      />
    </Page>
  )
}

/** What can be had at most; what the case is called where nobody can say yet. */
function headline({ sureFen, mostFen, title }: Case, { claimScreen }: Words): string {
  if (mostFen <= 0) return title
  const { most, sure } = claimScreen.headline
  return mostFen > sureFen ? most(yuan(mostFen)) : sure(yuan(mostFen))
}

/** The letter stands beside what it is made from, where there is room. */
function beside(content: ReactNode, preview: ReactNode) {
  return (
    <div className={styles.columns} data-alone={!preview || undefined}>
      <div className={styles.content}>{content}</div>
      {preview && <div className={styles.aside}>{preview}</div>}
    </div>
  )
}
