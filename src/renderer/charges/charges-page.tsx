import { Page } from '../parts/page.tsx'
import { useWords } from '../shell/words-context.tsx'

export function ChargesPage() {
  const { window, chargesScreen } = useWords()
  return (
    <Page title={window.pages.charges} lead={chargesScreen.lead}>
      {null}
    </Page>
  )
}
