import { useRoute } from '../../app/route.tsx'
import { useAction } from '../../app/use-action.ts'
import { Banner } from '../../kit/banner.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/words-context.tsx'
import type { Case } from './present-case.ts'

/** A case over two people's charges is to be two; before anything else it is asked whose the charges are. */
export function Payers({ id, payers, sample }: Pick<Case, 'id' | 'payers' | 'sample'>) {
  const { accountsScreen } = useWords()
  const { go } = useRoute()
  const act = useAction()
  const accounts = payers.flatMap(({ account }) => account ?? [])
  if (payers.length > 1)
    return (
      <Banner
        tone="care"
        actions={
          <Button
            size="small"
            onClick={() => void act('claims.split', { id }, { done: accountsScreen.split(payers.length) })}
          >
            {accountsScreen.splitNow}
          </Button>
        }
      >
        <strong>{accountsScreen.toSplit(payers.length)}</strong>{' '}
        {accountsScreen.splitText(accounts.map(accountsScreen.account))}
      </Banner>
    )
  const unsaid = accounts.find(({ person }) => person === null)
  if (!unsaid || sample) return null
  return (
    <Banner
      tone="care"
      actions={
        <Button size="small" onClick={() => go({ page: 'bills' })}>
          {accountsScreen.toAccounts}
        </Button>
      }
    >
      {accountsScreen.caseAsks(accountsScreen.account(unsaid))}
    </Banner>
  )
}
