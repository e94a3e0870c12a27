import { Page } from '../parts/page.tsx'
import { useWords } from '../shell/words-context.tsx'

export function ClaimPage() {
  const { window } = useWords()
  return <Page title={window.pages.claim}>{null}</Page>
}
