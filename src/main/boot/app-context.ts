import { EventEmitter } from 'node:events'
import { app } from 'electron'
import type { Concern } from '../../contract/concerns.ts'
import type { Language } from '../../i18n/language.ts'
import { type Words, words } from '../../i18n/words.ts'
import { type PreferenceFile, type Preferences, preferenceFile } from './preferences.ts'
import { type ProblemLog, problemLog } from './problem-log.ts'

/** By which the rooms of main hear of each other without knowing each other. */
export type AppEvents = EventEmitter<{
  /** What is stored changed. */
  stored: []
  /** Something that answers to the page show changed. */
  outdated: [changed: readonly Concern[]]
  /** Something that the page shows of the app itself changed. */
  state: []
  /** The person chose how the app looks or what it tells. */
  configured: [change: Partial<Preferences>]
  /** The app ends, or the system's session with it. */
  ending: []
}>

/** What every room of main may ask for. */
export interface AppContext {
  /** Where the app keeps its own records; the data may lie elsewhere. */
  folder: string
  preferences: PreferenceFile
  problems: ProblemLog
  events: AppEvents
  language(): Language
  words(): Words
}

export function appContext(folder = app.getPath('userData')): AppContext {
  const preferences = preferenceFile(folder)
  const language = () => {
    const choice = preferences.get().languageChoice
    return choice === 'system' ? systemLanguage() : choice
  }
  return {
    folder,
    preferences,
    problems: problemLog(folder),
    events: new EventEmitter(),
    language,
    words: () => words(language()),
  }
}

function systemLanguage(): Language {
  return app.getLocale().toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
