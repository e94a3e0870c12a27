import { isEmptied } from '../../../core/claims/letters/override.ts'
import { numbersOnlyIn } from '../../../core/claims/mask.ts'
import type { Words } from '../../../i18n/words.ts'
import { Button } from '../../kit/button.tsx'
import { groupDigits } from '../../kit/figures.ts'
import { useWords } from '../../kit/words-context.tsx'
import type { Case, Letter } from './present-case.ts'

/** What is to be known of a letter in the person's own words before it goes out; empty where nothing is. */
function warningsOf(letter: Letter, { pack }: Words['letters']['own']): string[] {
  const { override, text, drafted, newFacts, length, limit } = letter
  if (override === null) return []
  if (isEmptied(text)) return [pack.emptied]
  const over = limit === null ? 0 : Math.max(0, length - limit)
  const numbers = numbersOnlyIn(text, drafted).length
  return [
    ...(newFacts.length > 0 ? [pack.older] : []),
    ...(over > 0 ? [pack.over(groupDigits(over))] : []),
    ...(numbers > 0 ? [pack.numbers(numbers)] : []),
  ]
}

/** Which letters go into the pack in the person's own words, and what is to be known of them, as items of a list. */
export function PackLetters({ view, onSee }: { view: Case; onSee: (letter: Letter) => void }) {
  const { window, letters: words } = useWords()
  const { own: ownWords } = words
  const { pack } = ownWords
  const own = view.letters.filter(letter => letter.override !== null && !isEmptied(letter.text))
  const told = view.letters.flatMap(letter => {
    const sentences = warningsOf(letter, ownWords)
    return sentences.length > 0 ? [{ letter, sentences }] : []
  })
  return (
    <>
      {own.length > 0 && <li>{pack.own(window.list(own.map(({ title }) => pack.title(title))))}</li>}
      {told.map(({ letter, sentences }) => (
        <li key={letter.id}>
          {pack.told(letter.title, sentences)}{' '}
          <Button kind="link" aria-label={pack.seeThis(letter.title)} onClick={() => onSee(letter)}>
            {pack.see}
          </Button>
        </li>
      ))}
    </>
  )
}
