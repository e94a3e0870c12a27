import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { longestNote } from '../../../contract/choices.ts'
import type { LimitView, NamedTarget, NoteView } from '../../../contract/reminders.ts'
import type { Input, Output } from '../../../contract/requests.ts'
import { parseYuan } from '../../../core/base/money.ts'
import { type AlertDaysBefore, alertDaysBefore } from '../../../core/reminders/charge-note.ts'
import { useQuery } from '../../app/bridge.ts'
import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { FailurePanel, Loading } from '../../kit/failure.tsx'
import { Field, Labelled } from '../../kit/field.tsx'
import { yuan } from '../../kit/figures.ts'
import { ChoiceMenu } from '../../kit/menu.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import styles from './limits.module.css'

type Listed = Output<'reminders.limits'>

/** 限额和提醒: what a person wants to spend at most, and what they want to be told before a charge. */
export function Limits() {
  const asked = useQuery('reminders.limits', {})
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailurePanel failure={asked.failure} retry={asked.retry} />
  return (
    <div className={styles.cards}>
      <LimitCard list={asked.value} />
      <NoteCard list={asked.value} />
    </div>
  )
}

/** The limits that were set, where the money stands against each, and a form for one more. */
function LimitCard({ list: { limits: own, targets } }: { list: Listed }) {
  const { limits } = useWords()
  const words = limits.limits
  const act = useAction()
  const [per, setPer] = useState<'month' | 'year'>('month')
  return (
    <SaidCard words={words} items={own.map(limit => <LimitItem key={limit.id} limit={limit} />)}>
      <AddForm
        targets={targets}
        all={limits.all}
        words={words}
        field={{ label: words.amount, inputMode: 'decimal', maxLength: 12 }}
        className={styles.amount}
        isRight={amount => (parseYuan(amount) ?? 0) > 0}
        onAdd={async (target, amount) => {
          const fen = parseYuan(amount) ?? 0
          return (await act('reminders.addLimit', { target, per, fen }, { done: words.added })).ok
        }}
      >
        <Labelled label={words.per.label}>
          <SegmentedControl
            label={words.per.label}
            value={per}
            onChange={setPer}
            options={(['month', 'year'] as const).map(value => ({ value, label: words.per[value] }))}
          />
        </Labelled>
      </AddForm>
    </SaidCard>
  )
}

function LimitItem({ limit }: { limit: LimitView }) {
  const words = useWords()
  const act = useAction()
  const { limits } = words
  const { id, target, per, fen } = limit
  const text = limits.limits.limit(nameOf(limit, words, limits.all), per, yuan(fen))
  const undo = () => void act('reminders.addLimit', { target, per, fen })
  return (
    <SaidItem
      text={text}
      onRemove={() => act('reminders.removeLimit', { id }, { done: limits.removed, undo })}
    >
      <LimitState limit={limit} />
    </SaidItem>
  )
}

function LimitState({ limit: { period, spentFen, comingFen, fen, over } }: { limit: LimitView }) {
  const words = useWords().limits.limits
  const earlier = over.filter(one => one.period !== period)
  const [last] = earlier
  return (
    <>
      {spentFen > fen ? (
        <p className={styles.over}>{words.over(period, yuan(spentFen), yuan(spentFen - fen))}</p>
      ) : spentFen + comingFen > fen ? (
        <p className={texts.care}>{words.soon(period, yuan(spentFen), yuan(spentFen + comingFen))}</p>
      ) : (
        <p>{words.within(period, yuan(spentFen))}</p>
      )}
      {last && <p className={texts.quiet}>{words.before(earlier.length, last.period, yuan(last.fen))}</p>}
    </>
  )
}

/** Words of the person's own that come with the notification before a charge, and a form for one more. */
function NoteCard({ list: { notes, targets } }: { list: Listed }) {
  const { limits, alert } = useWords()
  const words = limits.notes
  const { alerts } = useAppState()
  const { go } = useRoute()
  const act = useAction()
  const [daysBefore, setDays] = useState<AlertDaysBefore>(3)
  return (
    <SaidCard words={words} items={notes.map(note => <NoteItem key={note.id} note={note} />)}>
      {notes.length > 0 && !alerts.on && (
        <p className={texts.care}>
          {words.off}{' '}
          <Button kind="link" onClick={() => go({ page: 'settings' })}>
            {words.toSettings}
          </Button>
        </p>
      )}
      <AddForm
        targets={targets}
        all={limits.each}
        words={words}
        field={{ label: words.note, hint: words.example, maxLength: longestNote }}
        className={styles.wide}
        isRight={note => note.trim() !== ''}
        onAdd={async (target, text) => {
          const note = text.trim()
          return (await act('reminders.addNote', { target, note, daysBefore }, { done: words.added })).ok
        }}
      >
        <Labelled label={alert.days.label}>
          <SegmentedControl
            label={alert.days.label}
            value={String(daysBefore)}
            onChange={value => setDays(alertDaysBefore.find(days => String(days) === value) ?? daysBefore)}
            options={alertDaysBefore.map(days => ({ value: String(days), label: alert.days.of(days) }))}
          />
        </Labelled>
      </AddForm>
    </SaidCard>
  )
}

function NoteItem({ note: view }: { note: NoteView }) {
  const words = useWords()
  const act = useAction()
  const { limits } = words
  const { id, target, note, daysBefore } = view
  const undo = () => void act('reminders.addNote', { target, note, daysBefore })
  return (
    <SaidItem
      text={note}
      onRemove={() => act('reminders.removeNote', { id }, { done: limits.removed, undo })}
    >
      <p className={texts.quiet}>
        {nameOf(view, words, limits.each)} · {limits.notes.when(daysBefore)}
      </p>
    </SaidItem>
  )
}

interface SaidCardProps {
  words: { title: string; none: string; list: string }
  items: readonly ReactNode[]
  children: ReactNode
}

/** What was said so far, and below it how to say more. */
function SaidCard({ words, items, children }: SaidCardProps) {
  return (
    <Card className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      {items.length === 0 ? (
        <p className={texts.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.list} aria-label={words.list}>
          {items}
        </ul>
      )}
      {children}
    </Card>
  )
}

interface SaidItemProps {
  text: string
  onRemove: () => void
  children: ReactNode
}

function SaidItem({ text, onRemove, children }: SaidItemProps) {
  const { limits, window } = useWords()
  return (
    <li>
      <div className={styles.what}>
        <p className={texts.strong}>{text}</p>
        {children}
      </div>
      <Button kind="link" aria-label={limits.removeOf(text)} onClick={onRemove}>
        {window.remove}
      </Button>
    </li>
  )
}

interface AddFormProps {
  targets: readonly NamedTarget[]
  /** What all of them are called here. */
  all: string
  words: { wrong: string; add: string }
  field: Omit<Parameters<typeof Field>[0], 'ref' | 'value' | 'error' | 'onChange'>
  className: string | undefined
  isRight: (text: string) => boolean
  /** Tells whether it was kept. */
  onAdd: (target: Input<'reminders.addNote'>['target'], text: string) => Promise<boolean>
  /** What is chosen beside the target. */
  children: ReactNode
}

/** About which renewal, service or everything, and what is said of it. */
function AddForm({ targets, all, words, field, className, isRight, onAdd, children }: AddFormProps) {
  const spoken = useWords()
  const [chosen, choose] = useState('0')
  const [text, setText] = useState('')
  const [isWrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const target = targets[Number(chosen)]?.target
    setWrong(!isRight(text))
    // The next thing to do is in the field, whether something is wrong with it or it takes one more.
    input.current?.focus()
    if (isRight(text) && target && (await onAdd(target, text))) setText('')
  }
  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      <Labelled label={spoken.limits.about}>
        <ChoiceMenu
          label={spoken.limits.about}
          value={chosen}
          onChange={choose}
          options={targets.map((target, at) => ({ value: String(at), label: nameOf(target, spoken, all) }))}
        />
      </Labelled>
      {children}
      <div className={className}>
        <Field
          {...field}
          ref={input}
          value={text}
          error={isWrong && words.wrong}
          onChange={event => {
            setText(event.target.value)
            setWrong(false)
          }}
        />
      </div>
      <Button type="submit">{words.add}</Button>
    </form>
  )
}

/** As a person knows it; the wallet tells two of one name apart. */
export function nameOf(
  { target, name, wallet }: NamedTarget,
  { limits, cancel, detector }: ReturnType<typeof useWords>,
  all: string,
): string {
  if (target.kind === 'all') return all
  if (target.kind === 'service') return detector.service(target.service)
  return name && wallet ? `${cancel.title(name)} · ${detector.wallets[wallet]}` : limits.gone
}
