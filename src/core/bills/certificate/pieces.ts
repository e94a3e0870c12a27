import type { Glyph } from './glyph.ts'

/** Characters that follow one another on one baseline; a gap as wide as a character ends a piece. */
export interface Piece {
  glyphs: Glyph[]
  text: string
}

/** In heights of the font. */
const sameBaseline = 0.2
const widestGap = 1
const farthestBack = 0.5
const narrowestBlank = 0.25

/** The pieces of a page in the order in which they are drawn; blank ones are left out. */
export function piecesOf(glyphs: readonly Glyph[]): Piece[] {
  const pieces: Piece[] = []
  let piece: Glyph[] = []
  const close = () => {
    const text = lineOf(piece).trim()
    if (text !== '') pieces.push({ glyphs: piece, text })
    piece = []
  }
  for (const glyph of glyphs) {
    const last = piece.at(-1)
    if (last && !follows(last, glyph)) close()
    piece.push(glyph)
  }
  close()
  return pieces
}

function follows(last: Glyph, next: Glyph): boolean {
  const gap = next.x - (last.x + last.width)
  return (
    Math.abs(next.y - last.y) <= sameBaseline * last.size &&
    gap <= widestGap * last.size &&
    gap >= -farthestBack * last.size
  )
}

/** What these characters of one baseline say; a gap that no blank fills stands for one. */
export function lineOf(glyphs: readonly Glyph[]): string {
  let text = ''
  glyphs.forEach((glyph, index) => {
    const last = glyphs[index - 1]
    const isApart = last && glyph.x - (last.x + last.width) > narrowestBlank * last.size
    text += isApart && !text.endsWith(' ') && glyph.text !== ' ' ? ` ${glyph.text}` : glyph.text
  })
  return text
}
