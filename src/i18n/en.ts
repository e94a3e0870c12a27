import { accountsScreen } from './en/accounts-screen.ts'
import { bills } from './en/bills.ts'
import { billsScreen } from './en/bills-screen.ts'
import { cancel } from './en/cancel.ts'
import { cancelScreen } from './en/cancel-screen.ts'
import { caseSteps } from './en/case-steps.ts'
import { chargesScreen } from './en/charges-screen.ts'
import { checkUp } from './en/check-up.ts'
import { claim } from './en/claim.ts'
import { claimScreen, evidenceScreen } from './en/claim-screen.ts'
import { cli } from './en/cli.ts'
import { detector } from './en/detector.ts'
import { errors } from './en/errors.ts'
import { letters } from './en/letters.ts'
import { dialogs, menu } from './en/menu.ts'
import { alert, due, limits } from './en/reminders.ts'
import { row, table } from './en/row.ts'
import { dataScreen, rulesScreen, settingsScreen } from './en/settings-screen.ts'
import { window } from './en/window.ts'
import type { zh } from './zh.ts'

/** Every sentence a person reads, in English. */
export const en = {
  accountsScreen,
  alert,
  bills,
  billsScreen,
  cancel,
  cancelScreen,
  chargesScreen,
  checkUp,
  claim,
  caseSteps,
  claimScreen,
  cli,
  dataScreen,
  detector,
  dialogs,
  due,
  errors,
  letters,
  limits,
  menu,
  evidenceScreen,
  row,
  rulesScreen,
  settingsScreen,
  table,
  window,
} satisfies typeof zh
