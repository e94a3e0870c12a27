import { pressingCaseText } from '../../../i18n/present/claims.ts'
import { useRoute } from '../../app/route.tsx'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { today } from '../../kit/today.ts'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { useDue } from './due-context.tsx'

/** One line about last days of cases that are near or past: one leads to its case, several to the list. */
export function DueLine() {
  const { due } = useWords()
  const { language } = useAppState()
  const { go } = useRoute()
  const cases = useDue()
  const [first, second] = cases
  if (!first) return null
  return (
    <Banner
      tone="care"
      actions={
        <Button onClick={() => go({ page: 'claim', subject: second ? undefined : String(first.id) })}>
          {due.toCase}
        </Button>
      }
    >
      {second ? due.several(cases.length) : pressingCaseText(first, today(), language)}
    </Banner>
  )
}
