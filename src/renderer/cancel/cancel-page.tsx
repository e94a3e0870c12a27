import { Page } from '../parts/page.tsx'
import { useWords } from '../shell/words-context.tsx'

export function CancelPage() {
  const { window } = useWords()
  return <Page title={window.pages.cancel}>{null}</Page>
}
