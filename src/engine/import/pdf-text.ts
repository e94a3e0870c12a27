import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Glyph, PageText } from '../../core/bills/certificate/glyph.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Operators = typeof import('pdfjs-dist/legacy/build/pdf.mjs').OPS

/** A character as the library decoded it; widths are in the font's own units. */
interface FontGlyph {
  unicode: string
  width: number
  isSpace: boolean
}

interface Font {
  fontMatrix?: readonly number[]
  vertical?: boolean
}

interface TextState {
  matrix: Matrix
  font: Font
  size: number
  characterSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
const milli = 0.001

/**
 * Every upright character of a page, in the order in which it is drawn. Taken from the drawing itself: the library's
 * own gathering of text joins neighbours whose edges touch, adds blanks and leaves out what lies beyond the page.
 * How text is placed: ISO 32000-1, 9.4.4. Throws where the page can't be read.
 */
export async function textOfPage(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const { AnnotationMode, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const page = await document.getPage(number)
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  const fonts = await fontsOf(page, list, OPS)
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const glyphs = drawn(list, fonts, OPS)
  const { rotate } = page
  page.cleanup()
  return { box: [left, bottom, right - left, top - bottom], glyphs: rotate === 0 ? glyphs : [] }
}

interface OperatorList {
  fnArray: number[]
  argsArray: unknown[]
}

async function fontsOf(page: PDFPageProxy, list: OperatorList, ops: Operators): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>()
  for (const [index, operator] of list.fnArray.entries()) {
    const name = operator === ops.setFont ? String((list.argsArray[index] as unknown[])[0]) : null
    if (name === null || fonts.has(name)) continue
    fonts.set(name, await new Promise<Font>(resolve => page.commonObjs.get(name, resolve)))
  }
  return fonts
}

function drawn(
  { fnArray, argsArray }: OperatorList,
  fonts: ReadonlyMap<string, Font>,
  ops: Operators,
): Glyph[] {
  const glyphs: Glyph[] = []
  const saved: TextState[] = []
  let state: TextState = {
    matrix: identity,
    font: {},
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  }
  let line: Matrix = identity
  let text: Matrix = identity
  const moveLine = (x: number, y: number) => {
    line = times(line, [1, 0, 0, 1, x, y])
    text = line
  }
  fnArray.forEach((operator, index) => {
    const args = (argsArray[index] ?? []) as unknown[]
    const numbers = args as number[]
    switch (operator) {
      case ops.save:
      case ops.paintFormXObjectBegin:
        saved.push({ ...state })
        if (operator === ops.paintFormXObjectBegin && args[0])
          state.matrix = times(state.matrix, matrixOf(args[0]))
        break
      case ops.restore:
      case ops.paintFormXObjectEnd:
        state = saved.pop() ?? state
        break
      case ops.transform:
        state.matrix = times(state.matrix, matrixOf(args))
        break
      case ops.beginText:
        line = identity
        text = identity
        break
      case ops.setFont:
        state.font = fonts.get(String(args[0])) ?? {}
        state.size = numbers[1] ?? 0
        break
      case ops.setCharSpacing:
        state.characterSpacing = numbers[0] ?? 0
        break
      case ops.setWordSpacing:
        state.wordSpacing = numbers[0] ?? 0
        break
      case ops.setHScale:
        state.scale = (numbers[0] ?? 100) / 100
        break
      case ops.setLeading:
        state.leading = numbers[0] ?? 0
        break
      case ops.setTextRise:
        state.rise = numbers[0] ?? 0
        break
      case ops.setTextMatrix:
        line = matrixOf(args[0])
        text = line
        break
      case ops.moveText:
        moveLine(numbers[0] ?? 0, numbers[1] ?? 0)
        break
      case ops.setLeadingMoveText:
        state.leading = -(numbers[1] ?? 0)
        moveLine(numbers[0] ?? 0, numbers[1] ?? 0)
        break
      case ops.nextLine:
        moveLine(0, -state.leading)
        break
      case ops.showText:
        text = show(args[0] as readonly (FontGlyph | number)[], state, text, glyphs)
        break
    }
  })
  return glyphs
}

/** Adds the characters of one string; returns where the next one stands. */
function show(
  string: readonly (FontGlyph | number)[],
  state: TextState,
  start: Matrix,
  into: Glyph[],
): Matrix {
  const { font, size, scale } = state
  const unit = font.fontMatrix?.[0] ?? milli
  let at = start
  const advance = (distance: number) => {
    at = font.vertical ? times(at, [1, 0, 0, 1, 0, distance]) : times(at, [1, 0, 0, 1, distance * scale, 0])
  }
  for (const glyph of string) {
    if (typeof glyph === 'number') {
      advance(-glyph * size * milli)
      continue
    }
    const width = glyph.width * unit * size
    const [a, b, c, d, x, y] = times(state.matrix, times(at, [1, 0, 0, 1, 0, state.rise]))
    if (!font.vertical && a > 0 && d > 0 && b === 0 && c === 0)
      into.push({ text: glyph.unicode, x, y, width: width * scale * a, size: Math.abs(size * d) })
    advance(width + state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0))
  }
  return at
}

function matrixOf(numbers: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers as number[]
  return [a, b, c, d, e, f]
}

/** `inner` within `outer`. */
function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
