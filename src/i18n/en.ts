import { accountsScreen } from './en/accounts-screen.ts'
import { alert } from './en/alert.ts'
import { bills } from './en/bills.ts'
import { billsScreen } from './en/bills-screen.ts'
import { cancel } from './en/cancel.ts'
import { cancelScreen } from './en/cancel-screen.ts'
import { caseSteps } from './en/case-steps.ts'
import { chargesScreen } from './en/charges-screen.ts'
import { checkUp } from './en/check-up.ts'
import { claim } from './en/claim.ts'
import { claimScreen } from './en/claim-screen.ts'
import { cli } from './en/cli.ts'
import { dataScreen } from './en/data-screen.ts'
import { detector } from './en/detector.ts'
import { due } from './en/due.ts'
import { errors } from './en/errors.ts'
import { evidenceScreen } from './en/evidence-screen.ts'
import { letters } from './en/letters.ts'
import { limits } from './en/limits.ts'
import { dialogs, menu } from './en/menu.ts'
import { row } from './en/row.ts'
import { rulesScreen } from './en/rules-screen.ts'
import { settingsScreen } from './en/settings-screen.ts'
import { table } from './en/table.ts'
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
