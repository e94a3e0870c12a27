/** Paragraphs of a text that were replaced by others; one side may be empty. */
export interface TextChange {
  /** What stands before them, back to the last paragraph that says something; empty at the beginning of the text. */
  after: string[]
  old: string[]
  new: string[]
}

/** Paragraph by paragraph, in the order of the text; equal texts have no changes. */
export function changesBetween(before: string, now: string): TextChange[] {
  const [a, b] = [before.split('\n'), now.split('\n')]
  const same = sharedEnds(a, b)
  const changes: TextChange[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1
      j += 1
      continue
    }
    const change: TextChange = { after: endOf(a.slice(0, i)), old: [], new: [] }
    // The longer common rest tells which side has the paragraph that the other lacks.
    while ((i < a.length || j < b.length) && (i >= a.length || j >= b.length || a[i] !== b[j])) {
      if (j >= b.length || (i < a.length && same(i + 1, j) >= same(i, j + 1))) {
        change.old.push(a[i] ?? '')
        i += 1
      } else {
        change.new.push(b[j] ?? '')
        j += 1
      }
    }
    changes.push(change)
  }
  return changes
}

/** How many paragraphs the rests of two texts have in common, in order, from an index of each on. */
function sharedEnds(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1
  const longest = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const skip = Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
      longest[i * width + j] = a[i] === b[j] ? (longest[(i + 1) * width + j + 1] ?? 0) + 1 : skip
    }
  }
  return (i, j) => longest[i * width + j] ?? 0
}

function endOf(lines: readonly string[]): string[] {
  return lines.slice(
    Math.max(
      0,
      lines.findLastIndex(line => line !== ''),
    ),
  )
}

/** Whether a text says what is new and nothing of what was there before; of what was only dropped nobody can tell. */
export function isMade(text: string, change: TextChange): boolean {
  const lines = text.split('\n')
  const says = (run: readonly string[]) => run.length > 0 && lines.some((_, at) => stands(lines, at, run))
  return says(change.new) && !says(change.old)
}

/** A text with the change made in it too; null where its place is not in the text as it was, or is there twice. */
export function withChange(text: string, change: TextChange): string | null {
  const lines = text.split('\n')
  const { after, old } = change
  const places = [...lines.keys(), lines.length].filter(at => stands(lines, at, old))
  const exact = places.filter(at => stands(lines, at - after.length, after) && (after.length > 0 || at === 0))
  // What is only added can't do without the paragraph before it.
  const [at, second] = exact.length === 1 || old.length === 0 ? exact : places
  if (at === undefined || second !== undefined) return null
  return [...lines.slice(0, at), ...change.new, ...lines.slice(at + old.length)].join('\n')
}

function stands(lines: readonly string[], at: number, run: readonly string[]): boolean {
  return at >= 0 && run.every((line, index) => lines[at + index] === line)
}
