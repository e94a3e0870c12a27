import { useId } from 'react'
import type { LetterView } from '../../contract/cases.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { groupDigits } from '../parts/figures.ts'
import { useToast } from '../parts/toast.tsx'
import { call } from '../shell/bridge.ts'
import { useWords } from '../shell/words-context.tsx'
import styles from './letter-preview.module.css'

interface LetterPreviewProps {
  letters: readonly LetterView[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** The letters as they stand with today's answers, one at a time, with their length. */
export function LetterPreview({ letters, chosen, onChoose }: LetterPreviewProps) {
  const { window, claimScreen } = useWords()
  const { letter: words } = claimScreen
  const toast = useToast()
  const id = useId()
  const letter = letters.find(one => one.id === chosen) ?? letters[0]
  if (!letter) return <p className={styles.none}>{words.none}</p>
  const copy = async () => {
    const answer = await call('clipboard.write', { text: letter.text })
    toast({ text: answer.ok ? words.copied : window.failures[answer.failure.code].title })
  }
  return (
    <Card className={styles.card} aria-label={letter.title}>
      <header className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {words.choose}
        </label>
        <select
          id={id}
          className={styles.choice}
          value={letter.id}
          onChange={event => onChoose(event.target.value)}
        >
          {letters.map(one => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
        </select>
        <span className={styles.count}>{words.count(groupDigits(letter.length))}</span>
        <Button size="small" aria-label={words.copyThis(letter.title)} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={styles.text} lang="zh-CN" aria-label={words.text} tabIndex={0}>
        {letter.text}
      </section>
      <p className={styles.draft}>{words.draft}</p>
    </Card>
  )
}
