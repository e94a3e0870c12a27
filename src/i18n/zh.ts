import { accountsScreen } from './zh/accounts-screen.ts'
import { bills } from './zh/bills.ts'
import { billsScreen } from './zh/bills-screen.ts'
import { cancel } from './zh/cancel.ts'
import { cancelScreen } from './zh/cancel-screen.ts'
import { caseSteps } from './zh/case-steps.ts'
import { chargesScreen } from './zh/charges-screen.ts'
import { checkUp } from './zh/check-up.ts'
import { claim } from './zh/claim.ts'
import { claimScreen, evidenceScreen } from './zh/claim-screen.ts'
import { cli } from './zh/cli.ts'
import { detector } from './zh/detector.ts'
import { errors } from './zh/errors.ts'
import { letters } from './zh/letters.ts'
import { dialogs, menu } from './zh/menu.ts'
import { alert, due, limits } from './zh/reminders.ts'
import { row, table } from './zh/row.ts'
import { dataScreen, rulesScreen, settingsScreen } from './zh/settings-screen.ts'
import { window } from './zh/window.ts'

/** Every sentence a person reads, in Chinese: the model for all other languages. */
export const zh = {
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
}
