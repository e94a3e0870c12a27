import { useId, useState } from 'react'
import { longestText } from '../../../contract/choices.ts'
import type { LetterOverride } from '../../../contract/claims.ts'
import { isEmptied } from '../../../core/claims/letters/override.ts'
import { masked, numbersOnlyIn } from '../../../core/claims/mask.ts'
import { useToast } from '../../app/toast.tsx'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { Fold } from '../../kit/fold.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import { LetterChanges } from './letter-changes.tsx'
import styles from './letter-preview.module.css'
import type { Letter } from './present-case.ts'
import { type Kept, useLetterOverride, type Writing } from './use-letter-override.ts'

interface LetterTextProps {
  caseId: number
  letter: Letter
  /** Its way is the one to take now. */
  isDue: boolean
}

/** Sent with the picture of the table of charges, which a pack holds. */
const withPicture = ['merchant', 'alipay', 'wechat']

/** One text to read, word in one's own way and copy, counted as it stands; another letter needs another of these. */
export function LetterText({ caseId, letter, isDue }: LetterTextProps) {
  const { claimScreen, letters: own, table, window } = useWords()
  const { letter: words } = claimScreen
  const act = useAction()
  const toast = useToast()
  const countId = useId()
  const [replaced, setReplaced] = useState<LetterOverride | null>(null)
  const writing = useLetterOverride(caseId, letter)
  const { text } = writing
  const { limit } = letter
  // Code points, as the texts are counted where they are written.
  const length = [...text].length
  const over = limit === null ? 0 : Math.max(0, length - limit)
  const copy = async () => {
    if (text.length > longestText) return toast({ text: own.own.tooLong(groupDigits(longestText)) })
    await act('app.copyText', { text }, { done: words.copied })
  }
  const change = async (to: LetterOverride | null, done: string) => {
    const before = writing.now()
    if (!(await writing.put(to))) return
    setReplaced(to === null ? before : null)
    toast({ text: done, action: { label: window.undo, run: () => void writing.put(before) } })
  }
  return (
    <>
      <div className={styles.top}>
        <p>{window.sentences(letter.use, withPicture.includes(letter.id) ? words.picture : null)}</p>
        <Button kind={isDue ? 'primary' : 'plain'} aria-label={words.copyThis(letter.title)} onClick={copy}>
          {table.copy}
        </Button>
      </div>
      <Sent letter={letter} />
      <LetterChanges letter={letter} writing={writing} onChange={change} />
      <textarea
        className={styles.text}
        lang="zh-CN"
        aria-label={words.text}
        aria-describedby={countId}
        spellCheck={false}
        value={writing.typed}
        onChange={event => writing.write(event.target.value)}
        onBlur={writing.finish}
      />
      <div className={styles.foot}>
        <span id={countId} className={styles.count} data-over={over > 0 || undefined}>
          {own.count(groupDigits(length), limit === null ? null : groupDigits(limit))}
          {over > 0 && ` · ${own.over(groupDigits(over))}`}
        </span>
        <KeptNote kept={writing.kept} />
        {text !== letter.drafted && (
          <Button kind="link" size="small" onClick={() => void change(null, own.own.restored)}>
            {own.restore}
          </Button>
        )}
        {text === letter.drafted && replaced !== null && (
          <Button kind="link" size="small" onClick={() => void writing.put(replaced)}>
            {own.own.mineAgain}
          </Button>
        )}
      </div>
      {isEmptied(text) && <p className={texts.care}>{own.own.emptied}</p>}
      {text === letter.drafted && <LeftOut letter={letter} />}
      <OpenNumbers letter={letter} writing={writing} onChange={change} />
      <p className={texts.quiet}>{window.sentences(own.edit, words.draft)}</p>
    </>
  )
}

/** That another letter went out before, and how it read. */
function Sent({ letter: { isSecond, sent } }: Pick<LetterTextProps, 'letter'>) {
  const { letters: own, window } = useWords()
  return (
    <>
      {isSecond && <p className={styles.second}>{own.isSecond}</p>}
      {sent && (
        <Fold title={own.sentOn(window.day(sent.on))}>
          <p className={styles.unused} lang="zh-CN">
            {sent.text}
          </p>
        </Fold>
      )}
    </>
  )
}

/** What there was no room for, to be put in by hand where the person finds it matters more than the rest. */
function LeftOut({ letter: { limit, leftOut, shortened } }: Pick<LetterTextProps, 'letter'>) {
  const { letters: own } = useWords()
  if (leftOut.length === 0 && shortened.length === 0) return null
  return (
    <div className={styles.leftOut}>
      <Sentences
        title={own.leftOut(leftOut.length, limit === null ? null : groupDigits(limit))}
        all={leftOut}
      />
      <Sentences title={own.shortened(shortened.length)} all={shortened} />
    </div>
  )
}

function Sentences({ title, all }: { title: string; all: readonly string[] }) {
  const titleId = useId()
  if (all.length === 0) return null
  return (
    <>
      <p id={titleId}>{title}</p>
      <ul aria-labelledby={titleId} lang="zh-CN">
        {all.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  )
}

/** Said once and not at every pause: it changes only where something went wrong. */
function KeptNote({ kept }: { kept: Kept | null }) {
  const { window, letters } = useWords()
  const { own } = letters
  const told = () => {
    if (kept === null) return ''
    if (kept === 'saved') return own.saved
    if (kept === 'too-long') return own.tooLong(groupDigits(longestText))
    return own.notSaved(window.failures[kept.code].title)
  }
  const isFailed = kept !== null && kept !== 'saved'
  return (
    <span role="status" className={isFailed ? texts.care : texts.quiet}>
      {told()}
    </span>
  )
}

interface OpenNumbersProps {
  letter: Letter
  writing: Writing
  onChange: (to: LetterOverride | null, done: string) => Promise<void>
}

/** Numbers that the person wrote out where the app's wording has them hidden, or not at all. */
function OpenNumbers({ letter, writing, onChange }: OpenNumbersProps) {
  const { own } = useWords().letters
  const numbers = numbersOnlyIn(writing.text, letter.drafted)
  if (numbers.length === 0) return null
  const cover = () => {
    const text = numbers.reduce((all, number) => all.replaceAll(number, masked(number)), writing.text)
    void onChange({ text, baseText: letter.override?.baseText ?? letter.drafted }, own.covered)
  }
  return (
    <p className={texts.care}>
      {own.numbers(numbers.length)}{' '}
      <Button kind="link" size="small" onClick={cover}>
        {own.cover}
      </Button>
    </p>
  )
}
