/** One sheet of a workbook as text: numbers of date style already written as `2026-09-30 20:11:06`. */
export interface Sheet {
  name: string
  rows: SheetRow[]
}

export interface SheetRow {
  /** 1-based row of the sheet, as a spreadsheet program shows it; rows without cells are left out, so numbers may jump. */
  line: number
  cells: string[]
}

/** A sheet of a workbook of several: lines are counted on from sheet to sheet, and its own come after `before`. */
export interface SheetStart {
  name: string
  before: number
}
