import { useState } from 'react'
import { complaintLimits } from '../../../core/claims/letters/letter.ts'
import type { ChannelId } from '../../../core/claims/progress.ts'
import type { QuestionId } from '../../../core/claims/question-ids.ts'
import type { Words } from '../../../i18n/words.ts'
import { useQuery } from '../../app/bridge.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { Fold } from '../../kit/fold.tsx'
import { ChoiceMenu } from '../../kit/menu.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { ComplaintFields } from './complaint-fields.tsx'
import styles from './letter-preview.module.css'
import { LetterText } from './letter-text.tsx'
import { type Case, type Letter, presentLetter } from './present-case.ts'

interface LetterPreviewProps {
  view: Case
  channel: ChannelId
  /** Those of the way. */
  letters: readonly Letter[]
  /** The way is the one to take now. */
  isDue: boolean
  /** The id of a letter, or the complaint in the length of the form at hand. */
  chosen: string | null
  onChoose: (id: string) => void
  /** Leads to a question. */
  onAnswer: (question: QuestionId) => void
}

/** The lengths of a complaint are one letter to choose. */
const complaint = 'complaint'
const kindOf = ({ id, hasLengths }: Letter) => (hasLengths ? complaint : id)
const ownLength = 'complaint-own'

/** The letters of a way one at a time, in the person's own words where there are some, each with what to do with it. */
export function LetterPreview({
  view,
  channel,
  letters,
  isDue,
  chosen,
  onChoose,
  onAnswer,
}: LetterPreviewProps) {
  const { claimScreen, letters: own } = useWords()
  const { letter: words } = claimScreen
  const [first] = letters
  if (!first) {
    return (
      <>
        <WhyNone channel={channel} view={view} onAnswer={onAnswer} />
        <Unused view={view} channel={channel} />
      </>
    )
  }
  const complaints = letters.filter(({ hasLengths }) => hasLengths)
  const ofKind = (one: string) => letters.filter(letter => kindOf(letter) === one)
  const isOwnLength = chosen === ownLength && complaints.length > 0
  const letter = isOwnLength
    ? null
    : (letters.find(one => one.id === chosen) ?? startOf(ofKind(kindOf(first))))
  const kind = letter === null ? complaint : kindOf(letter)
  const kinds = [...new Set(letters.map(kindOf))]
  const options = kinds.map(one => ({
    value: one,
    label: marked(one === complaint ? own.complaint : startOf(ofKind(one)).title, ofKind(one), own.own),
  }))
  return (
    <>
      {options.length > 1 ? (
        <div className={styles.head}>
          <span className={texts.quiet}>{words.choose}</span>
          <ChoiceMenu
            label={words.choose}
            value={kind}
            onChange={one => onChoose(startOf(ofKind(one)).id)}
            options={options}
          />
        </div>
      ) : (
        letter?.override && options.map(({ label }) => <p key={label}>{label}</p>)
      )}
      {kind === complaint && (
        <div className={styles.lengths}>
          <span className={texts.quiet}>{own.limit}</span>
          <SegmentedControl
            label={own.limit}
            value={letter?.id ?? ownLength}
            onChange={onChoose}
            options={[
              ...complaints.map(({ id: value, limit }) => ({ value, label: own.limitOf(limit ?? 0) })),
              { value: ownLength, label: own.ownLimit },
            ]}
          />
        </div>
      )}
      {letter === null ? (
        <OwnLength caseId={view.id} isDue={isDue} />
      ) : (
        <LetterText caseId={view.id} letter={letter} isDue={isDue} key={letter.id} />
      )}
      {kind === complaint && <ComplaintFields view={view} />}
      <Unused view={view} channel={channel} />
    </>
  )
}

/** Why a way has no text yet: which answers would make it, each leading there, or that none is called for. */
function WhyNone({ channel, view, onAnswer }: Pick<LetterPreviewProps, 'channel' | 'view' | 'onAnswer'>) {
  const { letter: words } = useWords().claimScreen
  const lacking = view.questions.filter(({ id }) => view.lacking.includes(id))
  const hasComplaint = view.letters.some(letter => letter.channel === '12315')
  if (lacking.length === 0)
    return (
      <p className={texts.quiet}>{channel === 'association' && hasComplaint ? words.council : words.none}</p>
    )
  return (
    <div className={styles.lacking}>
      <p>{words.lacking}</p>
      <ul>
        {lacking.map(({ id, title }) => (
          <li key={id} className={styles.head}>
            {words.question(title)}
            <Button size="small" aria-label={words.answerThis(title)} onClick={() => onAnswer(id)}>
              {words.answer}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** The one that the person worked on; of the complaint otherwise the length in the middle. */
function startOf(letters: readonly Letter[]): Letter {
  const [first] = letters
  if (!first) throw new Error('a kind of letter without a letter')
  return letters.find(({ override }) => override !== null) ?? letters[1] ?? first
}

/** Its title, with a word on whether the person changed it and whether the facts have changed since. */
function marked(title: string, letters: readonly Letter[], own: Words['letters']['own']): string {
  if (letters.some(({ newFacts }) => newFacts.length > 0)) return own.markedOlder(title)
  return letters.some(letter => letter.override !== null) ? own.marked(title) : title
}

/** What the person wrote is not lost where the answers of today don't call for that letter. */
function Unused({ view, channel }: Pick<LetterPreviewProps, 'view' | 'channel'>) {
  const { own } = useWords().letters
  const unused = view.unusedOverrides.filter(one => one.channel === channel)
  return unused.map(({ id, title, text }) => (
    <Fold key={id} title={own.unused(title)}>
      <p className={styles.unused} lang="zh-CN">
        {text}
      </p>
    </Fold>
  ))
}

function OwnLength({ caseId, isDue }: { caseId: number; isDue: boolean }) {
  const { letters: own } = useWords()
  const { min, max } = complaintLimits
  const [written, setWritten] = useState('300')
  const limit = Number(written)
  const fits = Number.isInteger(limit) && limit >= min && limit <= max
  return (
    <>
      <Field
        label={own.ownLimitLabel}
        inputMode="numeric"
        value={written}
        onChange={event => setWritten(event.target.value.trim())}
        {...(fits ? { hint: own.ownLimitHint(min, max) } : { error: own.ownLimitHint(min, max) })}
      />
      {fits && <OwnComplaint caseId={caseId} limit={limit} isDue={isDue} />}
    </>
  )
}

function OwnComplaint({ caseId, limit, isDue }: { caseId: number; limit: number; isDue: boolean }) {
  const { letters: own, window } = useWords()
  const { language } = useAppState()
  const asked = useQuery('claims.complaint', { id: caseId, limit })
  if (asked.state === 'loading') return <p className={texts.quiet}>{own.working}</p>
  if (asked.state === 'failed')
    return <p className={texts.quiet}>{window.failures[asked.failure.code].title}</p>
  const letter = presentLetter(asked.value, language)
  return <LetterText caseId={caseId} letter={letter} isDue={isDue} key={letter.id} />
}
