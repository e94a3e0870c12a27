import type { Notice } from '../../contract/notices.ts'
import type { AlertFacts } from '../../i18n/present/alert.ts'

/** Where a notification leads: to what it is about, or to the list where it is about several. */
export function routeFor(opened: readonly AlertFacts[]): Notice<'alert.opened'> {
  const [first, second] = opened
  if (!first || first.kind === 'check-up') return { page: 'cancel', view: 'check-up' }
  if (first.kind === 'case') {
    const same = opened.every(alert => alert.kind === 'case' && alert.caseId === first.caseId)
    return { page: 'claim', ...(same && { subject: String(first.caseId) }) }
  }
  return { page: 'cancel', view: 'plans', ...(!second && { subject: first.subscriptionId }) }
}
