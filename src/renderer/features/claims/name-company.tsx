import { longestAnswer } from '../../../contract/choices.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Field } from '../../kit/field.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './optional-questions.module.css'
import type { Case } from './present-case.ts'
import { useProgress } from './use-progress.ts'

interface NameCompanyProps {
  view: Case
  /** The card is gone once the name is kept. */
  onDone: () => void
}

/** Of the heading, to which the step of today leads. */
export const companyId = 'name-company'

/** Asked once a merchant: bills have its brand alone, and nobody is found or sued by a brand. */
export function NameCompany({ view, onDone }: NameCompanyProps) {
  const { claimScreen, window } = useWords()
  const { answer } = useProgress(view.id)
  if (view.nameless === null) return null
  const words = claimScreen.question.company
  const { brand, seen } = view.nameless
  const wallets = new Set(view.charges.map(({ wallet }) => wallet))
  const keep = async (name: string) => {
    if (name.trim() !== '' && (await answer('respondent-name', name.trim(), null))) onDone()
  }
  return (
    <Card aria-labelledby={companyId}>
      <h2 id={companyId} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.lead(brand)}</p>
      <ul>
        {[...wallets].map(wallet => (
          <li key={wallet}>{words.places[wallet]}</li>
        ))}
        <li>{words.places.agreement}</li>
      </ul>
      {seen.length > 0 && <p className={texts.quiet}>{words.seen(window.list(seen))}</p>}
      <form
        className={styles.group}
        onSubmit={event => {
          event.preventDefault()
          void keep(String(new FormData(event.currentTarget).get('company') ?? ''))
        }}
      >
        <Field label={words.label} name="company" maxLength={longestAnswer} />
        <div className={styles.day}>
          <Button type="submit">{words.keep}</Button>
        </div>
      </form>
    </Card>
  )
}
