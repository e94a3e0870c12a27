import type { AppState } from '../../contract/app.ts'
import type { Language } from '../../i18n/language.ts'

/** The app as a first start shows it, for pages without one. */
export function firstState(language: Language): AppState {
  return {
    language,
    languageChoice: language,
    theme: 'system',
    textSize: 'normal',
    alerts: { on: null, daysBefore: 3, named: false },
    alertsRefused: false,
    version: '0.1.0',
    runtime: { name: 'Electron', version: '45.5.0', fallback: false },
    dataFolder: '~/xucha/data',
    databaseProblem: null,
    healthNotice: null,
  }
}
