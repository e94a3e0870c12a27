import { useState } from 'react'
import { type PackForm, packForms } from '../../../contract/choices.ts'
import type { Failure } from '../../../contract/reply.ts'
import type { Output } from '../../../contract/requests.ts'
import { isEmptied } from '../../../core/claims/letters/override.ts'
import { numbersOnlyIn } from '../../../core/claims/mask.ts'
import type { ChannelId } from '../../../core/claims/progress.ts'
import type { Words } from '../../../i18n/words.ts'
import { request } from '../../app/bridge.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { NoClaims } from './claim-list.tsx'
import styles from './pack-panel.module.css'
import { PackWritten } from './pack-written.tsx'
import type { Case, Letter } from './present-case.ts'

interface PackPanelProps {
  view: Case
  pack: PackState
  onAsk: () => void
  onSee: (letter: Letter) => void
  onChannel: (channel: ChannelId) => void
}

/** Makes the pack and shows what was written. */
export function PackPanel({ view, pack, onAsk, onSee, onChannel }: PackPanelProps) {
  const { pack: words, question } = useWords().claimScreen
  const unanswered = view.questions.filter(({ optional, answer }) => !optional && answer === null).length
  const missing = view.evidence.filter(({ state, rank }) => state === 'missing' && rank === 'must').length
  // Reminders are asked for place by place, under a heading of its own.
  const asked = ({ id, title }: Case['questions'][number]) =>
    id === 'reminder' && view.search !== null ? question.search.title : title
  const lacking = view.questions.flatMap(one => (view.lacking.includes(one.id) ? [asked(one)] : []))
  const { busy, failure, written } = pack
  if (view.claims.length === 0) return <NoClaims view={view} onAsk={onAsk} />
  return (
    <div className={styles.panel}>
      {failure?.code === 'cancelled' && <Banner live>{words.cancelled}</Banner>}
      {failure && failure.code !== 'cancelled' && <FailureNote failure={failure} />}
      {written && (
        <PackWritten
          written={written}
          next={view.next.kind === 'take' ? view.next.channel : null}
          onChannel={onChannel}
        />
      )}
      <Card className={styles.card} aria-labelledby="pack">
        <div className={styles.text}>
          <h2 id="pack">{written ? words.again : words.title}</h2>
          <p>{written ? words.againText : words.text}</p>
          <ul className={styles.notes}>
            {view.sample && <li>{words.samplePack}</li>}
            {unanswered > 0 && <li>{words.unanswered(unanswered)}</li>}
            {missing > 0 && <li>{words.missing(missing)}</li>}
            {lacking.length > 0 && <li>{words.lacking(lacking)}</li>}
            <PackLetters view={view} onSee={onSee} />
          </ul>
        </div>
        <div className={styles.make}>
          <SegmentedControl
            label={words.form}
            value={pack.form}
            onChange={pack.choose}
            options={packForms.map(value => ({ value, label: words.forms[value] }))}
          />
          <Button kind={written ? 'plain' : 'primary'} busy={busy} onClick={pack.write}>
            {busy ? words.making : words.make}
          </Button>
        </div>
      </Card>
      <section className={texts.quiet}>
        <h2 className={styles.disclaimers}>{words.disclaimers}</h2>
        <ul className={texts.bullets}>
          {view.disclaimers.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

/** What is to be known of a letter in the person's own words before it goes out; empty where nothing is. */
function warningsOf(letter: Letter, { pack }: Words['letters']['own']): string[] {
  const { override, text, drafted, newFacts, length, limit } = letter
  if (override === null) return []
  if (isEmptied(text)) return [pack.emptied]
  const over = limit === null ? 0 : Math.max(0, length - limit)
  const numbers = numbersOnlyIn(text, drafted).length
  return [
    ...(newFacts.length > 0 ? [pack.older] : []),
    ...(over > 0 ? [pack.over(groupDigits(over))] : []),
    ...(numbers > 0 ? [pack.numbers(numbers)] : []),
  ]
}

/** Which letters go into the pack in the person's own words, and what is to be known of them, as items of a list. */
function PackLetters({ view, onSee }: { view: Case; onSee: (letter: Letter) => void }) {
  const { window, letters: words } = useWords()
  const { own: ownWords } = words
  const { pack } = ownWords
  const own = view.letters.filter(letter => letter.override !== null && !isEmptied(letter.text))
  const told = view.letters.flatMap(letter => {
    const sentences = warningsOf(letter, ownWords)
    return sentences.length > 0 ? [{ letter, sentences }] : []
  })
  return (
    <>
      {own.length > 0 && <li>{pack.own(window.list(own.map(({ title }) => pack.title(title))))}</li>}
      {told.map(({ letter, sentences }) => (
        <li key={letter.id}>
          {pack.told(letter.title, sentences)}{' '}
          <Button kind="link" aria-label={pack.seeThis(letter.title)} onClick={() => onSee(letter)}>
            {pack.see}
          </Button>
        </li>
      ))}
    </>
  )
}

interface PackState {
  busy: boolean
  written: Output<'packs.write'> | null
  failure: Failure | null
  form: PackForm
  choose: (form: PackForm) => void
  write: () => Promise<void>
}

/** Writing the pack of a case: at most one at a time; the last outcome stays. */
export function usePack(id: number): PackState {
  const [state, setState] = useState<Omit<PackState, 'write' | 'form' | 'choose'>>({
    busy: false,
    written: null,
    failure: null,
  })
  const [form, choose] = useState<PackForm>('folder')
  const write = async () => {
    setState(before => ({ ...before, busy: true, failure: null }))
    const answer = await request('packs.write', { id, form })
    setState(before =>
      answer.ok
        ? { busy: false, written: answer.value, failure: null }
        : { ...before, busy: false, failure: answer.failure },
    )
  }
  return { ...state, form, choose, write }
}
