import { tradeKeyText } from '../../../core/bills/transaction.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { yuan } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './complaint-fields.module.css'
import type { Case } from './present-case.ts'

/** What a complaint form has fields of its own for, in the order of the rule on complaints. */
const asked = ['name', 'phone', 'address', 'respondent-name', 'respondent-address', 'respondent-code']

/** The single values that a form wants besides the text, each to be copied. */
export function ComplaintFields({ view }: { view: Case }) {
  const { letters, table } = useWords()
  const { fields: words } = letters
  const act = useAction()
  const copy = (title: string, text: string) => act('app.copyText', { text }, { done: words.copied(title) })
  const claimed = new Set(view.claims.flatMap(({ trades }) => trades))
  const charges = view.charges.filter(charge => claimed.has(tradeKeyText(charge)))
  const said = asked.flatMap(id => view.questions.filter(question => question.id === id))
  const fields = [
    ...said.map(({ id, title, answer }) => ({
      title,
      // The company on the bill or in the agreement, where the person copied none from the licence page.
      value: answer ?? (id === 'respondent-name' && view.nameless === null ? view.respondent : null),
    })),
    { title: words.sum, value: yuan(view.claimedFen) },
    {
      title: words.numbers(charges.length),
      value: charges.map(({ tradeNo }) => tradeNo).join('\n'),
    },
  ]
  return (
    <Fold title={words.title}>
      <dl className={styles.fields}>
        {fields.map(({ title, value }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd className={value === null ? texts.care : undefined}>{value ?? words.missing}</dd>
            {value !== null && (
              <Button
                kind="link"
                size="small"
                aria-label={words.copyThis(title)}
                onClick={() => void copy(title, value)}
              >
                {table.copy}
              </Button>
            )}
          </div>
        ))}
      </dl>
    </Fold>
  )
}
