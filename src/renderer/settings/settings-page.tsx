import type { AppState } from '../../contract/app.ts'
import type { Input } from '../../contract/requests.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Page } from '../parts/page.tsx'
import { SegmentedControl } from '../parts/segmented-control.tsx'
import { useToast } from '../parts/toast.tsx'
import { call } from '../shell/bridge.ts'
import { useAppState, useWords } from '../shell/words-context.tsx'
import { OwnRules } from './own-rules.tsx'
import styles from './settings.module.css'

/** 设置: how it looks, where the data lies, what this is. */
export function SettingsPage() {
  const { window, settingsScreen: words } = useWords()
  const state = useAppState()
  const toast = useToast()
  const configure = async (choice: Input<'app.configure'>) => {
    const answer = await call('app.configure', choice)
    if (!answer.ok) toast({ text: window.failures[answer.failure.code].title })
  }
  return (
    <Page title={window.pages.settings} lead={words.lead}>
      <div className={styles.body}>
        <Card aria-label={words.language}>
          <div className={styles.choice}>
            <h2>{words.language}</h2>
            <SegmentedControl<AppState['languageChoice']>
              label={words.language}
              value={state.languageChoice}
              onChange={languageChoice => void configure({ languageChoice })}
              options={(['system', 'zh', 'en'] as const).map(value => ({
                value,
                label: words.languages[value],
              }))}
            />
          </div>
          <div className={styles.choice}>
            <h2>{words.theme}</h2>
            <SegmentedControl<AppState['theme']>
              label={words.theme}
              value={state.theme}
              onChange={theme => void configure({ theme })}
              options={(['system', 'light', 'dark'] as const).map(value => ({
                value,
                label: words.themes[value],
              }))}
            />
          </div>
        </Card>
        <OwnRules />
        <DataCard folder={state.dataFolder} />
        <Card aria-label={words.about}>
          <h2>{words.about}</h2>
          <p>{words.version(state.version)}</p>
          <p className={styles.quiet}>{words.runtime(state.runtime.name, state.runtime.version)}</p>
          {state.runtime.fallback && <p className={styles.care}>{words.fallback}</p>}
          <p>{words.offline}</p>
          {words.disclaimers.map(text => (
            <p key={text} className={styles.quiet}>
              {text}
            </p>
          ))}
        </Card>
      </div>
    </Page>
  )
}

function DataCard({ folder }: { folder: string }) {
  const { window, settingsScreen: words } = useWords()
  const toast = useToast()
  const copy = async () => {
    const copied = await call('clipboard.write', { text: folder })
    toast({ text: copied.ok ? words.copied : window.failures[copied.failure.code].title })
  }
  return (
    <Card aria-label={words.data}>
      <h2>{words.data}</h2>
      <p className={styles.quiet}>{words.folder}</p>
      <p className={styles.folder}>
        <code>{folder}</code>{' '}
        <Button size="small" onClick={() => void copy()}>
          {words.copy}
        </Button>
      </p>
      <p>{words.folderText}</p>
      <p className={styles.care}>{words.notEncrypted}</p>
      <p className={styles.quiet}>{words.deleteHow}</p>
    </Card>
  )
}
