/** Characters as a form counts them: code points, line breaks and punctuation included. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** A part of a short text, with what it may be cut down to. */
export interface Part {
  /** From the fullest to the shortest; the last may be empty. */
  versions: readonly string[]
  /** The higher, the sooner it is cut down. */
  rank: number
  /** Shorter still, cut down to at a rank of its own. */
  least?: Part
  /** The table has it anyway: nobody is told that there was no room. */
  isExtra?: true
}

/** A text as far as there was room, the sentences that were left out for it, and in full those that it says shorter. */
export interface Fitted {
  text: string
  leftOut: string[]
  shortened: string[]
}

/** Who, what, how often, how much, what is asked and by when: worded shorter last of all, and never left out. */
export const essential = 1

/** A part that stands as it is. */
export function fixed(text: string): Part {
  return { versions: [text], rank: 0 }
}

/** A part that is said whole or not at all. */
export function optional(text: string, rank: number): Part {
  return { versions: [text, ''], rank }
}

/** A text that has room for everything. */
export function unlimited(text: string): Fitted {
  return { text, leftOut: [], shortened: [] }
}

/** The parts in a row, cut down by whole versions, the least needed first, until they fit. */
export function fitted(parts: readonly Part[], limit: number): Fitted {
  const stages = parts.map(stagesOf)
  const texts = stages.map(all => all.flatMap(({ versions }) => versions))
  const at = parts.map(() => 0)
  const text = () => texts.map((versions, index) => versions[at[index] ?? 0] ?? '').join('')
  const cuts = stages.flatMap((all, index) =>
    all.map(({ rank }, stage) => {
      const last = all.slice(0, stage + 1).reduce((sum, { versions }) => sum + versions.length, -1)
      return { index, rank, last }
    }),
  )
  for (const { index, last } of cuts.toSorted((a, b) => b.rank - a.rank || b.index - a.index)) {
    while (lengthOf(text()) > limit && (at[index] ?? 0) < last) at[index] = (at[index] ?? 0) + 1
  }
  const written = text()
  const cut = parts.flatMap(({ versions: [whole = ''], isExtra }, index) => {
    const said = texts[index]?.[at[index] ?? 0] ?? ''
    return isExtra || said === whole ? [] : [{ whole: sentenceOf(whole), isSaid: said !== '' }]
  })
  const told = (isSaid: boolean) => [
    ...new Set(
      cut.flatMap(one => (one.isSaid === isSaid && !written.includes(one.whole) ? [one.whole] : [])),
    ),
  ]
  return { text: written, leftOut: told(false), shortened: told(true) }
}

/** A part, and what it is cut down to, as often as it may be. */
function stagesOf(part: Part): Part[] {
  return [part, ...(part.least ? stagesOf(part.least) : [])]
}

/** Without what only joins it to its place in the letter. */
function sentenceOf(part: string): string {
  return part.trim().replace(/^(?:[一二三四五六]、|[；、])/u, '')
}
