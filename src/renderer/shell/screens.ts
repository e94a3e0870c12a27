import { type ComponentType, createElement, lazy } from 'react'
import type { Page } from '../../contract/menu.ts'
import { BillsPage } from '../features/bills/bills-page.tsx'
import { DropResult } from '../features/subscriptions/drop-result.tsx'

/** A page that comes in a file of its own: the window opens without it, and has it before anyone gets there. */
interface LaterScreen {
  fetch(): Promise<unknown>
  /** The page itself once it is there, else one that waits for it. */
  component(): ComponentType
}

function later(load: () => Promise<ComponentType>): LaterScreen {
  let ready: ComponentType | null = null
  const fetch = async () => {
    ready ??= await load()
    return { default: ready }
  }
  const waiting = lazy(fetch)
  return { fetch, component: () => ready ?? waiting }
}

const laterScreens: Record<Exclude<Page, 'bills'>, LaterScreen> = {
  charges: later(async () => (await import('../features/subscriptions/charges-page.tsx')).ChargesPage),
  cancel: later(async () => (await import('../features/cancellation/cancel-page.tsx')).CancelPage),
  claim: later(async () => (await import('../features/claims/claim-page.tsx')).ClaimPage),
  settings: later(async () => (await import('../features/settings/settings-page.tsx')).SettingsPage),
}

function Bills() {
  return createElement(BillsPage, { result: createElement(DropResult) })
}

export function screenOf(page: Page): ComponentType {
  return page === 'bills' ? Bills : laterScreens[page].component()
}

/** Fetches the other pages once the first one is drawn and nothing else is to be done. */
export function fetchScreensWhenIdle(): void {
  requestIdleCallback(async () => {
    for (const screen of Object.values(laterScreens)) await screen.fetch()
  })
}
