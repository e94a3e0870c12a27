import { useId, useState } from 'react'
import type { CaseView, LetterView } from '../../contract/cases.ts'
import { complaintLimits } from '../../contract/choices.ts'
import { useBridge } from '../context/bridge.ts'
import { useWords } from '../context/words-context.tsx'
import { Card } from '../parts/card.tsx'
import { Field } from '../parts/field.tsx'
import { SegmentedControl } from '../parts/segmented-control.tsx'
import { ComplaintFields } from './complaint-fields.tsx'
import styles from './letter-preview.module.css'
import { LetterText } from './letter-text.tsx'

interface LetterPreviewProps {
  view: CaseView
  chosen: string | null
  onChoose: (id: string) => void
}

/** The three lengths of a complaint are one letter to choose. */
const complaint = 'complaint'
const kindOf = ({ id, limit }: LetterView) => (limit === null ? id : complaint)

/** The letters as they stand with today's answers, one at a time, each with what to do with it. */
export function LetterPreview({ view, chosen, onChoose }: LetterPreviewProps) {
  const { claimScreen, letters: own } = useWords()
  const { letter: words } = claimScreen
  const id = useId()
  const kinds = [...new Map(view.letters.map(letter => [kindOf(letter), letter]))]
  const [kind, first] = kinds.find(([one]) => one === chosen) ?? kinds[0] ?? [null, null]
  if (first === null) return <p className={styles.none}>{words.none}</p>
  return (
    <Card className={styles.card} aria-label={kind === complaint ? own.complaint : first.title}>
      <header className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {words.choose}
        </label>
        <select
          id={id}
          className={styles.choice}
          value={kind}
          onChange={event => onChoose(event.target.value)}
        >
          {kinds.map(([one, letter]) => (
            <option key={one} value={one}>
              {one === complaint ? own.complaint : letter.title}
            </option>
          ))}
        </select>
      </header>
      {kind === complaint ? <Complaint view={view} /> : <LetterText letter={first} key={first.text} />}
      <p className={styles.draft}>{words.draft}</p>
    </Card>
  )
}

const ownLimit = 'own'

/** The complaint in one of its lengths, or in that of the form at hand. */
function Complaint({ view }: { view: CaseView }) {
  const { letters: own } = useWords()
  const versions = view.letters.filter(({ limit }) => limit !== null)
  const [length, setLength] = useState(String(versions.at(1)?.limit ?? ownLimit))
  const version = versions.find(({ limit }) => String(limit) === length)
  return (
    <>
      <div className={styles.lengths}>
        <span className={styles.label}>{own.limit}</span>
        <SegmentedControl
          label={own.limit}
          value={length}
          onChange={setLength}
          options={[
            ...versions.map(({ limit }) => ({ value: String(limit), label: own.limitOf(limit ?? 0) })),
            { value: ownLimit, label: own.ownLimit },
          ]}
        />
      </div>
      {version ? <LetterText letter={version} key={version.text} /> : <OwnLength caseId={view.id} />}
      <ComplaintFields view={view} />
    </>
  )
}

function OwnLength({ caseId }: { caseId: number }) {
  const { letters: own } = useWords()
  const { least, most } = complaintLimits
  const [written, setWritten] = useState('300')
  const limit = Number(written)
  const fits = Number.isInteger(limit) && limit >= least && limit <= most
  return (
    <>
      <Field
        label={own.ownLimitLabel}
        inputMode="numeric"
        value={written}
        onChange={event => setWritten(event.target.value.trim())}
        {...(fits ? { hint: own.ownLimitHint(least, most) } : { error: own.ownLimitHint(least, most) })}
      />
      {fits && <OwnComplaint caseId={caseId} limit={limit} />}
    </>
  )
}

function OwnComplaint({ caseId, limit }: { caseId: number; limit: number }) {
  const { letters: own, window } = useWords()
  const asked = useBridge('cases.complaint', { id: caseId, limit })
  if (asked.state === 'loading') return <p className={styles.none}>{own.working}</p>
  if (asked.state === 'failed')
    return <p className={styles.none}>{window.failures[asked.failure.code].title}</p>
  return <LetterText letter={asked.value} key={asked.value.text} />
}
