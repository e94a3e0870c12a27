import { Page } from '../parts/page.tsx'
import { useWords } from '../shell/words-context.tsx'

export function BillsPage() {
  const { window, billsScreen } = useWords()
  return (
    <Page title={window.pages.bills} lead={billsScreen.lead}>
      {null}
    </Page>
  )
}
