import { Fragment, type ReactNode } from 'react'
import styles from './unbroken.module.css'

const pieces = [
  // Days and months as both languages write them.
  String.raw`(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?`,
  String.raw`\d{4}年`,
  String.raw`\d{1,2} [A-Z][a-z]{2}\b(?: \d{4})?`,
  String.raw`[A-Z][a-z]{2} \d{4}`,
  // From one price to another, and a number with what it counts.
  String.raw`¥[\d,.]+ → ¥\d+(?:[,.]\d+)*`,
  String.raw`\d+-day`,
  // A plan's rhythm, and of a path each step with its arrow.
  '连续包(?:半年|[月季年])',
  String.raw`[^\s，。；：→]+(?: ···)? →`,
  String.raw`\d+(?:[,.]\d+)* [^\s·]`,
]
/** Ends a line, also where no blank follows it, and begins none. */
const dot = '·'
const whole = new RegExp(String.raw`((?:${pieces.join('|')})(?: ?·)?|\S ?·)`, 'u')

/** Text whose dates and counts stay on one line; read and copied it is the text as it was, and what is no text stays. */
export function unbroken(text: ReactNode): ReactNode {
  if (typeof text !== 'string') return text
  // One element: the children of a flexible line would be set apart.
  return (
    <span>
      {text.split(whole).map((part, at) =>
        // Every other part is one that was found.
        at % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places
          <Fragment key={at}>
            <span className={styles.whole}>{part}</span>
            {part.endsWith(dot) && <span className={styles.end} />}
          </Fragment>
        ) : (
          part
        ),
      )}
    </span>
  )
}
