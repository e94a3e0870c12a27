import { type FormEvent, useRef, useState } from 'react'
import type { LimitView } from '../../../contract/reminders.ts'
import type { Output } from '../../../contract/requests.ts'
import { parseYuan } from '../../../core/base/money.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Field, Labelled } from '../../kit/field.tsx'
import { yuan } from '../../kit/figures.ts'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './limits.module.css'
import { nameOf, TargetChoice, useLimitCalls } from './target-choice.tsx'

/** The limits that were set, where the money stands against each, and a form for one more. */
export function LimitCard({ list }: { list: Output<'reminders.limits'> }) {
  const words = useWords().limits.limits
  return (
    <Card className={styles.card} aria-label={words.title}>
      <h2>{words.title}</h2>
      {list.limits.length === 0 ? (
        <p className={texts.quiet}>{words.none}</p>
      ) : (
        <ul className={styles.list} aria-label={words.list}>
          {list.limits.map(limit => (
            <LimitItem key={limit.id} limit={limit} />
          ))}
        </ul>
      )}
      <LimitForm targets={list.targets} />
    </Card>
  )
}

function LimitItem({ limit }: { limit: LimitView }) {
  const words = useWords()
  const { remove } = useLimitCalls()
  const { limits } = words
  const { id, target, per, fen } = limit
  const text = limits.limits.limit(nameOf(limit, words, limits.all), per, yuan(fen))
  return (
    <li>
      <div className={styles.what}>
        <p className={texts.strong}>{text}</p>
        <LimitState limit={limit} />
      </div>
      <Button
        kind="link"
        aria-label={limits.removeOf(text)}
        onClick={() => void remove('reminders.addLimit', id, { target, per, fen })}
      >
        {limits.remove}
      </Button>
    </li>
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

function LimitForm({ targets }: Pick<Output<'reminders.limits'>, 'targets'>) {
  const { limits } = useWords()
  const words = limits.limits
  const { add } = useLimitCalls()
  const [chosen, choose] = useState(0)
  const [per, setPer] = useState<'month' | 'year'>('month')
  const [amount, setAmount] = useState('')
  const [isWrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const fen = parseYuan(amount)
    const target = targets[chosen]?.target
    setWrong(fen === null || fen <= 0)
    // The next thing to do is in the field, whether something is wrong with it or it takes one more.
    field.current?.focus()
    if (fen === null || fen <= 0 || !target) return
    if (await add('reminders.addLimit', { target, per, fen }, words.added)) setAmount('')
  }
  return (
    <form className={styles.form} onSubmit={event => void submit(event)}>
      <TargetChoice targets={targets} all={limits.all} chosen={chosen} onChoose={choose} />
      <Labelled label={words.per.label}>
        <SegmentedControl
          label={words.per.label}
          value={per}
          onChange={setPer}
          options={(['month', 'year'] as const).map(value => ({ value, label: words.per[value] }))}
        />
      </Labelled>
      <div className={styles.amount}>
        <Field
          ref={field}
          label={words.amount}
          inputMode="decimal"
          maxLength={12}
          value={amount}
          error={isWrong && words.wrong}
          onChange={event => {
            setAmount(event.target.value)
            setWrong(false)
          }}
        />
      </div>
      <Button type="submit">{words.add}</Button>
    </form>
  )
}
