const shownEnd = 4
const shownStart = 3

/** `138****5678` of a number; of a name or a short one all but its first letter is hidden. */
export function masked(text: string): string {
  const letters = [...text.trim()]
  const start = letters.length > shownStart + shownEnd ? shownStart : 1
  const end = letters.length > shownStart + shownEnd ? shownEnd : 0
  const hidden = Math.max(0, letters.length - start - end)
  return `${letters.slice(0, start).join('')}${'*'.repeat(hidden)}${end ? letters.slice(-end).join('') : ''}`
}

/** Mobile numbers, identity numbers, mail addresses and bank cards within a text; order numbers are longer and stay. */
const personal = [
  /(?<!\d)\d{17}[\dXx](?!\d)/g,
  /(?<!\d)1[3-9]\d{9}(?!\d)/g,
  /(?<!\d)62\d{14,17}(?!\d)/g,
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g,
]

/** Masks what identifies a person in a free text of a bill or an answer. */
export function maskPersonal(text: string): string {
  return personal.reduce((rest, pattern) => rest.replaceAll(pattern, found => masked(found)), text)
}
