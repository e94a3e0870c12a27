import { useState } from 'react'
import { longestPersonName } from '../../../contract/choices.ts'
import { knownPersons, type Person, personText } from '../../../core/bills/accounts/person.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/words-context.tsx'
import styles from './whose-choice.module.css'

interface WhoseChoiceProps {
  /** What the account is called, for screen readers. */
  whose: string
  /** Persons named before, beside those whom everybody has. */
  named: readonly Person[]
  onChoose: (person: Person) => void
}

/** One tap says whose an account is; a name of one's own takes a word more. */
export function WhoseChoice({ whose, named, onChoose }: WhoseChoiceProps) {
  const { accountsScreen, window } = useWords()
  const [isNaming, setNaming] = useState(false)
  const [name, setName] = useState('')
  const others = named.filter(({ is }) => is === 'other')
  const keep = () => name.trim() !== '' && onChoose({ is: 'other', name: name.trim() })
  if (isNaming)
    return (
      <form
        className={styles.naming}
        onKeyDown={event => event.key === 'Escape' && setNaming(false)}
        onSubmit={event => {
          event.preventDefault()
          keep()
        }}
      >
        <Field
          label={accountsScreen.otherName}
          placeholder={accountsScreen.otherHint}
          maxLength={longestPersonName}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
        />
        <Button type="submit" kind="primary" disabled={name.trim() === ''}>
          {accountsScreen.keep}
        </Button>
        <Button kind="quiet" onClick={() => setNaming(false)}>
          {window.cancel}
        </Button>
      </form>
    )
  return (
    <fieldset className={styles.choice} aria-label={accountsScreen.whoseOf(whose)}>
      {[...knownPersons.map(is => ({ is })), ...others].map(person => (
        <Button key={personText(person)} size="small" onClick={() => onChoose(person)}>
          {accountsScreen.person(person)}
        </Button>
      ))}
      <Button size="small" kind="quiet" onClick={() => setNaming(true)}>
        {accountsScreen.other}
      </Button>
    </fieldset>
  )
}
