import { accountsScreen } from './zh/accounts-screen.ts'
import { alert } from './zh/alert.ts'
import { bills } from './zh/bills.ts'
import { billsScreen } from './zh/bills-screen.ts'
import { cancel } from './zh/cancel.ts'
import { cancelScreen } from './zh/cancel-screen.ts'
import { caseSteps } from './zh/case-steps.ts'
import { chargesScreen } from './zh/charges-screen.ts'
import { checkUp } from './zh/check-up.ts'
import { claim } from './zh/claim.ts'
import { claimScreen } from './zh/claim-screen.ts'
import { cli } from './zh/cli.ts'
import { dataScreen } from './zh/data-screen.ts'
import { detector } from './zh/detector.ts'
import { due } from './zh/due.ts'
import { errors } from './zh/errors.ts'
import { evidenceScreen } from './zh/evidence-screen.ts'
import { letters } from './zh/letters.ts'
import { limits } from './zh/limits.ts'
import { dialogs, menu } from './zh/menu.ts'
import { row } from './zh/row.ts'
import { rulesScreen } from './zh/rules-screen.ts'
import { settingsScreen } from './zh/settings-screen.ts'
import { table } from './zh/table.ts'
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
