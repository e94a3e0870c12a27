import { useState } from 'react'
import type { LetterView } from '../../contract/cases.ts'
import { call } from '../context/bridge.ts'
import { useWords } from '../context/words-context.tsx'
import { Button } from '../parts/button.tsx'
import { groupDigits } from '../parts/figures.ts'
import { useToast } from '../parts/toast.tsx'
import styles from './letter-preview.module.css'

/** One text to read, edit and copy, counted as it stands; made anew where the text it starts from changes. */
export function LetterText({ letter }: { letter: LetterView }) {
  const { window, claimScreen, letters: own } = useWords()
  const { letter: words } = claimScreen
  const toast = useToast()
  const [text, setText] = useState(letter.text)
  const { limit } = letter
  // Code points, as the texts are counted where they are written.
  const length = [...text].length
  const over = limit === null ? 0 : Math.max(0, length - limit)
  const copy = async () => {
    const answer = await call('clipboard.write', { text })
    toast({ text: answer.ok ? words.copied : window.failures[answer.failure.code].title })
  }
  return (
    <>
      <p className={styles.use}>{letter.use}</p>
      <textarea
        className={styles.text}
        lang="zh-CN"
        aria-label={words.text}
        spellCheck={false}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className={styles.foot}>
        <span className={styles.count} data-over={over > 0 || undefined} role="status">
          {own.count(groupDigits(length), limit === null ? null : groupDigits(limit))}
          {over > 0 && ` · ${own.over(groupDigits(over))}`}
          {limit !== null && over === 0 && ` · ${own.counted}`}
        </span>
        {text !== letter.text && (
          <Button kind="link" size="small" onClick={() => setText(letter.text)}>
            {own.restore}
          </Button>
        )}
        <Button size="small" aria-label={words.copyThis(letter.title)} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p className={styles.draft}>{own.edit}</p>
    </>
  )
}
