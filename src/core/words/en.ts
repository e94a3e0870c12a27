import { bills } from './en/bills.ts'
import { cancel } from './en/cancel.ts'
import { cli } from './en/cli.ts'
import { detector } from './en/detector.ts'
import { errors } from './en/errors.ts'
import { dialogs, menu } from './en/menu.ts'
import { row } from './en/row.ts'
import type { zh } from './zh.ts'

/** Every sentence a person reads, in English. */
export const en = { bills, cancel, cli, detector, dialogs, errors, menu, row } satisfies typeof zh
