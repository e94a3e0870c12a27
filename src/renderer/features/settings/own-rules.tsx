import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { useRules } from '../subscriptions/use-rules.ts'
import styles from './settings.module.css'

/** The rules a person made about merchants, each taken back with one click. */
export function OwnRules() {
  const { window, rulesScreen: words, detector } = useWords()
  const { all, remove } = useRules()
  return (
    <Card aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className={texts.faint}>{words.text}</p>
      {all.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul className={styles.rules} aria-label={words.title}>
          {all.map(({ id, counterparty, is, service, saidOn }) => (
            <li key={id}>
              <span className={texts.strong}>{counterparty}</span>
              <span>
                {service ? words.ofService(words.line[is], detector.service(service)) : words.line[is]}
              </span>
              <span className={texts.faint}>{words.saidOn(window.day(saidOn))}</span>
              <Button
                size="small"
                aria-label={words.removeThis(counterparty)}
                onClick={() => void remove(id)}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
