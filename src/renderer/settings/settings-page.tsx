import { Page } from '../parts/page.tsx'
import { useWords } from '../shell/words-context.tsx'

export function SettingsPage() {
  const { window } = useWords()
  return <Page title={window.pages.settings}>{null}</Page>
}
