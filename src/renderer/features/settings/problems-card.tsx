import { useState } from 'react'
import { useQuery } from '../../app/bridge.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { FailureNote } from '../../kit/failure.tsx'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import styles from './settings.module.css'

/** What went wrong lately, to be looked at and copied before anybody else sees it. */
export function ProblemsCard() {
  const [round, setRound] = useState(0)
  return <Problems key={round} again={() => setRound(count => count + 1)} />
}

function Problems({ again }: { again: () => void }) {
  const { dataScreen: words, table } = useWords()
  const { version, runtime } = useAppState()
  const act = useAction()
  const asked = useQuery('app.problems', {})
  if (asked.state === 'loading') return null
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  const lines = asked.value.map(({ at, request, code }) => `${at.replace('T', ' ')}  ${request}  ${code}`)
  const copy = async () => {
    const head = `xucha ${version}  ${runtime.name} ${runtime.version}`
    await act('app.copyText', { text: [head, ...lines].join('\n') }, { done: words.problemsCopied })
  }
  const clear = async () => {
    await act('app.clearProblems', {})
    again()
  }
  return (
    <Card aria-label={words.problems}>
      <h2>{words.problems}</h2>
      <p className={texts.faint}>{words.problemsText}</p>
      {lines.length === 0 ? (
        <p>{words.noProblems}</p>
      ) : (
        <>
          <Fold title={words.problemCount(lines.length)}>
            <section className={styles.log} aria-label={words.problemCount(lines.length)}>
              {lines.join('\n')}
            </section>
          </Fold>
          <div className={styles.actions}>
            <Button size="small" onClick={copy}>
              {table.copy}
            </Button>
            <Button size="small" onClick={clear}>
              {words.clearProblems}
            </Button>
          </div>
        </>
      )}
    </Card>
  )
}
