/** The lines of a text, split only when asked for. The line end of the last line may be missing. */
export interface Lines {
  text: string
  count: number
  /** Line `index` (from 0), with `span` − 1 lines that follow it. */
  at(index: number, span?: number): string
  /** Where line `index` begins. */
  offsetOf(index: number): number
}

export function linesOf(text: string): Lines {
  let starts: number[] | undefined
  const find = () => {
    starts ??= lineStarts(text)
    return starts
  }
  return {
    text,
    get count() {
      return find().length
    },
    at(index, span = 1) {
      const from = find()[index] ?? text.length
      const to = find()[index + span] ?? text.length
      return text.slice(from, text.charCodeAt(to - 1) === 10 ? to - 1 : to)
    },
    offsetOf: index => find()[index] ?? text.length,
  }
}

function lineStarts(text: string): number[] {
  const starts: number[] = []
  let at = 0
  while (at < text.length) {
    starts.push(at)
    const end = text.indexOf('\n', at)
    if (end < 0) break
    at = end + 1
  }
  return starts
}
