import { useState } from 'react'
import type { AppState } from '../../../contract/app.ts'
import { languageChoices, textSizes, themes } from '../../../contract/choices.ts'
import type { Input } from '../../../contract/requests.ts'
import { useQuery } from '../../app/bridge.ts'
import { useAction } from '../../app/use-action.ts'
import { Button } from '../../kit/button.tsx'
import { Card } from '../../kit/card.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { FailureNote, Loading } from '../../kit/failure.tsx'
import { Fold } from '../../kit/fold.tsx'
import { Page } from '../../kit/page.tsx'
import { SegmentedControl } from '../../kit/segmented-control.tsx'
import texts from '../../kit/text.module.css'
import { useAppState, useWords } from '../../kit/words-context.tsx'
import { AlertsCard } from './alerts-card.tsx'
import { DataCards } from './data-cards.tsx'
import { OwnRules } from './own-rules.tsx'
import { ProblemsCard } from './problems-card.tsx'
import styles from './settings.module.css'

/** 设置: how it looks, where the data lies, what this is. */
export function SettingsPage() {
  const { window, settingsScreen: words } = useWords()
  const state = useAppState()
  const act = useAction()
  const configure = (choice: Input<'app.configure'>) => act('app.configure', choice)
  return (
    <Page title={window.pages.settings} lead={words.lead}>
      <div className={styles.body}>
        <div className={styles.cards}>
          <Card aria-label={words.language}>
            <div className={styles.choice}>
              <h2>{words.language}</h2>
              <SegmentedControl<AppState['languageChoice']>
                label={words.language}
                value={state.languageChoice}
                onChange={languageChoice => void configure({ languageChoice })}
                options={languageChoices.map(value => ({ value, label: words.languages[value] }))}
              />
            </div>
            <div className={styles.choice}>
              <h2>{words.textSize}</h2>
              <SegmentedControl<AppState['textSize']>
                label={words.textSize}
                value={state.textSize}
                onChange={textSize => void configure({ textSize })}
                options={textSizes.map(value => ({ value, label: words.textSizes[value] }))}
              />
            </div>
            <div className={styles.choice}>
              <h2>{words.theme}</h2>
              <SegmentedControl<AppState['theme']>
                label={words.theme}
                value={state.theme}
                onChange={theme => void configure({ theme })}
                options={themes.map(value => ({ value, label: words.themes[value] }))}
              />
            </div>
          </Card>
          <AlertsCard />
          <OwnRules />
        </div>
        <div className={styles.cards} data-part="data">
          <DataCards />
        </div>
        <div className={styles.cards}>
          <ProblemsCard />
          <Card aria-label={words.about}>
            <h2>{words.about}</h2>
            <p>{words.version(state.version)}</p>
            <p className={texts.faint}>{words.runtime(state.runtime.name, state.runtime.version)}</p>
            {state.runtime.fallback && <p className={texts.care}>{words.fallback}</p>}
            <p>{words.offline}</p>
            {words.disclaimers.map(text => (
              <p key={text} className={texts.faint}>
                {text}
              </p>
            ))}
            <Licences />
          </Card>
        </div>
      </div>
    </Page>
  )
}

/** Everything that ships, each with its licence in full. */
function Licences() {
  const { dataScreen: words } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <div className={styles.actions}>
        <Button size="small" onClick={() => setOpen(true)}>
          {words.showLicences}
        </Button>
      </div>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        wide
        title={words.licences}
        description={words.licencesText}
      >
        <LicenceList />
      </Dialog>
    </>
  )
}

function LicenceList() {
  const asked = useQuery('app.licences', {})
  if (asked.state === 'loading') return <Loading />
  if (asked.state === 'failed') return <FailureNote failure={asked.failure} retry={asked.retry} />
  return asked.value.map(({ name, version, licence, text }) => (
    <Fold key={`${name} ${version}`} title={`${name} ${version} · ${licence}`}>
      <pre className={styles.licence}>{text}</pre>
    </Fold>
  ))
}
