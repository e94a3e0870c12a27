/** One upright character as a page shows it: where its baseline begins, in points from the lower left corner. */
export interface Glyph {
  text: string
  x: number
  y: number
  width: number
  /** Height of the font as set. */
  size: number
}

/** What a page of a PDF shows, in the order in which it is drawn. */
export interface PageText {
  /** Lower left corner and size of what is shown of the page, in points. */
  box: readonly [left: number, bottom: number, width: number, height: number]
  glyphs: readonly Glyph[]
}
