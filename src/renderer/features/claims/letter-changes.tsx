import type { LetterOverride } from '../../../contract/claims.ts'
import { isMade, withChange } from '../../../core/claims/letters/text-change.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { ScrollArea } from '../../kit/scroll-area.tsx'
import texts from '../../kit/text.module.css'
import { useWords } from '../../kit/words-context.tsx'
import styles from './letter-changes.module.css'
import type { Letter } from './present-case.ts'
import type { Writing } from './use-letter-override.ts'

interface LetterChangesProps {
  letter: Letter
  writing: Writing
  onChange: (to: LetterOverride | null, done: string) => Promise<void>
}

type NewFact = Letter['newFacts'][number]

/** What became of the facts since the person wrote: told, shown beside each other, and left to them. */
export function LetterChanges({ letter, writing, onChange }: LetterChangesProps) {
  const { own } = useWords().letters
  const { drafted, newFacts } = letter
  if (newFacts.length === 0) return null
  // What was put in is no news any more.
  const baseText = letter.override?.baseText ?? drafted
  return (
    <>
      <Banner
        live
        tone="care"
        actions={
          <>
            <Button
              size="small"
              onClick={() => void onChange({ text: writing.text, baseText: drafted }, own.kept)}
            >
              {own.keep}
            </Button>
            <Button size="small" onClick={() => void onChange(null, own.restored)}>
              {own.take}
            </Button>
          </>
        }
      >
        {own.older}
      </Banner>
      <ScrollArea label={own.changes} className={styles.changes}>
        <ol aria-label={own.changes}>
          {newFacts.map((fact, index) => (
            <li key={JSON.stringify(fact)} className={styles.change}>
              <Side title={own.before} paragraphs={fact.old} />
              <Side title={own.now} paragraphs={fact.new} />
              <PutIn
                number={index + 1}
                fact={fact}
                text={writing.text}
                onText={text =>
                  void onChange({ text, baseText: withChange(baseText, fact) ?? baseText }, own.updated)
                }
              />
            </li>
          ))}
        </ol>
      </ScrollArea>
    </>
  )
}

function Side({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  const { own } = useWords().letters
  const text = paragraphs.join('\n').trim()
  return (
    <div className={styles.side}>
      <p className={texts.quiet}>{title}</p>
      <p
        className={styles.paragraphs}
        lang={text === '' ? undefined : 'zh-CN'}
        data-none={text === '' || undefined}
      >
        {text === '' ? own.none : text}
      </p>
    </div>
  )
}

interface PutInProps {
  number: number
  fact: NewFact
  text: string
  onText: (text: string) => void
}

/** Puts one of them into the person's text, as far as they left its place as it was. */
function PutIn({ number, fact, text, onText }: PutInProps) {
  const { own } = useWords().letters
  if (isMade(text, fact)) return <p className={styles.said}>{own.isIn}</p>
  const changed = withChange(text, fact)
  if (changed === null) return <p className={styles.said}>{own.byHand}</p>
  return (
    <p className={styles.said}>
      <Button kind="link" size="small" aria-label={own.putInThis(number)} onClick={() => onText(changed)}>
        {own.putIn}
      </Button>
    </p>
  )
}
