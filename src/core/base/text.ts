/** One text in both languages. */
export type Bilingual = Record<'zh' | 'en', string>

/** The beginning of a text, so that one long name can't push everything else away. */
export function clipped(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

/**
 * Signs that change how the text around them is shown, and those that show nothing: controls, fillers, blanks that are
 * letters. What picks the form of a sign stays, and so does what joins two pictures into one.
 */
const unseen =
  /(?![\n\t]|\p{VS}|(?<=\p{ExtPict}[\uFE0F\u{1F3FB}-\u{1F3FF}]?)\u200D(?=\p{ExtPict}))[\p{Cc}\p{Cf}\p{DI}\u2800]/gu

/** Names of merchants and goods are anybody's text: what could hide or turn around the rest is shown by its number. */
export function visible(text: string): string {
  return text.replaceAll(
    unseen,
    sign => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  )
}
