import { createContext, type ReactNode, useContext } from 'react'
import type { AppState } from '../../contract/app.ts'
import { type Words, words } from '../../i18n/words.ts'

const AppStateContext = createContext<AppState | null>(null)

export function AppStateProvider({ state, children }: { state: AppState; children: ReactNode }) {
  return <AppStateContext value={state}>{children}</AppStateContext>
}

/** Language, theme, versions and folders, as main last told them. */
export function useAppState(): AppState {
  const state = useContext(AppStateContext)
  if (!state) throw new Error('useAppState outside of AppStateProvider')
  return state
}

/** Every sentence in the window's language. */
export function useWords(): Words {
  return words(useAppState().language)
}
