import { languages } from '../i18n/language.ts'

/** What a person can choose among, without what checks it: the page needs the values only. */

export const languageChoices = ['system', ...languages] as const
export const themes = ['system', 'light', 'dark'] as const

/** How large everything in the window is; the names are those of the words. */
export const textSizes = ['small', 'normal', 'large', 'largest', 'double'] as const
export type TextSize = (typeof textSizes)[number]

/** How many automatic backups are kept; 0 makes none. */
export const backupsToKeep = [0, 3, 7, 30] as const

/** A pack is a folder of files, or the same folder as one zip. */
export const packForms = ['folder', 'zip'] as const
export type PackForm = (typeof packForms)[number]

/** The longest text that the window copies or keeps, in UTF-16 units: some fifty pages. */
export const longestText = 100_000

/** Characters of the name of a table that is saved, and of a cell in it: no spreadsheet program takes a longer one. */
export const longestTableName = 120
export const longestCell = 32_767

/** Rows that a printed table has at most: some forty pages. */
export const mostPrintedRows = 1000

/** What a note to oneself may hold, in UTF-16 units. */
export const longestNote = 200

/** What a family calls one of its own, in UTF-16 units. */
export const longestPersonName = 40

/** What a person calls a renewal, in UTF-16 units: a title has room for no more. */
export const longestGivenName = 30

/** Bills that one request imports or removes. */
export const mostBillsAtOnce = 500

/** Characters of an answer in words. */
export const longestAnswer = 4000

/** Characters of any number that a counter gives. */
export const longestTicket = 100
