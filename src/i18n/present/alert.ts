import type { CaseAlert, CheckUpAlert, RenewalAlert } from '../../core/reminders/alert.ts'
import type { Plain } from './plain.ts'

export type RenewalAlertFacts = Plain<RenewalAlert>
/** A case goes by its title, which is in the language of the window. */
export type CaseAlertFacts = Plain<CaseAlert> & { title: string }
/** What a notification is made from. */
export type AlertFacts = RenewalAlertFacts | CaseAlertFacts | Plain<CheckUpAlert>

/** What a notification says. */
export interface AlertText {
  title: string
  body: string
}
