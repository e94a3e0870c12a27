import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.ts'
import { hardWords } from '../hard-words.ts'

/** In papers some of these stand with their explanation; the window does without. */
const hard = [...hardWords, '依据', '校验值', 'SHA-256', '版本待核对']

/** Names of buttons on the phone, and a hard word that stands in brackets behind a plain one. */
const explained = /「[^」]*」|（[^（）]*）|不算合同的内容/g
/** As a heading it is plain enough. */
const headings: readonly string[] = ['依据']

/** Every text of a table; of a function the texts that it is made from. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value === 'function')
    return [...String(value).matchAll(/(['"`])((?:(?!\1).)*)\1/gs)].map(([, , text = '']) => text)
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}

const hardIn = (text: string) =>
  headings.includes(text) ? [] : hard.filter(word => text.replaceAll(explained, '').includes(word))

describe('a word that only lawyers know', () => {
  it('stands in no text of the window without being explained', () => {
    const found = textsIn(words('zh')).flatMap(text => hardIn(text).map(word => `${word}: ${text}`))
    expect(found).toEqual([])
  })

  it('stands in no text that the window takes from the data', () => {
    const files = globSync('resources/{guides,law}/**/*.json').filter(
      // Law is quoted as it reads; sources bear the titles of their pages.
      file => !/(articles|instruments|sources)\.json$/.test(file),
    )
    const found = files.flatMap(file =>
      bilingual(JSON.parse(readFileSync(file, 'utf8'))).flatMap(text =>
        hardIn(text).map(word => `${file}: ${word}: ${text}`),
      ),
    )
    expect(found).toEqual([])
  })
})

/** The Chinese of texts in both languages: what is for the window, and no sentence of a court paper. */
function bilingual(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return []
  if ('zh' in value && typeof value.zh === 'string') return [value.zh]
  return Object.values(value).flatMap(bilingual)
}
