import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../src/renderer/tokens.css'), 'utf8')
const darkStart = css.indexOf('@media (prefers-color-scheme: dark)')
const themes = { light: css.slice(0, darkStart), dark: css.slice(darkStart) }

/** WCAG 2.2, 1.4.3: the least contrast of text of ordinary size. */
const leastContrast = 4.5

function token(theme: string, name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(theme)?.[1]
  if (value === undefined) throw new Error(`no colour --${name}`)
  return value
}

/** Relative luminance by WCAG. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'sunk']
const pairs = [
  ...['ink', 'ink-2', 'ink-3', 'green', 'vermilion', 'ochre'].flatMap(text =>
    grounds.map(ground => [text, ground]),
  ),
  ['on-green', 'green'],
  ['on-green', 'green-deep'],
  ['paper', 'ink'],
  ['green', 'green-soft'],
  ['vermilion', 'vermilion-soft'],
  ['ochre', 'ochre-soft'],
  ['ink', 'green-soft'],
  ['ink', 'ochre-soft'],
  ['ink-2', 'ochre-soft'],
  ['ink-2', 'green-soft'],
  ...['sand', 'sage', 'slate', 'clay', 'mist', 'mauve'].map(name => [`mono-${name}-ink`, `mono-${name}`]),
] as [string, string][]

describe.each(Object.entries(themes))('the %s theme', (_name, theme) => {
  it.each(pairs)('%s can be read on %s', (text, ground) => {
    expect(contrast(token(theme, text), token(theme, ground))).toBeGreaterThanOrEqual(leastContrast)
  })
})
