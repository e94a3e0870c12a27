import type { CaseView, LetterView } from '../../contract/cases.ts'
import { isEmptied } from '../../core/claim/own-wording.ts'
import { useWords } from '../context/words-context.tsx'
import { Button } from '../parts/button.tsx'
import { groupDigits } from '../parts/figures.ts'

const overOf = ({ length, limit }: LetterView) => (limit === null ? 0 : Math.max(0, length - limit))

/** Letters of the person's own that should be looked at before they go into a pack. */
export function lettersToSee({ letters }: Pick<CaseView, 'letters'>): LetterView[] {
  return letters.filter(
    letter =>
      letter.own !== null && (letter.newFacts.length > 0 || isEmptied(letter.text) || overOf(letter) > 0),
  )
}

/** Which letters go into the pack in the person's own words, and what is to be known of them, as items of a list. */
export function PackLetters({ view, onSee }: { view: CaseView; onSee: (letter: string) => void }) {
  const { window, letters: words } = useWords()
  const { pack } = words.own
  const own = view.letters.filter(letter => letter.own !== null && !isEmptied(letter.text))
  const toldOf = (letter: LetterView): string => {
    if (isEmptied(letter.text)) return pack.emptied(letter.title)
    if (letter.newFacts.length > 0) return pack.older(letter.title)
    return pack.over(letter.title, groupDigits(overOf(letter)))
  }
  return (
    <>
      {own.length > 0 && <li>{pack.own(window.list(own.map(({ title }) => pack.title(title))))}</li>}
      {lettersToSee(view).map(letter => (
        <li key={letter.id}>
          {toldOf(letter)}{' '}
          <Button kind="link" aria-label={pack.seeThis(letter.title)} onClick={() => onSee(letter.id)}>
            {pack.see}
          </Button>
        </li>
      ))}
    </>
  )
}
