/**
 * Marks of writing direction, soft hyphens, blanks of no width and marks of byte order, as a set of a pattern has them:
 * they come along where somebody copies a text off a screen.
 */
export const unseenMarks = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff'
const anywhere = new RegExp(`[${unseenMarks}]`, 'g')
const around = new RegExp(`^[\\s${unseenMarks}]+|[\\s${unseenMarks}]+$`, 'g')

/** Whether a character, by its code, is such a mark. */
export function isUnseen(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}

export function withoutUnseen(text: string): string {
  return text.replaceAll(anywhere, '')
}

/** A text freed of marks and blanks at both of its ends. */
export function withoutUnseenAround(text: string): string {
  return text.replaceAll(around, '')
}
