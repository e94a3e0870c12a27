import { bills } from './zh/bills.ts'
import { cancel } from './zh/cancel.ts'
import { cli } from './zh/cli.ts'
import { detector } from './zh/detector.ts'
import { errors } from './zh/errors.ts'
import { dialogs, menu } from './zh/menu.ts'
import { row } from './zh/row.ts'

/** Every sentence a person reads, in Chinese: the model for all other languages. */
export const zh = { bills, cancel, cli, detector, dialogs, errors, menu, row }
